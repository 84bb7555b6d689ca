/**
 * Who may import whom, as data. Rooms that do not exist yet keep their line, so that their first file is already held
 * to it. `scripts/boundaries.ts` checks the tree; `tests/house/boundaries.test.ts` plants a violation of each rule.
 */
import type { IForbiddenRuleType } from "dependency-cruiser";

interface Room {
  /** Rooms it may import. */
  readonly mayImport: readonly string[];
  /** Rooms of which it may import the types only. */
  readonly typesOnly: readonly string[];
}

const room = (mayImport: readonly string[], typesOnly: readonly string[] = []): Room => ({ mayImport, typesOnly });

/** Packages by name. `store` may know the types of what it stores. */
export const packageRooms: Readonly<Record<string, Room>> = {
  core: room([]),
  model: room(["core"]),
  assess: room(["core", "model"]),
  mitigate: room(["core", "model", "assess"]),
  monitor: room(["core", "model"], ["assess"]),
  train: room(["core", "model"], ["assess"]),
  programme: room(["core", "model"], ["assess"]),
  "working-group": room(["core", "model"]),
  verification: room(["core"]),
  trust: room(["core", "verification"]),
  // A receiver is an outsider: what it checks a sealed file with is what a witness checks a checkpoint with.
  sharing: room(["core", "verification"]),
  documents: room(["core"]),
  store: room(["core"], ["model", "assess", "trust", "verification", "working-group", "programme"]),
};

/** Apps by name; `server` and `cli` may import every package. */
const appRooms: Readonly<Record<string, Room>> = {
  web: room([], ["core"]),
  witness: room(["core", "verification"]),
  verify: room(["core", "verification"]),
};

/** Rooms that may read and write files, open sockets and start processes. */
const inputOutputRooms = ["store", "documents"];

/** Rooms that may use `node:crypto`. */
const cryptographyRooms = ["verification", "trust", "sharing"];

const storageLibraries = "^(node:)?sqlite$|^node_modules/(pg|kysely|pg-[a-z-]+)/";

export const boundaryRules: readonly IForbiddenRuleType[] = [
  { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  { name: "resolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ...Object.entries(packageRooms).flatMap(([name, rules]) => roomRules(`packages/${name}`, name, rules)),
  ...Object.entries(appRooms).flatMap(([name, rules]) => roomRules(`apps/${name}`, name, rules)),
  {
    name: "only-index-from-outside",
    severity: "error",
    from: { path: "^(packages|apps)/([^/]+)/" },
    to: { path: "^(packages|apps)/[^/]+/", pathNot: ["^$1/$2/", "^(packages|apps)/[^/]+/index\\.ts$"] },
  },
  {
    name: "packages-never-import-apps",
    severity: "error",
    from: { path: "^packages/" },
    to: { path: "^apps/" },
  },
  {
    name: "input-and-output-only-in-store-documents-apps",
    severity: "error",
    from: { path: "^packages/", pathNot: `^packages/(${inputOutputRooms.join("|")})/` },
    to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
  },
  {
    name: "cryptography-only-in-verification-trust-sharing",
    severity: "error",
    from: { path: "^(packages|apps)/", pathNot: `^packages/(${cryptographyRooms.join("|")})/` },
    to: { dependencyTypes: ["core"], path: "^(node:)?crypto$" },
  },
  {
    // The verifier reads a copy by itself: it must not depend on what it verifies.
    name: "only-store-reaches-a-database",
    severity: "error",
    from: { path: "^(packages|apps)/", pathNot: "^(packages/store|apps/verify)/" },
    to: { path: storageLibraries },
  },
  {
    // A query has its tables from a handle that is held to a scope, and no other way to a connection or to SQL.
    name: "queries-are-held-to-a-scope",
    severity: "error",
    from: { path: "^packages/store/src/queries/" },
    to: { path: `${storageLibraries}|^packages/store/src/(postgresql|sqlite)/`, dependencyTypesNot: ["type-only"] },
  },
  {
    name: "no-data-or-programs-from-outside-the-house",
    severity: "error",
    from: { path: "^packages/" },
    to: { path: "^(bench|scripts|tests|examples)/" },
  },
];

function roomRules(folder: string, name: string, rules: Room): IForbiddenRuleType[] {
  const known = [...rules.mayImport, ...rules.typesOnly];
  const others = Object.keys(packageRooms).filter((other) => other !== name && !known.includes(other));
  const found: IForbiddenRuleType[] = [];
  if (others.length > 0) {
    found.push({
      name: `${name}-imports-only-its-rooms`,
      severity: "error",
      from: { path: `^${folder}/` },
      to: { path: `^packages/(${others.join("|")})/` },
    });
  }
  if (rules.typesOnly.length > 0) {
    found.push({
      name: `${name}-imports-only-types-of-some`,
      severity: "error",
      from: { path: `^${folder}/` },
      to: { path: `^packages/(${rules.typesOnly.join("|")})/`, dependencyTypesNot: ["type-only"] },
    });
  }
  return found;
}
