/**
 * The instance's keys for sealed files, beside the log's signing key: what others seal to it by (age), and what it signs
 * files by as they leave (minisign's format). Made at the first need, in files that only their owner may read.
 */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Randomness } from "@custodiet/core";
import { newSealKey, type ReleaseKey, releasePublicKey, sealRecipientOf } from "@custodiet/sharing";
import { StartFault } from "../../faults.ts";
import { concernKeyFile } from "../people/concern-key.ts";

export interface SealKeys {
  /** The secret that opens what is sealed to this instance. */
  readonly identity: string;
  /** What others seal to. */
  readonly recipient: string;
  readonly releaseKey: ReleaseKey;
  /** As `minisign -P` takes it. */
  readonly releasePublicKey: string;
}

const sealFile = "seal-key";
const releaseFile = "release-key";

/** Reads the folder's keys or makes them, once. Rejects with `CUS-S107`. */
export function keepSealKeys(folder: string, randomness: Randomness): () => Promise<SealKeys> {
  let keys: Promise<SealKeys> | null = null;
  return () => {
    keys ??= openKeys(folder, randomness);
    return keys;
  };
}

async function openKeys(folder: string, randomness: Randomness): Promise<SealKeys> {
  const identity = await openSealKey(join(folder, sealFile));
  const releaseKey = openReleaseKey(join(folder, releaseFile), randomness);
  const recipient = await sealRecipientOf(identity);
  return { identity, recipient, releaseKey, releasePublicKey: releasePublicKey(releaseKey) };
}

/** A file as `age -d -i` reads it. */
async function openSealKey(path: string): Promise<string> {
  if (!existsSync(path)) {
    const { identity, recipient } = await newSealKey();
    write(path, `# Opens what is sealed to this instance. Its public key: ${recipient}\n${identity}\n`);
  }
  const found = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(readFileSync(path, "utf8"));
  if (found === null) throw new StartFault("CUS-S107", `${path} is no age key, or was cut short.`);
  return found[0];
}

const idLength = 8;
const seedLength = 32;
const releasePattern = /^custodiet-release-key ([0-9a-f]{16}) ([0-9a-f]{64})\n$/;

function openReleaseKey(path: string, randomness: Randomness): ReleaseKey {
  const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
  if (!existsSync(path)) {
    const [id, seed] = [toHex(randomness.bytes(idLength)), toHex(randomness.bytes(seedLength))];
    write(path, `custodiet-release-key ${id} ${seed}\n`);
  }
  const [, id, seed] = releasePattern.exec(readFileSync(path, "utf8")) ?? [];
  if (id === undefined || seed === undefined) {
    throw new StartFault("CUS-S107", `${path} is no release key, or was cut short.`);
  }
  return { id: new Uint8Array(Buffer.from(id, "hex")), seed: new Uint8Array(Buffer.from(seed, "hex")) };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: "wx", flush: true });
  } catch (thrown) {
    throw new StartFault("CUS-S107", `${path} cannot be written: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}

/** Puts the keys that were kept beside a signing key into a restored folder, where there are any. */
export function bringSealKeys(folder: string, signingKey: string): void {
  for (const name of [sealFile, releaseFile, concernKeyFile]) {
    const from = join(dirname(signingKey), name);
    if (existsSync(from)) copyFileSync(from, join(folder, name));
  }
}

/** A demonstration that is emptied gets other keys. */
export function removeSealKeys(folder: string): void {
  for (const name of [sealFile, releaseFile]) rmSync(join(folder, name), { force: true });
}
