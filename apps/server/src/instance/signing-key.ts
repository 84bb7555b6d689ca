/** The key that signs the ledger's checkpoints, in a file only its owner may read. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Randomness } from "@custodiet/core";
import { createLogKey, type LogSigner, readLogKey } from "@custodiet/trust";
import { StartFault } from "../faults.ts";

const fileName = "ledger-signing-key";

/**
 * Reads the folder's key, or makes one at the first start. Throws `CUS-S105`.
 *
 * @param hasSigned the ledger has checkpoints: a new key of the same name would be no key of theirs
 */
export function openSigningKey(
  folder: string,
  instanceId: string,
  randomness: Randomness,
  hasSigned: boolean,
): LogSigner {
  const path = join(folder, fileName);
  if (!existsSync(path) && hasSigned) {
    throw new StartFault("CUS-S105", `${path} is not there, and the ledger has been signed.`);
  }
  if (!existsSync(path)) writeKey(path, createLogKey(`custodiet/${instanceId}`, randomness).secretText);
  const key = readLogKey(readFileSync(path, "utf8"));
  if (!key.ok) throw new StartFault("CUS-S105", `${path} is no signing key, or was cut short.`);
  return key.value;
}

function writeKey(path: string, secretText: string): void {
  try {
    writeFileSync(path, secretText, { mode: 0o600, flag: "wx", flush: true });
  } catch (thrown) {
    throw new StartFault("CUS-S105", `${path} cannot be written: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}

/** Another key from now on; the one before stays beside it, for whoever has to show what it signed. */
export function replaceSigningKey(folder: string, secretText: string, suffix: string): void {
  const path = join(folder, fileName);
  renameSync(path, `${path}.${suffix}`);
  writeKey(path, secretText);
}

/** Puts a key that was kept apart beside a restored database. Throws `CUS-S105`. */
export function bringSigningKey(folder: string, from: string): void {
  const text = readFileSync(from, "utf8");
  if (!readLogKey(text).ok) throw new StartFault("CUS-S105", `${from} is no signing key, or was cut short.`);
  writeKey(join(folder, fileName), text);
}

/** A demonstration that is emptied gets another key with its other ledger. */
export const removeSigningKey = (folder: string): void => rmSync(join(folder, fileName), { force: true });
