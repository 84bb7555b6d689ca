/** Each boundary rule is tried on a small house with one planted violation of it: a rule that finds nothing is no rule. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cruiseHouse } from "../../scripts/boundaries/cruise.ts";
import { scanForbiddenWords, wordRules } from "../../scripts/boundaries/forbidden-words.ts";
import { boundaryRules, packageRooms } from "../../scripts/boundaries/rules.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const apps = ["server", "web", "cli", "witness", "verify"];
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "custodiet-house-"));
  for (const name of Object.keys(packageRooms)) addRoom(`packages/${name}`, name);
  for (const name of apps) addRoom(`apps/${name}`, name);
  write("scripts/tool.ts", "export const tool = 1;");
  mkdirSync(join(house, "node_modules/pg"), { recursive: true });
  cpSync(join(repository, "node_modules/pg/package.json"), join(house, "node_modules/pg/package.json"));
  write("node_modules/pg/lib/index.js", "module.exports = {};");
  write("node_modules/pg/esm/index.mjs", "export const Client = 1;");
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

function addRoom(folder: string, name: string): void {
  write(
    `${folder}/package.json`,
    JSON.stringify({ name: `@custodiet/${name}`, type: "module", exports: "./index.ts" }),
  );
  write(`${folder}/index.ts`, 'export { value, type Shape } from "./src/value.ts";');
  write(`${folder}/src/value.ts`, "export const value = 1;\nexport type Shape = number;");
  mkdirSync(join(house, "node_modules/@custodiet"), { recursive: true });
  symlinkSync(join(house, folder), join(house, "node_modules/@custodiet", name));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

async function rulesBroken(): Promise<string[]> {
  const { violations } = await cruiseHouse(house);
  return [...new Set([...violations, ...scanForbiddenWords(house)].map((violation) => violation.rule))].sort();
}

/** A file, its text, and the rule it breaks. */
const plants: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["no-cycles", "packages/core/src/value.ts", 'export { value } from "../index.ts";\nexport type Shape = number;'],
  ["resolved", "packages/core/src/planted.ts", 'import "./nowhere.ts";'],
  [
    "core-imports-only-its-rooms",
    "packages/core/src/planted.ts",
    'import { value } from "@custodiet/model";\nexport const v = value;',
  ],
  [
    "model-imports-only-its-rooms",
    "packages/model/src/planted.ts",
    'import { value } from "@custodiet/assess";\nexport const v = value;',
  ],
  [
    "assess-imports-only-its-rooms",
    "packages/assess/src/planted.ts",
    'import { value } from "@custodiet/trust";\nexport const v = value;',
  ],
  [
    "mitigate-imports-only-its-rooms",
    "packages/mitigate/src/planted.ts",
    'import { value } from "@custodiet/train";\nexport const v = value;',
  ],
  [
    "monitor-imports-only-its-rooms",
    "packages/monitor/src/planted.ts",
    'import { value } from "@custodiet/train";\nexport const v = value;',
  ],
  [
    "monitor-imports-only-types-of-some",
    "packages/monitor/src/planted.ts",
    'import { value } from "@custodiet/assess";\nexport const v = value;',
  ],
  [
    "train-imports-only-its-rooms",
    "packages/train/src/planted.ts",
    'import { value } from "@custodiet/monitor";\nexport const v = value;',
  ],
  [
    "train-imports-only-types-of-some",
    "packages/train/src/planted.ts",
    'import { value } from "@custodiet/assess";\nexport const v = value;',
  ],
  [
    "programme-imports-only-its-rooms",
    "packages/programme/src/planted.ts",
    'import { value } from "@custodiet/monitor";\nexport const v = value;',
  ],
  [
    "programme-imports-only-types-of-some",
    "packages/programme/src/planted.ts",
    'import { value } from "@custodiet/assess";\nexport const v = value;',
  ],
  [
    "working-group-imports-only-its-rooms",
    "packages/working-group/src/planted.ts",
    'import { value } from "@custodiet/assess";\nexport const v = value;',
  ],
  [
    "verification-imports-only-its-rooms",
    "packages/verification/src/planted.ts",
    'import { value } from "@custodiet/trust";\nexport const v = value;',
  ],
  [
    "trust-imports-only-its-rooms",
    "packages/trust/src/planted.ts",
    'import { value } from "@custodiet/store";\nexport const v = value;',
  ],
  [
    "sharing-imports-only-its-rooms",
    "packages/sharing/src/planted.ts",
    'import { value } from "@custodiet/model";\nexport const v = value;',
  ],
  [
    "documents-imports-only-its-rooms",
    "packages/documents/src/planted.ts",
    'import { value } from "@custodiet/model";\nexport const v = value;',
  ],
  [
    "store-imports-only-its-rooms",
    "packages/store/src/planted.ts",
    'import { value } from "@custodiet/monitor";\nexport const v = value;',
  ],
  [
    "store-imports-only-types-of-some",
    "packages/store/src/planted.ts",
    'import { value } from "@custodiet/trust";\nexport const v = value;',
  ],
  [
    "queries-are-held-to-a-scope",
    "packages/store/src/queries/planted.ts",
    'import { Client } from "pg";\nexport const c = Client;',
  ],
  [
    "web-imports-only-its-rooms",
    "apps/web/src/planted.ts",
    'import type { Shape } from "@custodiet/model";\nexport const v: Shape = 1;',
  ],
  [
    "web-imports-only-types-of-some",
    "apps/web/src/planted.ts",
    'import { value } from "@custodiet/core";\nexport const v = value;',
  ],
  [
    "witness-imports-only-its-rooms",
    "apps/witness/src/planted.ts",
    'import { value } from "@custodiet/trust";\nexport const v = value;',
  ],
  [
    "verify-imports-only-its-rooms",
    "apps/verify/src/planted.ts",
    'import { value } from "@custodiet/store";\nexport const v = value;',
  ],
  [
    "only-index-from-outside",
    "packages/model/src/planted.ts",
    'import { value } from "../../core/src/value.ts";\nexport const v = value;',
  ],
  [
    "packages-never-import-apps",
    "packages/store/src/planted.ts",
    'import { value } from "@custodiet/server";\nexport const v = value;',
  ],
  [
    "input-and-output-only-in-store-documents-apps",
    "packages/model/src/planted.ts",
    'import { readFileSync } from "node:fs";\nexport const v = readFileSync;',
  ],
  [
    "input-and-output-only-in-store-documents-apps",
    "packages/assess/src/planted.ts",
    'import { Worker } from "node:worker_threads";\nexport const v = Worker;',
  ],
  [
    "cryptography-only-in-verification-trust-sharing",
    "apps/server/src/planted.ts",
    'import { createHash } from "node:crypto";\nexport const v = createHash;',
  ],
  [
    "only-store-reaches-a-database",
    "apps/server/src/planted.ts",
    'import { DatabaseSync } from "node:sqlite";\nexport const v = DatabaseSync;',
  ],
  [
    "only-store-reaches-a-database",
    "apps/server/src/planted.ts",
    'import { Client } from "pg";\nexport const v = Client;',
  ],
  [
    "no-data-or-programs-from-outside-the-house",
    "packages/core/src/planted.ts",
    'import { tool } from "../../../scripts/tool.ts";\nexport const v = tool;',
  ],
  ["no-clock-outside-ports", "packages/trust/src/planted.ts", "export const v = Date.now();"],
  ["no-clock-outside-ports", "apps/server/src/planted.ts", "export const v = new Date();"],
  ["no-chance-outside-ports", "packages/assess/src/planted.ts", "export const v = Math.random();"],
  ["sql-only-in-store", "apps/server/src/planted.ts", 'export const v = "SELECT id FROM persons";'],
];

