/**
 * The facility with every measure that a step might add, asleep: it detects nothing and delays nothing, so the ranking
 * is the same. The engine then keeps all that a measure which wakes does not touch; one that is new would number the
 * measures anew and have everything searched again.
 */
import type { MeasureId } from "@custodiet/core";
import type { FacilityModel, Measure, Performance, Tactic } from "@custodiet/model";
import { type Asleep, applyStep } from "./apply-step.ts";
import { type FirstStep, isAddingStep, nameOfStep } from "./first-step.ts";

export interface WithSleeping {
  readonly model: FacilityModel;
  readonly asleep: Asleep;
}

export function withSleeping(model: FacilityModel, steps: readonly FirstStep[]): WithSleeping {
  const asleep = new Map<string, MeasureId>();
  let joined = model;
  for (const step of steps.filter(isAddingStep)) {
    const { measures, ...rest } = applyStep(joined, step);
    const added = measures.at(-1);
    if (measures.length === joined.measures.length || !added) continue;
    asleep.set(nameOfStep(step), added.id);
    joined = { ...rest, measures: [...measures.slice(0, -1), asleepOne(added)] };
  }
  return { model: joined, asleep };
}

const asleepOne = (measure: Measure): Measure => ({
  ...measure,
  pair: null,
  performance: Object.fromEntries(
    Object.entries(measure.performance).map(([tactic, figures]) => [tactic, { ...figures, ...nothing }]),
  ) as Partial<Record<Tactic, Performance>>,
});

const nothing = { pDetect: 0, delay: { meanSeconds: 0, sdSeconds: 0 } };
