/** Figures of a facility's model beside what the register of tests says of them: what they could rest on, and what they rest on. */
import type { MeasureId } from "@custodiet/core";
import type { Basis, Tactic } from "@custodiet/model";
import type { TestRule } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import { boundsOf } from "./bounds.ts";
import { endOfTest, type TestRecord } from "./register.ts";

/** A probability of detection as the model states it, against one tactic. */
export interface StatedDetection {
  readonly tactic: Tactic;
  readonly pDetect: number;
  readonly basis: Basis;
}

/** A measure of the facility's own model. */
export interface ModelMeasure {
  readonly id: MeasureId;
  readonly name: string;
  readonly stated: readonly StatedDetection[];
}

export interface TestedMeasure {
  readonly measure: MeasureId;
  readonly name: string;
  /** Of tests that still count, pooled; `null`: none counts any more. */
  readonly shown: ShownDetection | null;
  readonly stated: readonly JudgedDetection[];
}

export interface ShownDetection {
  readonly detections: number;
  readonly trials: number;
  /** Each bound alone holds at 95 %, exactly (Clopper and Pearson 1934). */
  readonly lower: number;
  readonly upper: number;
  /** The mean of Jeffreys' posterior, (k + 1/2) / (n + 1): never 0 or 1, however few the trials. Three digits. */
  readonly suggested: number;
  /** Names the tests, so that a figure resting on them is known again. */
  readonly source: string;
  /** The first day on which one of them no longer counts. */
  readonly until: Day;
}

export interface JudgedDetection {
  readonly tactic: Tactic;
  readonly pDetect: number;
  /**
   * `rests`: on these very tests; `stale`: on tests of the register that count no more or were added to; `outside`: of the
   * bounds; `within` them; `untested`: no test counts.
   */
  readonly standing: "rests" | "stale" | "outside" | "within" | "untested";
}

const confidence = 0.95;
const register = "register of tests: ";

/** Of each of the model's measures that a test of this catalogue measure was ever written down for. */
export const testedMeasures = (
  rule: TestRule,
  records: readonly TestRecord[],
  measures: readonly ModelMeasure[],
  on: Day,
): readonly TestedMeasure[] =>
  measures.flatMap(({ id, name, stated }) => {
    const own = records.filter((each) => each.facilityMeasure === id && each.on <= on);
    if (own.length === 0) return [];
    const shown = shownBy(rule, own, on);
    return [{ measure: id, name, shown, stated: stated.map((each) => judge(each, shown)) }];
  });

function shownBy(rule: TestRule, records: readonly TestRecord[], on: Day): ShownDetection | null {
  const current = records.filter((each) => on < endOfTest(rule, each));
  const [until] = current.map((each) => endOfTest(rule, each)).sort();
  if (until === undefined) return null;
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const trials = sum(current.map((each) => each.trials));
  const failures = sum(current.map((each) => each.failures));
  const detections = trials - failures;
  const { lower, upper } = boundsOf(trials, failures, confidence);
  return {
    ...{ detections, trials, until },
    lower: 1 - upper,
    upper: 1 - lower,
    suggested: Math.round((1000 * (detections + 0.5)) / (trials + 1)) / 1000,
    source: `${register}${current.map(({ id }) => id).join(", ")}`,
  };
}

function judge({ tactic, pDetect, basis }: StatedDetection, shown: ShownDetection | null): JudgedDetection {
  return { tactic, pDetect, standing: standingOf(pDetect, basis, shown) };
}

function standingOf(pDetect: number, basis: Basis, shown: ShownDetection | null): JudgedDetection["standing"] {
  const isOfRegister = basis.kind === "test" && (basis.source ?? "").startsWith(register);
  if (isOfRegister) return basis.source === shown?.source ? "rests" : "stale";
  if (shown === null) return "untested";
  return pDetect < shown.lower || pDetect > shown.upper ? "outside" : "within";
}
