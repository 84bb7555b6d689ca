/**
 * Keys of a demonstration's fictional persons: everybody can make each of them again from the person's identifier, so
 * that they prove nothing, and every record of them says "simulated". The page makes the same ones.
 */
import { privateKeyOf, publicKeyOf, sha256, signBytes, toBase64url } from "@custodiet/verification";

const keyOf = (person: string) => privateKeyOf(sha256(Buffer.from(`custodiet demonstration key\n${person}`)));

/** An Ed25519 public key, base64url (RFC 8037: `x`). */
export const simulatedPublicKey = (person: string): string => toBase64url(publicKeyOf(keyOf(person)));

/** Base64. */
export const signSimulated = (person: string, bytes: Uint8Array): string =>
  signBytes(keyOf(person), bytes).toString("base64");
