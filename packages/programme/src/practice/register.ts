/** The register of performance tests and sampled audits: what practice showed of a measure, and how long it says so. */
import type { Branded, MeasureId, PersonId } from "@custodiet/core";
import {
  type Catalogue,
  type CatalogueId,
  type CriterionId,
  type TestRule,
  testMethods,
} from "../catalogue/measure.ts";
import { measuresInScope, type Scope } from "../catalogue/scope.ts";
import { addMonths, type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import type { TestAuthority } from "../law/ruling.ts";
import type { ComputedCriterion } from "../maturity/computed.ts";
import { boundsOf, type RateBounds } from "./bounds.ts";
import { samplesFor } from "./sample-size.ts";

export type TestRecordId = Branded<"TestRecord">;

export interface TestRecord {
  readonly id: TestRecordId;
  readonly measure: CatalogueId;
  /** The facility's own measure that was tested, where it was one: its figure in the model can rest on this. */
  readonly facilityMeasure: MeasureId | null;
  readonly method: TestRule["method"];
  readonly on: Day;
  readonly trials: number;
  readonly failures: number;
  readonly by: PersonId;
  /** Of a seeded test. */
  readonly authority?: TestAuthority | null;
}

export function checkTestRecord(record: TestRecord, today: Day): readonly ProgrammeFault[] {
  const { id, trials, failures, on, method } = record;
  const place = `test ${id}`;
  const isCount =
    Number.isSafeInteger(trials) &&
    Number.isSafeInteger(failures) &&
    trials >= 1 &&
    failures >= 0 &&
    failures <= trials;
  return [
    ...(isCount ? [] : [programmeFault("badCount", place, `${failures} of ${trials}`)]),
    ...(readDay(on) === null ? [programmeFault("badDay", place, on)] : []),
    ...(readDay(on) !== null && on > today ? [programmeFault("daysReversed", place, on)] : []),
    ...(testMethods.includes(method) ? [] : [programmeFault("unknownName", place, method)]),
  ];
}

/** The first day on which a test no longer says anything: a test is due again. */
export const endOfTest = ({ everyMonths }: TestRule, { on }: TestRecord): Day => addMonths(on, everyMonths);

export interface Practice {
  readonly measure: CatalogueId;
  /** Tests that still count, pooled. */
  readonly trials: number;
  readonly failures: number;
  /** `null`: no test counts any more, or there never was one. */
  readonly bounds: RateBounds | null;
  /** Against the failures that the measure tolerates; `no claim` where it tolerates no stated rate. */
  readonly verdict: "proven" | "refuted" | "undecided" | "no claim" | "stale" | "never tested";
  /** Clean samples that are still missing for the proof; 0 where it is proven, `null` where none is claimed. */
  readonly samplesMissing: number | null;
  /** The day on which the next test is due; `null`: at once. */
  readonly dueOn: Day | null;
}

const confidence = 0.95;

/**
 * What practice shows of a measure on a day. Tests that count are pooled as one sample: they must be of the same thing,
 * drawn at random.
 */
export function practiceOf(rule: TestRule, measure: CatalogueId, records: readonly TestRecord[], on: Day): Practice {
  const own = records.filter((each) => each.measure === measure && each.on <= on);
  const current = own.filter((each) => on < endOfTest(rule, each));
  const trials = sumOf(current.map((each) => each.trials));
  const failures = sumOf(current.map((each) => each.failures));
  const bounds = trials === 0 ? null : boundsOf(trials, failures, confidence);
  const latest =
    current
      .map((each) => endOfTest(rule, each))
      .sort()
      .at(-1) ?? null;
  const { tolerated } = rule;
  return {
    measure,
    trials,
    failures,
    bounds,
    verdict: verdictOf(own.length, bounds, tolerated),
    samplesMissing: tolerated === null ? null : Math.max(0, samplesFor({ tolerated, confidence, failures }) - trials),
    dueOn: latest,
  };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function verdictOf(tests: number, bounds: RateBounds | null, tolerated: number | null): Practice["verdict"] {
  if (bounds === null) return tests > 0 ? "stale" : "never tested";
  if (tolerated === null) return "no claim";
  if (bounds.upper <= tolerated) return "proven";
  return bounds.lower > tolerated ? "refuted" : "undecided";
}

/**
 * What the register says of the criteria in scope: the first of level 3 is met where the rate is proven, and not met where
 * it is refuted; of the rest it says nothing.
 */
export const computeFromTests = (
  catalogue: Catalogue,
  scope: Scope,
  records: readonly TestRecord[],
  on: Day,
): readonly ComputedCriterion[] =>
  measuresInScope(catalogue, scope).flatMap(({ id, test }) => {
    const { verdict } = practiceOf(test, id, records, on);
    return verdict === "proven" || verdict === "refuted"
      ? [{ criterion: `${id}.3.a` as CriterionId, isMet: verdict === "proven", source: "tests", findings: [] }]
      : [];
  });
