/** What EASI and the deterministic rule say of a task list, task by task. */
import { evaluateDeterministic, evaluateEasi } from "@custodiet/assess";
import type { Diagnostic, DurationSeconds } from "@custodiet/core";
import { cliFault } from "../faults.ts";
import type { TaskList } from "./read-task-list.ts";

/** The shape of `custodiet easi --json`. */
export interface TaskListResult {
  /** P_I by EASI, in full double precision. */
  readonly pInterruption: number;
  /** Detection that can still be in time, too late, and none at all: sum 1. */
  readonly pTimely: number;
  readonly pLate: number;
  readonly pNone: number;
  readonly deterministic: {
    readonly pInterruption: number;
    /** The last task at which detection is still timely, from 1; `null` when there is none. */
    readonly criticalDetectionPoint: number | null;
  };
  readonly pCommunication: number;
  /** `null`: no force ever comes. */
  readonly responseForceTime: { readonly meanSeconds: number | null; readonly sdSeconds: number };
  readonly tasks: readonly TaskResult[];
  readonly warnings: readonly Diagnostic[];
}

export interface TaskResult {
  readonly name: string;
  readonly pDetect: number;
  readonly location: "B" | "M" | "E";
  readonly delay: DurationSeconds;
  /** E_i: mean time still to run when detection happens here, and its standard deviation. */
  readonly remainingSeconds: { readonly mean: number; readonly sd: number };
  /** R_i: chance that the response comes in time after detection here. */
  readonly pResponseInTime: number;
  readonly isTimely: boolean;
  /** V_i: chance of interruption by this task or a later one. */
  readonly pInterruptionFromHere: number;
}

export function evaluateTaskList(list: TaskList): TaskListResult {
  const { tasks, response } = list;
  const easi = evaluateEasi(tasks, response);
  const deterministic = evaluateDeterministic(tasks, response);
  const pNone = tasks.reduce((product, task) => product * (1 - task.pDetect), 1);
  const results = tasks.map((task, index) => describeTask(task, easi.tasks[index]));
  const mean = response.responseForceTime?.meanSeconds ?? Number.POSITIVE_INFINITY;
  return {
    pInterruption: easi.pInterruption,
    pTimely: easi.pInterruption,
    pLate: Math.max(0, 1 - easi.pInterruption - pNone),
    pNone,
    deterministic: {
      pInterruption: deterministic.pInterruption,
      criticalDetectionPoint: results.findLastIndex(({ isTimely }) => isTimely) + 1 || null,
    },
    pCommunication: response.pCommunication,
    responseForceTime: {
      meanSeconds: Number.isFinite(mean) ? mean : null,
      sdSeconds: response.responseForceTime?.sdSeconds ?? 0,
    },
    tasks: results,
    warnings: warnOfLowering(results, response.pCommunication),
  };
}

type Evaluation = ReturnType<typeof evaluateEasi>["tasks"][number];

function describeTask(task: TaskList["tasks"][number], evaluation: Evaluation | undefined): TaskResult {
  if (evaluation === undefined) throw new Error("Every task has its evaluation");
  const { remainingMean, remainingVariance, pResponseInTime, isTimely, pInterruptionFromHere } = evaluation;
  return {
    name: task.name,
    pDetect: task.pDetect,
    location: task.location,
    delay: task.delay,
    remainingSeconds: { mean: remainingMean, sd: Math.sqrt(remainingVariance) },
    pResponseInTime,
    isTimely,
    pInterruptionFromHere,
  };
}

/**
 * Under EASI a detection can lower P_I: where P_C R_i is below what the later tasks give, seeing the adversary here is
 * worth less than seeing him later. It is the rule's artefact, not a property of the place, and is said.
 */
function warnOfLowering(tasks: readonly TaskResult[], pCommunication: number): Diagnostic[] {
  let pReached = 1;
  return tasks.flatMap((task, index) => {
    const later = tasks[index + 1]?.pInterruptionFromHere ?? 0;
    const lowering = pReached * task.pDetect * (later - pCommunication * task.pResponseInTime);
    pReached *= 1 - task.pDetect;
    return lowering > 1e-12 ? [loweringWarning(task, index, lowering)] : [];
  });
}

const loweringWarning = ({ name }: TaskResult, index: number, lowering: number): Diagnostic =>
  cliFault("CUS-C151", {
    severity: "warning",
    path: `tasks[${index}].pDetect`,
    found: `detection in "${name}" lowers the result by ${lowering.toPrecision(3)}`,
    expected: "detection that never lowers it",
    remedy: "An artefact of EASI where a delay varies much: look at the deterministic value beside it.",
  });
