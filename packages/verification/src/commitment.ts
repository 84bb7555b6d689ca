/** Salted commitments: an entry says that a thing was said without holding it, so that it can be erased. */
import { canonicalJson, type Json } from "@custodiet/core";
import { sha256, toHex } from "./hashing.ts";

/** Bytes of salt: without it nobody can try out likely contents. */
export const saltLength = 32;

/** SHA-256(salt || canonical JSON), in hexadecimal. */
export function commitTo(salt: Uint8Array, content: Json): string {
  if (salt.length !== saltLength) throw new Error("A commitment's salt has 32 bytes");
  return toHex(sha256(salt, Buffer.from(canonicalJson(content))));
}
