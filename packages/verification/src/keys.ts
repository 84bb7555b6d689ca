/** Ed25519 keys with a name, as notes use them: bare 32 bytes outside, wrapped in DER only for the platform's functions. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { err, ok, type Result } from "@custodiet/core";
import { sha256, toHex } from "./hashing.ts";

/** Algorithm bytes of C2SP signed-note: plain signatures, and the timestamped cosignatures of witnesses. */
export const algorithms = { ed25519: 1, "cosignature/v1": 4 } as const;
export type Algorithm = keyof typeof algorithms;

const keyLength = 32;
export const signatureLength = 64;
export const idLength = 4;

/** A public key with its name and what it signs. */
export interface NamedKey<A extends Algorithm = Algorithm> {
  readonly algorithm: A;
  readonly name: string;
  /** Four bytes in hexadecimal. */
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

/** Throws where the name or the key cannot be one. */
export function nameKey<A extends Algorithm>(algorithm: A, name: string, publicKey: Uint8Array): NamedKey<A> {
  if (!/^[^\s+]+$/.test(name)) throw new Error("A key's name is not empty and has neither spaces nor plus signs");
  if (publicKey.length !== keyLength) throw new Error("An Ed25519 key has 32 bytes");
  const id = sha256(Buffer.from(`${name}\n`), Uint8Array.of(algorithms[algorithm]), publicKey).slice(0, idLength);
  return { algorithm, name, keyId: toHex(id), publicKey };
}

/** `NAME+KEYID+BASE64(algorithm byte || key)`: how a public key is handed over. */
export const formatKey = ({ algorithm, name, keyId, publicKey }: NamedKey): string =>
  `${name}+${keyId}+${Buffer.concat([Uint8Array.of(algorithms[algorithm]), publicKey]).toString("base64")}`;

/** Reads what `formatKey` writes; the key id must be the key's own, the algorithm the one wanted. */
export function parseKey<A extends Algorithm>(algorithm: A, text: string): Result<NamedKey<A>, "malformed"> {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  const bytes = match?.[3] === undefined ? null : decodeBase64(match[3]);
  if (!match?.[1] || bytes?.length !== 1 + keyLength || bytes[0] !== algorithms[algorithm]) return err("malformed");
  const key = nameKey(algorithm, match[1], bytes.slice(1));
  return key.keyId === match[2] ? ok(key) : err("malformed");
}

// DER wrappings of a bare Ed25519 key (RFC 8410, sections 4 and 7).
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

export function privateKeyOf(seed: Uint8Array): KeyObject {
  if (seed.length !== keyLength) throw new Error("An Ed25519 secret has 32 bytes");
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" });
}

export function publicKeyOf(privateKey: KeyObject): Uint8Array {
  const der = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return new Uint8Array(der.subarray(-keyLength));
}

export const signBytes = (key: KeyObject, message: string | Uint8Array): Buffer =>
  sign(null, Buffer.from(message), key);

export function isSignedBy(publicKey: Uint8Array, message: string | Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: "der", type: "spki" });
  return verify(null, Buffer.from(message), key, signature);
}

/** Bytes of canonical base64, or `null`: text that would be written otherwise is refused. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? new Uint8Array(bytes) : null;
}
