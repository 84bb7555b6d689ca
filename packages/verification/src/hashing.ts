/** Hashes of the tree of RFC 6962, section 2.1 (RFC 9162, 2.1.1): SHA-256, leaves and nodes told apart by a prefix. */
import { hash } from "node:crypto";

/** Bytes in every hash of the tree. */
export const hashLength = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const [first = new Uint8Array()] = parts;
  // In one call: an object that is fed part by part costs more than the hashing of so few bytes.
  const digest = hash("sha256", parts.length === 1 ? first : Buffer.concat(parts), "buffer");
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.byteLength);
};

/** SHA-256(0x00 || entry). */
export const hashLeaf = (entry: Uint8Array): Uint8Array => sha256(leafPrefix, entry);

/** SHA-256(0x01 || left || right). */
export const hashNode = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(nodePrefix, left, right);

/** Root of the tree without entries: SHA-256 of nothing. */
export const emptyRoot = (): Uint8Array => sha256();

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Bytes of lower-case hexadecimal text. Throws on anything else: such text was written by us. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new Error("Not lower-case hexadecimal");
  return new Uint8Array(Buffer.from(text, "hex"));
}

/** SHA-256 of a text's UTF-8 bytes or of bytes, in hexadecimal: as text it costs a fraction of what it does as bytes. */
export const sha256Hex = (of: string | Uint8Array): string => hash("sha256", of, "hex");

/** As `hashLeaf`, of the UTF-8 bytes of a text, in hexadecimal. */
export const hashLeafText = (text: string): string => sha256Hex(`\0${text}`);

/** SHA-256 of 32 bytes of salt, in hexadecimal, and of the UTF-8 bytes of a text; in hexadecimal. */
export function hashSalted(salt: string, text: string): string {
  const bytes = Buffer.allocUnsafe(hashLength + Buffer.byteLength(text));
  bytes.write(salt, "hex");
  bytes.write(text, hashLength);
  return sha256Hex(bytes);
}

export const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
