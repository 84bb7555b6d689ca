import type { ScenarioStep } from "../api/shapes.ts";

export interface TimedStep {
  readonly index: number;
  readonly step: ScenarioStep;
  readonly startSeconds: number;
}

/** The steps that time runs for, each with when it begins. Preparation is not timed. */
export function timedSteps(steps: readonly ScenarioStep[]): TimedStep[] {
  let startSeconds = 0;
  return steps.flatMap((step, index): TimedStep[] => {
    if (step.phase === "prepare") return [];
    const timed = { index, step, startSeconds };
    startSeconds += step.delay.meanSeconds;
    return [timed];
  });
}