test("the small house without a plant breaks no rule", async () => {
  expect(await rulesBroken()).toEqual([]);
});

test.each(plants)("%s is found in %s", async (rule, file, text) => {
  write(file, text);
  expect(await rulesBroken()).toContain(rule);
});

test("every rule has a plant", () => {
  const planted = new Set(plants.map(([rule]) => rule));
  const rules = [...boundaryRules.map((rule) => rule.name ?? "unnamed"), ...wordRules];
  expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
});

test.each([
  [
    "types of core in web",
    "apps/web/src/allowed.ts",
    'import type { Shape } from "@custodiet/core";\nexport const v: Shape = 1;',
  ],
  [
    "types of assess in monitor",
    "packages/monitor/src/allowed.ts",
    'import type { Shape } from "@custodiet/assess";\nexport const v: Shape = 1;',
  ],
  [
    "node:crypto in trust",
    "packages/trust/src/allowed.ts",
    'import { createHash } from "node:crypto";\nexport const v = createHash;',
  ],
  ["SQL in store", "packages/store/src/allowed.ts", 'export const v = "SELECT id FROM persons";'],
  ["the clock in an app's ports", "apps/server/src/ports.ts", "export const v = Date.now();"],
])("%s: the rules stay silent", async (_what, file, text) => {
  write(file, text);
  expect(await rulesBroken()).toEqual([]);
});

test("a house without modules is noticed", async () => {
  rmSync(join(house, "packages"), { recursive: true });
  rmSync(join(house, "apps"), { recursive: true });
  mkdirSync(join(house, "packages"));
  mkdirSync(join(house, "apps"));
  expect((await cruiseHouse(house)).modulesRead).toBe(0);
});
