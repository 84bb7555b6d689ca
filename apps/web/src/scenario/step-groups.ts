import type { ScenarioStep } from "../api/shapes.ts";

/** Steps that follow each other and are told together. */
export interface StepGroupOf {
  /** Index of the first, from 0. */
  readonly first: number;
  readonly steps: readonly ScenarioStep[];
  /** At least two steps of preparation that nothing works on. */
  readonly isUnhindered: boolean;
}

/** Runs of two and more steps of preparation on which no measure works stand together; any other step stands alone. */
export function stepGroups(steps: readonly ScenarioStep[]): StepGroupOf[] {
  const runs: { first: number; steps: ScenarioStep[] }[] = [];
  steps.forEach((step, index) => {
    const last = runs.at(-1);
    const before = steps[index - 1];
    if (last && before && isUnhindered(before) && isUnhindered(step)) last.steps.push(step);
    else runs.push({ first: index, steps: [step] });
  });
  return runs.map((run) => ({ ...run, isUnhindered: run.steps.length > 1 }));
}

const isUnhindered = (step: ScenarioStep): boolean =>
  step.phase === "prepare" && step.pDetect === 0 && step.measures.length === 0;
