import { expect, it } from "vitest";
import { readLedgerSearch, readWordsSearch } from "../src/app/search.ts";
import { type InclusionClaim, verifyInclusion } from "../src/ledger/verify-inclusion.ts";

/** From the test data published with certificate transparency. */
const published: readonly InclusionClaim[] = [
  {
    index: 0,
    size: 8,
    leafHash: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    rootHash: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    proof: [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  },
  {
    index: 2,
    size: 3,
    leafHash: "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
    rootHash: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    proof: ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  },
  {
    index: 1,
    size: 5,
    leafHash: "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    rootHash: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    proof: [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  },
];

it.each(published)("accepts the published proof of leaf $index of $size", async (claim) => {
  expect(await verifyInclusion(claim)).toBe(true);
});

const first = published[0] as InclusionClaim;
const other = "0".repeat(64);

it.each([
  ["another leaf", { ...first, leafHash: other }],
  ["another root", { ...first, rootHash: other }],
  ["another place", { ...first, index: 1 }],
  ["a place outside the tree", { ...first, index: 8 }],
  ["a place before it", { ...first, index: -1 }],
  ["another size", { ...first, size: 9 }],
  ["a proof that is too short", { ...first, proof: first.proof.slice(1) }],
  ["a proof that is too long", { ...first, proof: [...first.proof, other] }],
  ["a proof with one hash changed", { ...first, proof: [other, ...first.proof.slice(1)] }],
  ["what is no hash", { ...first, proof: ["96a2", ...first.proof.slice(1)] }],
])("rejects %s", async (_, claim) => {
  expect(await verifyInclusion(claim)).toBe(false);
});

it("reads an entry's number from the address, the first included, and words that are a number", () => {
  expect(readLedgerSearch({ entry: "0", before: 1204 })).toEqual({ entry: 0, before: 1204 });
  expect(readLedgerSearch({ entry: "-1", before: "x" })).toEqual({});
  expect(readWordsSearch({ q: 12 })).toEqual({ q: "12" });
});
