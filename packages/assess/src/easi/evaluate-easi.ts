/**
 * EASI (estimate of adversary sequence interruption): the chance that an adversary who takes these tasks one after
 * the other is detected while the response force can still come in time. Times are in seconds.
 */
import type { DurationSeconds } from "@custodiet/core";
import type { DetectionLocation } from "@custodiet/model";
import { halvesPerSecond, snapToWhole } from "./half-milliseconds.ts";
import { standardNormal } from "./normal.ts";

/** One task of a path. `location`: where in it detection happens, at its beginning, middle or end. */
export interface TimedTask {
  readonly pDetect: number;
  readonly location: DetectionLocation;
  readonly delay: DurationSeconds;
}

/** `responseForceTime: null`: no force comes; an infinite mean says the same. */
export interface ResponseParameters {
  readonly responseForceTime: DurationSeconds | null;
  readonly pCommunication: number;
}

export interface TaskEvaluation {
  /** E_i: mean time still to run when detection happens here. */
  readonly remainingMean: number;
  readonly remainingVariance: number;
  /** R_i: chance that the force comes in time after detection here. */
  readonly pResponseInTime: number;
  /** E_i > T; a tie is late. */
  readonly isTimely: boolean;
  /** V_i: chance of interruption by detection in this task or a later one. */
  readonly pInterruptionFromHere: number;
}

export interface PathInterruption {
  readonly pInterruption: number;
  readonly tasks: readonly TaskEvaluation[];
}

/** Share of a task still to run at detection (theta). */
export const shareStillToRun: Readonly<Record<DetectionLocation, number>> = { B: 1, M: 0.5, E: 0 };

/** P_I of a path by EASI: V_i = P_Di P_C R_i + (1 - P_Di) V_{i+1}. Probabilities 0 to 1, delays >= 0. */
export function evaluateEasi(tasks: readonly TimedTask[], response: ResponseParameters): PathInterruption {
  return evaluateTasks(tasks, response, (mean, variance) => chanceInTime(mean, variance, response.responseForceTime));
}

/**
 * P_I of a path by its deterministic critical detection point: R_i is 1 where the mean time still to run exceeds the
 * mean response time, else 0; standard deviations play no part.
 */
export function evaluateDeterministic(tasks: readonly TimedTask[], response: ResponseParameters): PathInterruption {
  const responseMean = response.responseForceTime?.meanSeconds ?? Number.POSITIVE_INFINITY;
  return evaluateTasks(tasks, response, (mean) => (isLonger(mean, responseMean) ? 1 : 0));
}

function evaluateTasks(
  tasks: readonly TimedTask[],
  response: ResponseParameters,
  inTime: (mean: number, variance: number) => number,
): PathInterruption {
  const evaluated: TaskEvaluation[] = [];
  const responseMean = response.responseForceTime?.meanSeconds ?? Number.POSITIVE_INFINITY;
  let after = { mean: 0, variance: 0, value: 0 };
  for (const task of tasks.toReversed()) {
    const share = shareStillToRun[task.location];
    const remainingMean = share * task.delay.meanSeconds + after.mean;
    const remainingVariance = share ** 2 * task.delay.sdSeconds ** 2 + after.variance;
    const pResponseInTime = inTime(remainingMean, remainingVariance);
    const value = task.pDetect * response.pCommunication * pResponseInTime + (1 - task.pDetect) * after.value;
    const isTimely = isLonger(remainingMean, responseMean);
    evaluated.push({
      remainingMean,
      remainingVariance,
      pResponseInTime,
      isTimely,
      pInterruptionFromHere: value,
    });
    after = { mean: after.mean + task.delay.meanSeconds, variance: after.variance + task.delay.sdSeconds ** 2, value };
  }
  return { pInterruption: after.value, tasks: evaluated.toReversed() };
}

/** R = Phi((E - T) / sqrt(Var + s_R^2)); with zero variance 1 if E > T, else 0; 0 where no force comes. */
function chanceInTime(mean: number, variance: number, responseForceTime: DurationSeconds | null): number {
  if (responseForceTime === null || responseForceTime.meanSeconds === Number.POSITIVE_INFINITY) return 0;
  const total = variance + responseForceTime.sdSeconds ** 2;
  if (total === 0) return isLonger(mean, responseForceTime.meanSeconds) ? 1 : 0;
  return standardNormal((mean - responseForceTime.meanSeconds) / Math.sqrt(total));
}

function isLonger(seconds: number, limit: number): boolean {
  return snapToWhole(seconds * halvesPerSecond) > snapToWhole(limit * halvesPerSecond);
}

/**
 * The most that an added measure can lower P_I by under EASI: P_C (1 - Phi(1 / cv)), cv the largest ratio of standard
 * deviation to mean among the delays. 4.3e-4 at cv 0.3: shown as a warning, not as an error.
 */
export function loweringBound(cv: number, pCommunication: number): number {
  return pCommunication * standardNormal(-1 / cv);
}
