import fc from "fast-check";
import { expect, test } from "vitest";
import {
  appendLeaf,
  coordinatesFor,
  emptyFrontier,
  emptyRoot,
  fromHex,
  frontierCoordinates,
  frontierRoot,
  hashesOf,
  hashLeaf,
  hashNode,
  inclusionRanges,
  isConsistent,
  isIncluded,
  type NodeCoordinate,
  rootOf,
  toHex,
} from "../index.ts";
import { proofsOf, treeOf } from "./kept-tree.ts";
import { publishedLeaves } from "./published.ts";

const rootHex = (size: number): string => toHex(rootOf(publishedLeaves.slice(0, size)));

test("the root of no entries is SHA-256 of nothing", () => {
  expect(toHex(emptyRoot())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(rootHex(0)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test.each([
  [1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  [2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  [3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  [5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
  [8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
])("the root of the first %i published leaves is the published one", (size, root) => {
  expect(rootHex(size)).toBe(root);
});

test("the published proof of leaf 2 in 3 is the root of the two before it", () => {
  const proof = proofsOf(treeOf(publishedLeaves.slice(0, 3))).inclusion(2n, 3n);
  expect(proof.map(toHex)).toEqual(["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]);
});

test("a leaf and a node of the same bytes have different hashes", () => {
  const [left, right] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  expect(toHex(hashLeaf(Buffer.concat([left, right])))).not.toBe(toHex(hashNode(left, right)));
});

test("appending tells the subtrees that the leaf completes", () => {
  const three = appendAll(publishedLeaves.slice(0, 3));
  const fourth = appendLeaf(three, publishedLeaves[3] ?? emptyRoot());
  expect(fourth.completed.map(({ level, index }) => `${level}/${index}`)).toEqual(["0/3", "1/1", "2/0"]);
  expect(fourth.frontier.hashes).toHaveLength(1);
});

test("a frontier is kept at the ones of its size in binary", () => {
  expect(frontierCoordinates(6n)).toEqual([
    { level: 2, index: 0n },
    { level: 1, index: 2n },
  ]);
});

test("a frontier that has lost a hash is a bug, not a tree", () => {
  expect(() => appendLeaf({ size: 1n, hashes: [] }, emptyRoot())).toThrow("shorter");
});

test("text that is not lower-case hexadecimal is a bug", () => {
  expect(() => fromHex("ABCD")).toThrow();
  expect(() => fromHex("abc")).toThrow();
  expect(toHex(fromHex("00ff"))).toBe("00ff");
});

const leavesArbitrary = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map((entries) => entries.map(hashLeaf));

test("every leaf of every tree has a proof that holds, and none that holds elsewhere", () => {
  fc.assert(
    fc.property(leavesArbitrary, fc.nat(), (leaves, seed) => {
      const size = BigInt(leaves.length);
      const index = BigInt(seed) % size;
      const tree = treeOf(leaves);
      const claim = {
        index,
        size,
        leafHash: leaves[Number(index)] ?? emptyRoot(),
        proof: proofsOf(tree).inclusion(index, size),
        root: rootOf(leaves),
      };
      expect(isIncluded(claim)).toBe(true);
      expect(isIncluded({ ...claim, root: hashLeaf(claim.root) })).toBe(false);
      expect(isIncluded({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
      expect(isIncluded({ ...claim, leafHash: hashLeaf(claim.leafHash) })).toBe(false);
      expect(isIncluded({ ...claim, index: size })).toBe(false);
    }),
    { seed: 6962, numRuns: 200 },
  );
});

test("every tree is proved a beginning of every larger one, and of no other", () => {
  fc.assert(
    fc.property(leavesArbitrary, fc.nat(), (leaves, seed) => {
      const size2 = BigInt(leaves.length);
      const size1 = (BigInt(seed) % size2) + 1n;
      const root1 = rootOf(leaves.slice(0, Number(size1)));
      const claim = {
        size1,
        size2,
        root1,
        root2: rootOf(leaves),
        proof: proofsOf(treeOf(leaves)).consistency(size1, size2),
      };
      expect(isConsistent(claim)).toBe(true);
      expect(isConsistent({ ...claim, root1: hashLeaf(root1) })).toBe(false);
      expect(isConsistent({ ...claim, root2: hashLeaf(root1) })).toBe(false);
      expect(isConsistent({ ...claim, proof: [...claim.proof, root1] })).toBe(false);
    }),
    { seed: 9162, numRuns: 200 },
  );
});

test("the root by frontier is the root by the definition (RFC 9162, 2.1.1)", () => {
  fc.assert(
    fc.property(leavesArbitrary, (leaves) => {
      expect(toHex(frontierRoot(appendAll(leaves)))).toBe(toHex(rootByDefinition(leaves)));
    }),
    { seed: 1, numRuns: 100 },
  );
});

test("a proof is made of stored nodes only", () => {
  const asked: NodeCoordinate[] = coordinatesFor(inclusionRanges(4n, 7n));
  expect(asked).toEqual([
    { level: 0, index: 5n },
    { level: 0, index: 6n },
    { level: 2, index: 0n },
  ]);
  expect(() => inclusionRanges(7n, 7n)).toThrow(RangeError);
  expect(hashesOf([], () => emptyRoot())).toEqual([]);
});

function appendAll(leaves: readonly Uint8Array[]) {
  return leaves.reduce((frontier, leaf) => appendLeaf(frontier, leaf).frontier, emptyFrontier);
}

/** The recursive definition, sharing nothing with the frontier but the hash of a node. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return emptyRoot();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashNode(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}
