/**
 * Work that has not reached the server, in the browser's storage: sealed by the person's key (XChaCha20-Poly1305, a nonce
 * of the browser's chance for each writing), and under names that tell nothing. At once, not in a promise: what is typed
 * as a window closes is kept too. Where nobody is signed in nothing is kept, and nothing is read.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { chance, keep, recall } from "./ports.ts";
import { workKey } from "./work-key.ts";

/** The name under which the person's key speaks of something: the same each time, and nobody else's. */
export function sealedName(...parts: readonly string[]): string {
  return bytesToHex(hmac(sha256, workKey() ?? new Uint8Array(32), utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
}

/** `false` where the browser keeps nothing, or nobody is signed in. */
export function keepSealed(name: string, text: string): boolean {
  const sealed = seal(name, text);
  return sealed !== null && keep(name, sealed);
}

/** `null` where nothing is kept, or it is another person's, or was changed. */
export function recallSealed(name: string): string | null {
  const sealed = recall(name);
  return sealed === null ? null : open(name, sealed);
}

const nonceLength = 24;

/** Base64; bound to its name, so that nothing kept is taken for something else. `null` without a key. */
export function seal(name: string, text: string): string | null {
  const key = workKey();
  if (key === null) return null;
  const nonce = chance(nonceLength);
  const sealed = xchacha20poly1305(key, nonce, utf8ToBytes(name)).encrypt(utf8ToBytes(text));
  return toBase64(Uint8Array.from([...nonce, ...sealed]));
}

export function open(name: string, text: string): string | null {
  const key = workKey();
  if (key === null) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const cipher = xchacha20poly1305(key, bytes.slice(0, nonceLength), utf8ToBytes(name));
    return new TextDecoder("utf-8", { fatal: true }).decode(cipher.decrypt(bytes.slice(nonceLength)));
  } catch {
    return null;
  }
}

const toBase64 = (bytes: Uint8Array): string => {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
};
