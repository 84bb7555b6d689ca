import { expect, it } from "vitest";
import { olderThanIn } from "../src/api/ledger-excerpt.ts";

const file = (hasOlder: boolean, indexes: readonly number[]) =>
  JSON.stringify({
    hasOlder,
    entries: indexes.map((index) => ({ body: JSON.stringify({ index }), size: 9, proof: [] })),
  });

it("goes on below the oldest entry of a file that left older ones out, and not otherwise", () => {
  expect(olderThanIn(file(true, [4, 6, 8]))).toBe(4);
  expect(olderThanIn(file(false, [4, 6, 8]))).toBeNull();
  expect(olderThanIn(file(true, []))).toBeNull();
});
