/** Proofs about the ledger, made from the nodes the store keeps. */
import { err, ok, type Result } from "@custodiet/core";
import {
  consistencyRanges,
  coordinatesFor,
  fromHex,
  hashesOf,
  inclusionRanges,
  type LeafRange,
  type NodeCoordinate,
  toHex,
} from "@custodiet/verification";
import type { LedgerTransaction } from "./ports.ts";

/** What a proof is made from: the ledger of a store, inside a transaction or outside. */
export type TreeReads = Pick<LedgerTransaction, "size" | "nodes">;

export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly rootHash: string;
  /** Hexadecimal, lowest sibling first. */
  readonly proof: readonly string[];
}

/** Proves that entry `index` is in the tree of `size` entries (all of them when not given). */
export async function proveInclusion(
  tree: TreeReads,
  index: number,
  size?: number,
): Promise<Result<InclusionProof, "no such entry">> {
  const treeSize = size ?? (await tree.size());
  if (!Number.isSafeInteger(index) || index < 0 || index >= treeSize) return err("no such entry");
  if (treeSize > (await tree.size())) return err("no such entry");
  const leaf: LeafRange = { start: BigInt(index), end: BigInt(index) + 1n };
  const whole: LeafRange = { start: 0n, end: BigInt(treeSize) };
  const ranges = [leaf, whole, ...inclusionRanges(BigInt(index), BigInt(treeSize))];
  const [leafHash = "", rootHash = "", ...proof] = await hashRanges(tree, ranges);
  return ok({ index, size: treeSize, leafHash, rootHash, proof });
}

/** Proves that the log of `size1` entries is a beginning of the log of `size2`. Hexadecimal. */
export async function proveConsistency(
  tree: TreeReads,
  size1: number,
  size2: number,
): Promise<Result<readonly string[], "no such size">> {
  const isRange = Number.isSafeInteger(size1) && Number.isSafeInteger(size2) && size1 >= 1 && size1 <= size2;
  if (!isRange || size2 > (await tree.size())) return err("no such size");
  return ok(await hashRanges(tree, consistencyRanges(BigInt(size1), BigInt(size2))));
}

/** Root of the tree when it had so many entries, at least one. Hexadecimal. */
export async function rootAt(tree: TreeReads, size: number): Promise<string> {
  const [root = ""] = await hashRanges(tree, [{ start: 0n, end: BigInt(size) }]);
  return root;
}

async function hashRanges(tree: TreeReads, ranges: readonly LeafRange[]): Promise<string[]> {
  const places = coordinatesFor(ranges);
  if (places.length === 0) return [];
  const hashes = await tree.nodes(places.map(({ level, index }) => ({ level, index: Number(index) })));
  const known = new Map(places.map((place, at) => [keyOf(place), fromHex(hashes[at] ?? "")]));
  return hashesOf(ranges, (place) => {
    const hash = known.get(keyOf(place));
    if (!hash) throw new Error("A node was not read");
    return hash;
  }).map(toHex);
}

const keyOf = ({ level, index }: NodeCoordinate): string => `${level}/${index}`;
