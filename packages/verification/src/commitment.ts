/** Salted commitments: an entry says that a thing was said without holding it, so that it can be erased. */
import { canonicalJson, isCanonical, type Json } from "@custodiet/core";
import { hashSalted, sha256, toHex } from "./hashing.ts";

/** Bytes of salt: without it nobody can try out likely contents. */
export const saltLength = 32;

/** SHA-256(salt || canonical JSON), in hexadecimal. */
export function commitTo(salt: Uint8Array, content: Json): string {
  if (salt.length !== saltLength) throw new Error("A commitment's salt has 32 bytes");
  return toHex(sha256(salt, Buffer.from(canonicalJson(content))));
}

/** What is behind a commitment, as it is kept: salt in hexadecimal, content as JSON. */
export interface Opening {
  readonly salt: string;
  readonly content: string;
}

/** Whether salt and content are those that were committed to. Whoever altered them need not have left them readable. */
export function isOpenedBy(commitment: string, { salt, content }: Opening): boolean {
  try {
    if (!/^[0-9a-f]{64}$/.test(salt)) return false;
    const value = JSON.parse(content) as Json;
    const text = isCanonical(content, value) ? content : canonicalJson(value);
    return hashSalted(salt, text) === commitment;
  } catch {
    return false;
  }
}
