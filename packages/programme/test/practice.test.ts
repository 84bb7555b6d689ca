/** The register of tests: exact bounds, how many samples prove what, and when a test says nothing any more. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import {
  boundsOf,
  type CatalogueId,
  checkTestRecord,
  cleanSamplesFor,
  computeFromTests,
  type ModelMeasure,
  planSamples,
  practiceOf,
  samplesFor,
  type TestRecord,
  type TestRule,
  testedMeasures,
} from "../index.ts";
import { catalogue, day, person, scope } from "./small.ts";

const limit = campaignTimeout(30_000);
const runs = { numRuns: campaignSize(100), seed: 59 };
const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((trials) => fc.tuple(fc.constant(trials), fc.integer({ min: 0, max: trials })));

describe("bounds", () => {
  // Where there are no failures the bound has a closed form, 1 - alpha^(1/n); so has the lower bound where all fail.
  it.each([
    [59, 0, 0, 1 - 0.05 ** (1 / 59)],
    [29, 0, 0, 1 - 0.05 ** (1 / 29)],
    [1, 0, 0, 0.95],
    [10, 10, 0.05 ** (1 / 10), 1],
    [1000, 0, 0, 1 - 0.05 ** (1 / 1000)],
  ])("of %i trials with %i failures are exact", (trials, failures, lower, upper) => {
    const found = boundsOf(trials, failures, 0.95);
    expect(found.lower).toBeCloseTo(lower, 12);
    expect(found.upper).toBeCloseTo(upper, 12);
  });

  it("are those of the published tables: 1 of 10 has 0.00512 to 0.3942 at 95 % on each side", () => {
    const found = boundsOf(10, 1, 0.95);
    expect(found.lower).toBeCloseTo(0.005116, 6);
    expect(found.upper).toBeCloseTo(0.394163, 6);
  });

  it(
    "hold the share between them, mirror each other, and leave the chance that they promise",
    () => {
      fc.assert(
        fc.property(counts, fc.constantFrom(0.8, 0.95, 0.99), ([trials, failures], confidence) => {
          const found = boundsOf(trials, failures, confidence);
          const mirror = boundsOf(trials, trials - failures, confidence);
          expect(found.lower).toBeLessThanOrEqual(found.share);
          expect(found.upper).toBeGreaterThanOrEqual(found.share);
          expect(found.lower).toBeCloseTo(1 - mirror.upper, 9);
          if (failures < trials) expect(atMost(failures, trials, found.upper)).toBeCloseTo(1 - confidence, 8);
          if (failures > 0) expect(1 - atMost(failures - 1, trials, found.lower)).toBeCloseTo(1 - confidence, 8);
        }),
        runs,
      );
    },
    limit,
  );

  it("stay finite for a million trials", () => {
    expect(boundsOf(1_000_000, 1000, 0.95).upper).toBeCloseTo(0.001053, 5);
  });
});

/** An oracle of its own: the recurrence of the binomial from zero failures up, each step a product. */
function atMost(k: number, n: number, p: number): number {
  let row = [1];
  for (let trial = 0; trial < n; trial++) {
    const next = new Array<number>(Math.min(row.length + 1, k + 1)).fill(0);
    for (let failures = 0; failures < next.length; failures++) {
      next[failures] = (row[failures] ?? 0) * (1 - p) + (failures > 0 ? (row[failures - 1] ?? 0) * p : 0);
    }
    row = next;
  }
  return row.reduce((sum, value) => sum + value, 0);
}

describe("how many samples prove what", () => {
  it.each([
    [0.05, 0.95, 59],
    [0.1, 0.95, 29],
    [0.01, 0.95, 299],
    [0.05, 0.99, 90],
    [1, 0.95, 1],
  ])("no more than %d fail, at %d: %i clean samples", (tolerated, confidence, samples) => {
    expect(cleanSamplesFor(tolerated, confidence)).toBe(samples);
  });

  it("more where one or two failures are let pass", () => {
    expect([0, 1, 2].map((failures) => samplesFor({ tolerated: 0.05, confidence: 0.95, failures }))).toEqual([
      59, 93, 124,
    ]);
  });

  it("nothing proves that nothing ever fails", () => {
    expect(cleanSamplesFor(0, 0.95)).toBe(Number.POSITIVE_INFINITY);
    expect(cleanSamplesFor(0.05, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it(
    "is enough, and one fewer is not",
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 0, max: 4 }), (percent, failures) => {
          const tolerated = percent / 100;
          const samples = samplesFor({ tolerated, confidence: 0.95, failures });
          expect(boundsOf(samples, failures, 0.95).upper).toBeLessThanOrEqual(tolerated + 1e-12);
          if (samples > failures + 1) expect(boundsOf(samples - 1, failures, 0.95).upper).toBeGreaterThan(tolerated);
        }),
        runs,
      );
    },
    limit,
  );
});

const rule: TestRule = { method: "sampled", samples: 59, tolerated: 0.05, everyMonths: 12 };
const measure = "ACC-01" as CatalogueId;
const test = (on: string, trials: number, failures: number, changes: Partial<TestRecord> = {}): TestRecord => ({
  id: `t-${on}` as TestRecord["id"],
  measure,
  facilityMeasure: null,
  method: "sampled",
  on: day(on),
  trials,
  failures,
  by: person("tester"),
  ...changes,
});

