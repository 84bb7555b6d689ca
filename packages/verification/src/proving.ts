/** Making proofs from the nodes a log keeps (RFC 9162, 2.1.3.1 and 2.1.4.1). */
import { coordinatesOf, type LeafRange, type NodeCoordinate, splitOf } from "./coordinates.ts";
import { joinRightToLeft } from "./frontier.ts";

/** The hash kept for a perfect subtree. */
export type NodeLookup = (place: NodeCoordinate) => Uint8Array;

/** The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, lowest first. */
export function inclusionRanges(index: bigint, size: bigint): LeafRange[] {
  if (index < 0n || index >= size) throw new RangeError("The leaf is not in the tree");
  return pathTo(index, { start: 0n, end: size });
}

function pathTo(index: bigint, { start, end }: LeafRange): LeafRange[] {
  if (end - start === 1n) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...pathTo(index, { start, end: middle }), { start: middle, end }]
    : [...pathTo(index, { start: middle, end }), { start, end: middle }];
}

/** The ranges whose hashes prove that the tree of `size1` leaves is a beginning of the tree of `size2`. */
export function consistencyRanges(size1: bigint, size2: bigint): LeafRange[] {
  if (size1 < 1n || size1 > size2) throw new RangeError("The first tree must not be empty nor the larger one");
  return subproof(size1, { start: 0n, end: size2 });
}

function subproof(size1: bigint, { start, end }: LeafRange): LeafRange[] {
  // The old root itself needs no proof; it is the left edge only when the whole range is the old tree.
  if (end === size1) return start === 0n ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return size1 <= middle
    ? [...subproof(size1, { start, end: middle }), { start: middle, end }]
    : [...subproof(size1, { start: middle, end }), { start, end: middle }];
}

/** The nodes to read before `hashesOf` can answer. */
export const coordinatesFor = (ranges: readonly LeafRange[]): NodeCoordinate[] => ranges.flatMap(coordinatesOf);

/** The proof itself: one hash for each range. */
export const hashesOf = (ranges: readonly LeafRange[], lookup: NodeLookup): Uint8Array[] =>
  ranges.map((range) => joinRightToLeft(coordinatesOf(range).map(lookup)));
