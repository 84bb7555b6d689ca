import type { TaskListResult } from "../easi/evaluate-task-list.ts";
import { duration, probability, table } from "./table.ts";

/** A task list's result for people. */
export function wordTaskList(result: TaskListResult): string {
  const { deterministic, responseForceTime, tasks } = result;
  const response = responseForceTime.meanSeconds === null ? "never" : duration(responseForceTime.meanSeconds);
  return [
    `Probability of interruption (EASI): ${result.pInterruption.toFixed(6)}`,
    `Deterministic critical detection point: ${deterministic.pInterruption.toFixed(6)} (${wordPoint(result)})`,
    `Response force time ${response}, communication ${probability(result.pCommunication)}`,
    `Detected in time ${probability(result.pTimely)}, too late ${probability(result.pLate)}, not at all ${probability(result.pNone)}`,
    "",
    table(
      ["#", "task", "P_D", "at", "delay", "time left", "in time", "P_I from here"],
      tasks.map((task, index) => [
        String(index + 1),
        task.name,
        probability(task.pDetect),
        task.location,
        duration(task.delay.meanSeconds),
        duration(task.remainingSeconds.mean),
        probability(task.pResponseInTime),
        probability(task.pInterruptionFromHere),
      ]),
      [0, 2, 4, 5, 6, 7],
    ),
  ].join("\n");
}

function wordPoint({ deterministic: { criticalDetectionPoint }, tasks }: TaskListResult): string {
  if (criticalDetectionPoint === null) return "no detection is in time";
  return `last timely detection: ${criticalDetectionPoint}, ${tasks[criticalDetectionPoint - 1]?.name}`;
}
