/** Hashes of the tree of RFC 6962, section 2.1 (RFC 9162, 2.1.1): SHA-256, leaves and nodes told apart by a prefix. */
import { createHash } from "node:crypto";

/** Bytes in every hash of the tree. */
export const hashLength = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
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

export const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
