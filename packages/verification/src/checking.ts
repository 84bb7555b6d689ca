/** Checking proofs without the log (RFC 9162, 2.1.3.2 and 2.1.4.2). Takes anything a stranger may send. */
import { areEqual, hashLength, hashNode } from "./hashing.ts";

export interface InclusionClaim {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the leaf stands at that place in the tree with that root. */
export function isIncluded({ index, size, leafHash, proof, root }: InclusionClaim): boolean {
  if (index < 0n || index >= size || !areHashes([leafHash, root, ...proof])) return false;
  let place = index;
  let last = size - 1n;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if ((place & 1n) === 1n || place === last) {
      hash = hashNode(sibling, hash);
      // A right edge without a sibling moves up until it has one.
      while ((place & 1n) === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      hash = hashNode(hash, sibling);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && areEqual(hash, root);
}

export interface ConsistencyClaim {
  readonly size1: bigint;
  readonly size2: bigint;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the first tree is a beginning of the second. An empty first tree says nothing and is always refused. */
export function isConsistent({ size1, size2, root1, root2, proof }: ConsistencyClaim): boolean {
  if (size1 < 1n || size1 > size2) return false;
  // Nothing is hashed here: the same tree is consistent with itself, and one published vector has roots of 12 bytes.
  if (size1 === size2) return proof.length === 0 && areEqual(root1, root2);
  if (!areHashes([root1, root2, ...proof])) return false;
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : [...proof];
  const [seed, ...rest] = path;
  if (seed === undefined || proof.length === 0) return false;
  let [place, last] = [size1 - 1n, size2 - 1n];
  while ((place & 1n) === 1n) [place, last] = [place >> 1n, last >> 1n];
  let [first, second] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0n) return false;
    if ((place & 1n) === 1n || place === last) {
      [first, second] = [hashNode(sibling, first), hashNode(sibling, second)];
      while ((place & 1n) === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      second = hashNode(second, sibling);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && areEqual(first, root1) && areEqual(second, root2);
}

const isPowerOfTwo = (value: bigint): boolean => (value & (value - 1n)) === 0n;

const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === hashLength);
