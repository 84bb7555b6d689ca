/** Levels over time as lines: a level holds until the next day, and where there is none there is no line. */
import { describe, expect, it } from "vitest";
import type { TrendDay } from "../src/api/programme-trend.ts";
import { levelsOf, linesOf } from "../src/programme-trend/level-steps.ts";

describe("the line of a domain", () => {
  it("holds a level until the next day that is told, and ends with the newest", () => {
    expect(linesOf([0, 2, 1])).toEqual(["0,100 50,100 50,50 100,50 100,75 100,75"]);
  });
  it("is broken where there is no level", () => {
    expect(linesOf([0, null, 4])).toEqual(["0,100 50,100", "100,0 100,0"]);
    expect(linesOf([null, null])).toEqual([]);
  });
  it("goes through the whole where there is one day", () => {
    expect(linesOf([3])).toEqual(["0,25 100,25"]);
  });
});

describe("the levels of a domain", () => {
  it("are those of one figure, day by day; a domain that is not told has none", () => {
    const day = (claimed: number | null): TrendDay => ({
      on: "2026-11-01",
      model: null,
      isCatalogueOther: false,
      domains: [{ domain: "ACC", claimed, verified: 0, computed: null }],
    });
    expect(levelsOf([day(1), day(null)], "ACC", "claimed")).toEqual([1, null]);
    expect(levelsOf([day(1)], "ACC", "verified")).toEqual([0]);
    expect(levelsOf([day(1)], "GOV", "claimed")).toEqual([null]);
  });
});
