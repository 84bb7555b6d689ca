/** A tree with its nodes kept, as a store keeps them. */
import { appendLeaf, consistencyRanges, emptyFrontier, hashesOf, inclusionRanges, type NodeLookup } from "../index.ts";

export function treeOf(leaves: readonly Uint8Array[]): NodeLookup {
  const nodes = new Map<string, Uint8Array>();
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    const appended = appendLeaf(frontier, leaf);
    frontier = appended.frontier;
    for (const { level, index, hash } of appended.completed) nodes.set(`${level}/${index}`, hash);
  }
  return ({ level, index }) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`No node ${level}/${index}`);
    return hash;
  };
}

export const proofsOf = (lookup: NodeLookup) => ({
  inclusion: (index: bigint, size: bigint): Uint8Array[] => hashesOf(inclusionRanges(index, size), lookup),
  consistency: (size1: bigint, size2: bigint): Uint8Array[] => hashesOf(consistencyRanges(size1, size2), lookup),
});
