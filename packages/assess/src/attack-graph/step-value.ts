import type { DurationSeconds } from "@custodiet/core";
import type { EffectiveMeasure } from "./effective-measures.ts";

/** Detection and delay of one step, its measures included. */
export interface StepValue {
  readonly pDetect: number;
  readonly meanSeconds: number;
  readonly sdSeconds: number;
}

export const isSameStepValue = (a: StepValue, b: StepValue): boolean =>
  a.pDetect === b.pDetect && a.meanSeconds === b.meanSeconds && a.sdSeconds === b.sdSeconds;

/**
 * P_D = 1 - prod over groups of (1 - largest p in the group); delays add, standard deviations in quadrature
 * (methods, section 1).
 *
 * @param measures at the step, by the step's tactic
 */
export function valueOfStep(
  measures: readonly EffectiveMeasure[],
  load: "empty-handed" | "carrying",
  durations: readonly DurationSeconds[],
): StepValue {
  let meanSeconds = 0;
  let variance = 0;
  for (const duration of durations) {
    meanSeconds += duration.meanSeconds;
    variance += duration.sdSeconds * duration.sdSeconds;
  }
  let largest = noGroup;
  for (const measure of measures) {
    if (measure.isForMaterial && load === "empty-handed") continue;
    meanSeconds += measure.delayMeanSeconds;
    variance += measure.delaySdSeconds * measure.delaySdSeconds;
    if (measure.pDetect === 0) continue;
    if (largest === noGroup) largest = new Map();
    if (measure.pDetect > (largest.get(measure.group) ?? 0)) largest.set(measure.group, measure.pDetect);
  }
  return { pDetect: unionOf(largest), meanSeconds, sdSeconds: Math.sqrt(variance) };
}

/** Most steps meet nothing that detects. */
const noGroup = new Map<number, number>();

/** One group's value is kept as it is: 1 - (1 - p) would not give p back to the last digit. */
function unionOf(largest: ReadonlyMap<number, number>): number {
  if (largest.size === 0) return 0;
  if (largest.size === 1) return largest.values().next().value ?? 0;
  const groups = [...largest].sort(([a], [b]) => a - b).map(([, pDetect]) => pDetect);
  return 1 - groups.reduce((missed, pDetect) => missed * (1 - pDetect), 1);
}
