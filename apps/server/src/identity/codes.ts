/** One-time codes to enrol by: 160 random bits in letters that are not mistaken for one another (Crockford's base 32). */
import { type Randomness, sha256Hex } from "@custodiet/core";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 32;

/** Eight groups of four. */
export function newCode(randomness: Randomness): string {
  const chosen = [...randomness.bytes(codeLength)].map((byte) => letters[byte % letters.length]);
  return (chosen.join("").match(/.{4}/g) ?? []).join("-");
}

/** SHA-256 of the code however it was typed: small letters, without hyphens, O for 0, I and L for 1. */
export function hashOfCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return sha256Hex(bare.replaceAll("O", "0").replace(/[IL]/g, "1"));
}
