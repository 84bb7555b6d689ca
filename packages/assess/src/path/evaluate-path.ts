/** Both values of one given path, and what each of its steps contributes. */
import type { DurationSeconds } from "@custodiet/core";
import type { DetectionLocation } from "@custodiet/model";
import type { PathInterruption } from "../easi/evaluate-easi.ts";
import { evaluateDeterministic, evaluateEasi } from "../easi/evaluate-easi.ts";
import type { PathGraph } from "./graph.ts";

export interface PathStep {
  readonly pDetect: number;
  readonly location: DetectionLocation;
  readonly delay: DurationSeconds;
  /** False in preparation: not timed, any detection timely. Never after a timed step. */
  readonly isTimed: boolean;
}

/** What answers an alarm. `responseForceTime: null`: no force comes. */
export interface PathResponse {
  readonly responseForceTime: DurationSeconds | null;
  readonly pCommunication: number;
  readonly pNeutralization: number;
}

export interface RuleEvaluation {
  /** V_1 of the timed steps. */
  readonly pInterruption: number;
  /** Preparation included; by the deterministic rule P_C (1 - exp(-L)). */
  readonly pStop: number;
  /** P_E = 1 - prod_prepare(1 - p) (1 - P_I P_N). */
  readonly pEffectiveness: number;
}

export interface StepEvaluation {
  /** E_i in seconds; `null` in preparation. */
  readonly remainingSeconds: number | null;
  /** R_i by EASI; 1 in preparation. */
  readonly pResponseInTime: number;
  /** By the deterministic rule; true in preparation. */
  readonly isTimely: boolean;
}

export interface PathEvaluation {
  readonly easi: RuleEvaluation;
  readonly deterministic: RuleEvaluation;
  /** By EASI: stopped in time, detected too late (or in vain), not detected at all; sum 1. */
  readonly pTimely: number;
  readonly pLate: number;
  readonly pNone: number;
  /** Index of the last step at which detection is still timely; `null` when there is none. */
  readonly criticalDetectionPoint: number | null;
  /** Of the timed steps; standard deviations in quadrature. */
  readonly totalDelay: DurationSeconds;
  readonly steps: readonly StepEvaluation[];
}

/** Evaluates a path by both rules (assessment method, section 2). */
export function evaluatePath(steps: readonly PathStep[], response: PathResponse): PathEvaluation {
  const preparing = steps.filter((step) => !step.isTimed);
  const timed = steps.filter((step) => step.isTimed);
  const easi = evaluateEasi(timed, response);
  const deterministic = evaluateDeterministic(timed, response);
  const missedInPreparation = missAll(preparing);
  const pTimely = 1 - missedInPreparation * (1 - easi.pInterruption);
  const pNone = missedInPreparation * missAll(timed);
  const evaluated = [...preparing.map(() => stepInPreparation), ...easi.tasks.map(wordTimedStep)];
  const lastTimely = evaluated.findLastIndex((step) => step.isTimely);
  return {
    easi: {
      pInterruption: easi.pInterruption,
      pStop: pTimely,
      pEffectiveness: 1 - missedInPreparation * (1 - easi.pInterruption * response.pNeutralization),
    },
    deterministic: {
      pInterruption: deterministic.pInterruption,
      pStop: response.pCommunication * detectInTime(steps, evaluated),
      pEffectiveness: 1 - missedInPreparation * (1 - deterministic.pInterruption * response.pNeutralization),
    },
    pTimely,
    pLate: Math.max(0, 1 - pTimely - pNone),
    pNone,
    criticalDetectionPoint: lastTimely < 0 ? null : lastTimely,
    totalDelay: {
      meanSeconds: timed.reduce((sum, step) => sum + step.delay.meanSeconds, 0),
      sdSeconds: Math.sqrt(timed.reduce((sum, step) => sum + step.delay.sdSeconds ** 2, 0)),
    },
    steps: evaluated,
  };
}

const stepInPreparation: StepEvaluation = { remainingSeconds: null, pResponseInTime: 1, isTimely: true };

function wordTimedStep(task: PathInterruption["tasks"][number]): StepEvaluation {
  return { remainingSeconds: task.remainingMean, pResponseInTime: task.pResponseInTime, isTimely: task.isTimely };
}

const missAll = (steps: readonly PathStep[]): number => steps.reduce((miss, step) => miss * (1 - step.pDetect), 1);

/** 1 - exp(-L), by expm1 so that small chances keep their digits. */
function detectInTime(steps: readonly PathStep[], evaluated: readonly StepEvaluation[]): number {
  const weight = steps.reduce((sum, step, i) => sum + (evaluated[i]?.isTimely ? -Math.log1p(-step.pDetect) : 0), 0);
  return -Math.expm1(-weight);
}

const locations: readonly DetectionLocation[] = ["B", "M", "E"];

/** The steps of a path found in a graph, ready for {@link evaluatePath}. */
export function stepsOfPath(graph: PathGraph, edges: readonly number[]): readonly PathStep[] {
  return edges.map((edge) => ({
    pDetect: graph.pDetect[edge] as number,
    location: locations[graph.place[edge] as number] as DetectionLocation,
    delay: { meanSeconds: (graph.delayMs[edge] as number) / 1000, sdSeconds: graph.delaySd[edge] as number },
    isTimed: graph.isTimed[edge] === 1,
  }));
}
