/** The key that signs the ledger's checkpoints, in a file only its owner may read. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Randomness } from "@custodiet/core";
import { createLogKey, type LogSigner, readLogKey } from "@custodiet/trust";
import { StartFault } from "../faults.ts";

const fileName = "ledger-signing-key";

/** Reads the folder's key, or makes one at the first start. Throws `CUS-S105`. */
export function openSigningKey(folder: string, instanceId: string, randomness: Randomness): LogSigner {
  const path = join(folder, fileName);
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

/** A demonstration that is emptied gets another key with its other ledger. */
export const removeSigningKey = (folder: string): void => rmSync(join(folder, fileName), { force: true });
