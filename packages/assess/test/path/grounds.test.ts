import { describe, expect, it } from "vitest";
import { groundsOf, standsAgainst } from "../../src/path/grounds.ts";
import { type GraphCase, randomGraph } from "../oracle/random-graphs.ts";
import { searchRelevant, timedOnly } from "../oracle/relevant-search.ts";
import { searches } from "../oracle/searches.ts";
import { tryChange } from "../oracle/standing.ts";

/** By a door that detects 0.4 just in time, or by one of two doors of a long way that detect more, all of it in time. */
function twoWays(pDetectAtTheSecond: number): GraphCase {
  const step = { delaySd: 0, place: 0, isTimed: true } as const;
  return {
    nodeCount: 3,
    steps: [
      { ...step, from: 0, to: 2, delayMs: 102_000, pDetect: 0.4 },
      { ...step, from: 0, to: 1, delayMs: 1_000_000, pDetect: pDetectAtTheSecond },
      { ...step, from: 0, to: 1, delayMs: 1_000_000, pDetect: 0.5 },
      { ...step, from: 1, to: 2, delayMs: 500_000, pDetect: 0 },
    ],
    query: {
      source: 0,
      sinks: [2],
      responseForceTime: { meanSeconds: 100, sdSeconds: 30 },
      pCommunication: 1,
      pNeutralization: 1,
    },
  };
}

/** Whether the result for 0.9 at the second of them stands when it is this. */
function standsAt(pDetect: number): boolean {
  const found = searchRelevant(searches, twoWays(0.9));
  if (!found) throw new Error("there are two ways");
  const figures = { delayMs: 1_000_000, delaySd: 0 };
  const change = {
    from: 0,
    to: 1,
    place: 0,
    before: { ...figures, pDetect: 0.9 },
    after: { ...figures, pDetect },
  } as const;
  return standsAgainst(groundsOf(found.problem, found.ceiling), [change]);
}

describe("a step that mattered to neither rule", () => {
  it("does not after a change that leaves it worse by both", () => {
    expect(standsAt(0.8)).toBe(true);
  });
  it("does when it is still worse by EASI, but better by the critical detection point", () => {
    expect(searchRelevant(searches, twoWays(0.9))).toMatchObject({ deterministic: 0.4 });
    expect(searchRelevant(searches, twoWays(0.3))).toMatchObject({ deterministic: 0.3 });
    expect(standsAt(0.3)).toBe(false);
  });
});

describe("a result that is said to stand", () => {
  it.each(["any", "layered", "spread"] as const)(
    "is what a new search finds, to the last digit: %s graphs",
    (shape) => {
      const tried = Array.from({ length: 6000 }, (_, i) => {
        const seed = 700_000 + i;
        return { seed, ...tryChange(searches, timedOnly(randomGraph(seed, shape)), seed) };
      });
      expect(tried.filter(({ stands, isSame }) => stands && !isSame).map(({ seed }) => seed)).toEqual([]);
      expect(tried.filter(({ stands }) => stands).length).toBeGreaterThan(100);
    },
  );
});
