/** The release key in a file: `base64(8 bytes of identity, 32 bytes of seed)`, readable by its owner alone. */
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { type ReleaseKey, releasePublicKey } from "@custodiet/sharing";

const idLength = 8;
const seedLength = 32;

/** Writes a new key where no file is, and tells its public half. */
export function makeReleaseKey(path: string): string {
  const bytes = randomBytes(idLength + seedLength);
  writeFileSync(path, `${bytes.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  return releasePublicKey(toKey(bytes));
}

export function readReleaseKey(path: string): ReleaseKey {
  const bytes = Buffer.from(readFileSync(path, "utf8").trim(), "base64");
  if (bytes.length !== idLength + seedLength) throw new Error(`${path} is no release key`);
  return toKey(bytes);
}

const toKey = (bytes: Buffer): ReleaseKey => ({ id: bytes.subarray(0, idLength), seed: bytes.subarray(idLength) });
