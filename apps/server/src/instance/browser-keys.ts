/**
 * What browsers seal unsent work by: a key for each person, given to their signed-in pages alone. Whoever has a browser's
 * storage without being able to sign in as the person reads nothing of it.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PersonId, Randomness } from "@custodiet/core";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const fileName = "browser-key";
const pattern = /^custodiet-browser-key ([0-9a-f]{64})\n$/;

/** Base64 of 32 bytes: HMAC-SHA256 of the person under the folder's key, which is made at the first need. */
export function keepBrowserKeys(folder: string, randomness: Randomness): (person: PersonId) => string {
  let own: Uint8Array | null = null;
  return (person) => {
    own ??= openKey(join(folder, fileName), randomness);
    return Buffer.from(hmac(sha256, own, utf8ToBytes(`custodiet browser work 1\n${person}`))).toString("base64");
  };
}

/** A demonstration that is emptied gets another. */
export const removeBrowserKey = (folder: string): void => rmSync(join(folder, fileName), { force: true });

function openKey(path: string, randomness: Randomness): Uint8Array {
  const found = existsSync(path) ? pattern.exec(readFileSync(path, "utf8"))?.[1] : undefined;
  if (found !== undefined) return Buffer.from(found, "hex");
  // One that was cut short is kept aside: all that is lost by it is what had not reached the server.
  if (existsSync(path)) renameSync(path, `${path}.unreadable`);
  const key = Buffer.from(randomness.bytes(32));
  try {
    writeFileSync(path, `custodiet-browser-key ${key.toString("hex")}\n`, { mode: 0o600, flag: "wx", flush: true });
  } catch (thrown) {
    // Another process of the instance was quicker.
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
    return openKey(path, randomness);
  }
  return key;
}
