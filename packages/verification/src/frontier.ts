/**
 * The compact range of a tree: the roots of the perfect subtrees its size is the sum of, largest first. Enough to
 * append and to state the root, at the cost of as many hashes as the size has binary ones.
 */
import { coordinatesOf, type NodeCoordinate } from "./coordinates.ts";
import { emptyRoot, hashNode } from "./hashing.ts";

export interface Frontier {
  readonly size: bigint;
  readonly hashes: readonly Uint8Array[];
}

/** A node of the tree with its place. */
export interface PlacedHash extends NodeCoordinate {
  readonly hash: Uint8Array;
}

export const emptyFrontier: Frontier = { size: 0n, hashes: [] };

/** The nodes whose hashes make up the frontier of a tree of this size. */
export const frontierCoordinates = (size: bigint): NodeCoordinate[] => coordinatesOf({ start: 0n, end: size });

/** Appends a leaf; also tells the perfect subtrees it completes, its own leaf first. */
export function appendLeaf(
  frontier: Frontier,
  leaf: Uint8Array,
): { readonly frontier: Frontier; readonly completed: readonly PlacedHash[] } {
  const hashes = [...frontier.hashes];
  const completed: PlacedHash[] = [{ level: 0, index: frontier.size, hash: leaf }];
  let node: PlacedHash = { level: 0, index: frontier.size, hash: leaf };
  // A binary one in the index at this level means that the left sibling is complete and last in the frontier.
  while ((node.index & 1n) === 1n) {
    const left = hashes.pop();
    if (left === undefined) throw new Error("The frontier is shorter than its size");
    node = { level: node.level + 1, index: node.index >> 1n, hash: hashNode(left, node.hash) };
    completed.push(node);
  }
  return { frontier: { size: frontier.size + 1n, hashes: [...hashes, node.hash] }, completed };
}

/** Root of the tree the frontier stands for. */
export function frontierRoot(frontier: Frontier): Uint8Array {
  return frontier.hashes.length === 0 ? emptyRoot() : joinRightToLeft(frontier.hashes);
}

/** Joins the roots of neighbouring perfect subtrees, largest first, into the root above them. */
export function joinRightToLeft(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (last === undefined) throw new Error("No hashes to join");
  return hashes.slice(0, -1).reduceRight((right, left) => hashNode(left, right), last);
}

/** Root of the tree over these leaf hashes. */
export function rootOf(leaves: Iterable<Uint8Array>): Uint8Array {
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf).frontier;
  return frontierRoot(frontier);
}
