/** Instances whose key this machine has seen and a person has compared: the first key is kept, another is refused. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Diagnostic, err, ok, type Result } from "@custodiet/core";
import { cliFault } from "./faults.ts";
import type { Terminal } from "./terminal.ts";

export interface KnownOptions {
  /** File of known instances; left out: CUSTODIET_KNOWN_INSTANCES, else in the account's configuration. */
  readonly known?: string;
  /** The key that a person has compared and now trusts. */
  readonly trust?: string;
}

export interface InstanceSeen {
  readonly instance: string;
  readonly key: string;
}

/** Refuses a key that nobody on this machine has trusted for this instance; keeps the one that is trusted now. */
export function requireKnown(
  { instance, key }: InstanceSeen,
  { known, trust }: KnownOptions,
  { environment }: Terminal,
): Result<null, Diagnostic> {
  const file = known ?? environment["CUSTODIET_KNOWN_INSTANCES"] ?? usualFile(environment);
  const keys = readKeys(file);
  if (keys === null) return err(unreadable(file));
  const before = keys[instance];
  if (before === key) return ok(null);
  if (trust?.trim() !== key) return err(before === undefined ? unknown(instance, key) : another(instance, key, before));
  try {
    keepKeys(file, { ...keys, [instance]: key });
    return ok(null);
  } catch {
    return err(unreadable(file));
  }
}

const usualFile = (environment: Terminal["environment"]): string =>
  join(environment["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "custodiet", "known-instances.json");

/** `null`: there is a file, and it cannot be understood. Nothing is trusted by it then. */
function readKeys(file: string): Readonly<Record<string, string>> | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT" ? {} : null;
  }
  try {
    const value: unknown = JSON.parse(text);
    const isList = typeof value === "object" && value !== null && Object.values(value).every(isText);
    return isList ? Object.assign(Object.create(null), value) : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): boolean => typeof value === "string";

function keepKeys(file: string, keys: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

const compare = (key: string): string =>
  `Compare the key with the page Ledger of your server, or ask its witnesses' people. If it is the same: --trust '${key}'`;

const unknown = (instance: string, key: string): Diagnostic =>
  cliFault("CUS-C036", {
    found: `the instance ${instance}, by the key ${key}`,
    expected: "an instance that was trusted on this machine before",
    remedy: compare(key),
  });

const another = (instance: string, key: string, before: string): Diagnostic =>
  cliFault("CUS-C036", {
    found: `the instance ${instance} by the key ${key}; until now it had ${before}`,
    expected: "the key that was trusted on this machine before",
    remedy: `Somebody may pose as your server. After a restore the key changes: ask the administrators. ${compare(key)}`,
  });

const unreadable = (file: string): Diagnostic =>
  cliFault("CUS-C003", {
    path: file,
    expected: "the list of known instances",
    remedy: "Mend the file or its permissions, or name another by --known. Nothing was signed.",
  });
