/** What is hidden cannot be worked out: judged by trying every table there could be, which knows the rule. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize } from "../../../../tests/campaign-size.ts";
import { smallestTold, suppress } from "../../index.ts";

/** Every way in which whole numbers from 0 make up a total. */
function* waysOf(total: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [total];
  else
    for (let first = 0; first <= total; first += 1)
      for (const rest of waysOf(total - first, parts - 1)) yield [first, ...rest];
}

describe("small numbers", () => {
  it.each([
    [
      [12, 3, 9],
      [12, null, null],
    ],
    [
      [12, 0, 9],
      [12, 0, 9],
    ],
    [
      [30, 1, 2, 40, 50],
      [null, null, null, 40, 50],
    ],
    [
      [5, 6, 7],
      [5, 6, 7],
    ],
    [[4], [null]],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ])("of %j are hidden with what would tell them: %j", (cells, told) => {
    expect(suppress(cells)).toEqual(told);
  });

  it("are never shown, whatever stands beside them", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 12 }), (cells) => {
        const told = suppress(cells);
        expect(told.some((cell) => cell !== null && cell > 0 && cell < smallestTold)).toBe(false);
        // What is shown is as it is.
        for (const [at, cell] of told.entries()) expect([cells[at], null]).toContain(cell);
        // A single hidden cell is the total less the others.
        expect(told.filter((cell) => cell === null).length === 1 && cells.length > 1).toBe(false);
      }),
      { numRuns: campaignSize(2000), seed: 908 },
    );
  });

  it.each([2, 3, 4])("of %i cells have more than one value that the same table would hide", (parts) => {
    for (let total = 0; total <= (parts === 4 ? 18 : 26); total += 1) {
      // By the table that is shown: the values that each of its hidden cells takes in some table behind it.
      const behind = new Map<string, Set<number>[]>();
      for (const cells of waysOf(total, parts)) {
        const told = suppress(cells);
        const key = JSON.stringify(told);
        const values = behind.get(key) ?? cells.map(() => new Set<number>());
        for (const [at, cell] of cells.entries()) values[at]?.add(cell);
        behind.set(key, values);
      }
      for (const [key, values] of behind) {
        const told = JSON.parse(key) as readonly (number | null)[];
        // Where there is less than the limit together, not even the total is told.
        const pinned = told.flatMap((cell, at) =>
          cell === null && values[at]?.size === 1 ? [[...(values[at] ?? [])]] : [],
        );
        if (total >= smallestTold) expect([total, key, pinned]).toEqual([total, key, []]);
      }
    }
  });
});
