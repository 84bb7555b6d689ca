/** Where the hashes of perfect subtrees are kept, and which of them a root or a proof is made of. */

/** A perfect subtree of 2^level leaves whose first leaf is `index` * 2^level. Level 0 is the leaves. */
export interface NodeCoordinate {
  readonly level: number;
  readonly index: bigint;
}

/** Leaves `start` (inclusive) to `end` (exclusive); `start` is a multiple of the largest power of two in its length. */
export interface LeafRange {
  readonly start: bigint;
  readonly end: bigint;
}

/** The perfect subtrees that make up a range, left to right, largest first. */
export function coordinatesOf({ start, end }: LeafRange): NodeCoordinate[] {
  const found: NodeCoordinate[] = [];
  let from = start;
  while (from < end) {
    const level = bitLength(end - from) - 1;
    found.push({ level, index: from >> BigInt(level) });
    from += 1n << BigInt(level);
  }
  return found;
}

/** The largest power of two smaller than `size` (RFC 9162, 2.1.1: the split of a tree); `size` is at least 2. */
export const splitOf = (size: bigint): bigint => 1n << BigInt(bitLength(size - 1n) - 1);

export const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);