describe("practice", () => {
  const on = day("2026-11-26");
  const verdict = (...records: readonly TestRecord[]) => practiceOf(rule, measure, records, on).verdict;

  it("is proven, refuted, undecided, stale, or was never tested", () => {
    expect(verdict(test("2026-06-01", 59, 0))).toBe("proven");
    expect(verdict(test("2026-06-01", 58, 0))).toBe("undecided");
    expect(verdict(test("2026-06-01", 59, 1))).toBe("undecided");
    expect(verdict(test("2026-06-01", 59, 12))).toBe("refuted");
    expect(verdict(test("2025-06-01", 59, 0))).toBe("stale");
    expect(verdict()).toBe("never tested");
    expect(verdict(test("2026-12-01", 59, 0))).toBe("never tested");
    expect(practiceOf({ ...rule, tolerated: null }, measure, [test("2026-06-01", 3, 0)], on).verdict).toBe("no claim");
  });

  it("pools tests that count, says what is missing, and when the next is due", () => {
    const two = [test("2026-02-01", 30, 0), test("2026-06-01", 20, 0), test("2025-01-01", 99, 50)];
    expect(practiceOf(rule, measure, two, on)).toMatchObject({
      trials: 50,
      failures: 0,
      samplesMissing: 9,
      dueOn: "2027-06-01",
    });
  });

  it("goes stale on the day, not before", () => {
    const records = [test("2026-06-01", 59, 0)];
    expect(practiceOf(rule, measure, records, day("2027-05-31")).verdict).toBe("proven");
    expect(practiceOf(rule, measure, records, day("2027-06-01")).verdict).toBe("stale");
  });

  it("bears out or contradicts the tested criterion of level 3, and is silent otherwise", () => {
    const said = (failures: number) =>
      computeFromTests(catalogue, scope, [test("2026-06-01", 59, failures)], on).map(({ criterion, isMet }) => [
        criterion,
        isMet,
      ]);
    expect(said(0)).toEqual([["ACC-01.3.a", true]]);
    expect(said(12)).toEqual([["ACC-01.3.a", false]]);
    expect(said(1)).toEqual([]);
  });

  describe("beside a figure of the model", () => {
    const records = [
      test("2026-06-01", 30, 3, { facilityMeasure: "gate" as never }),
      test("2026-07-01", 10, 1, { facilityMeasure: "gate" as never }),
      test("2026-07-02", 10, 9, { facilityMeasure: "other" as never }),
    ];
    const source = "register of tests: t-2026-06-01, t-2026-07-01";
    const judgement = { kind: "judgement", who: "somebody", source: null } as never;
    const gate = (...stated: readonly (readonly [number, object])[]): ModelMeasure => ({
      id: "gate" as never,
      name: "Gate reader",
      stated: stated.map(([pDetect, basis]) => ({ tactic: "stealth", pDetect, basis: basis as never })),
    });
    const standings = (measure: ModelMeasure, day = on) =>
      testedMeasures(rule, records, [measure], day).flatMap(({ stated }) => stated.map(({ standing }) => standing));

    it("pools the tests of that very measure, with bounds of the detection and a figure that is never 0 or 1", () => {
      const [{ shown } = { shown: null }] = testedMeasures(rule, records, [gate()], on);
      expect(shown).toMatchObject({ detections: 36, trials: 40, source, suggested: 0.89 });
      // 4 of 40 failed: Clopper and Pearson, one-sided 95 %: 0.0348 to 0.2144.
      expect([shown?.lower, shown?.upper].map((each) => each?.toFixed(3))).toEqual(["0.786", "0.965"]);
      const clean = [test("2026-06-01", 59, 0, { facilityMeasure: "gate" as never })];
      expect(testedMeasures(rule, clean, [gate()], on)[0]?.shown).toMatchObject({ suggested: 0.992, upper: 1 });
    });

    it("tells a figure that rests on these tests from one outside, within, untested, and gone stale", () => {
      const rests = { kind: "test", detections: 36, trials: 40, source };
      expect(standings(gate([0.5, judgement], [0.9, judgement], [0.89, rests]))).toEqual([
        "outside",
        "within",
        "rests",
      ]);
      const later = day("2028-01-01");
      expect(standings(gate([0.9, judgement], [0.89, rests]), later)).toEqual(["untested", "stale"]);
      expect(standings(gate([0.89, { ...rests, source: "register of tests: t-2026-06-01" }]))).toEqual(["stale"]);
    });

    it("is silent of measures that no test was written down for", () => {
      expect(testedMeasures(rule, records, [{ ...gate([0.9, judgement]), id: "door" as never }], on)).toEqual([]);
    });
  });

  it("takes no counts that cannot be, and no day to come", () => {
    const codes = (record: TestRecord) => checkTestRecord(record, on).map(({ code }) => code);
    expect(codes(test("2026-06-01", 59, 0))).toEqual([]);
    expect(codes(test("2026-06-01", 5, 6))).toEqual(["CUS-Q060"]);
    expect(codes(test("2026-06-01", 0, 0))).toEqual(["CUS-Q060"]);
    expect(codes(test("2026-06-01", 1.5, 0))).toEqual(["CUS-Q060"]);
    expect(codes(test("2026-06-31", 5, 0))).toEqual(["CUS-Q021"]);
    expect(codes(test("2026-11-27", 5, 0))).toEqual(["CUS-Q022"]);
  });
});

it("a plan says how many samples prove a share, by how many failures turn up; the measure's own share stands among the usual ones", () => {
  const planned = new Map(planSamples(0.03).map(({ tolerated, samples }) => [tolerated, samples]));
  expect([...planned.keys()]).toEqual([0.2, 0.1, 0.05, 0.03, 0.02, 0.01]);
  expect(planned.get(0.05)).toEqual([59, 93, 124, 153]);
  expect(planned.get(0.1)).toEqual([29, 46, 61, 76]);
  expect(planSamples(null)).toHaveLength(5);
});
