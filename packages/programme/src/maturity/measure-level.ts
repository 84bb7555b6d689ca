import type { Level } from "../catalogue/measure.ts";
import type { CriterionState } from "./criterion-state.ts";
import type { Maturity } from "./maturity.ts";

/** Criteria of one measure as one figure sees them. */
export const statesOfMeasure = (
  { domains }: Pick<Maturity, "domains">,
  figure: "claimed" | "verified",
  measure: string,
): readonly CriterionState[] =>
  domains.flatMap((each) => each[figure]?.criteria ?? []).filter(({ criterion }) => criterion.measure === measure);

/** The highest level up to which every applicable criterion of one measure is met. */
export function levelOfMeasure(states: readonly CriterionState[]): Level {
  const isOpen = (level: number): boolean =>
    states.some(({ criterion, state }) => criterion.level === level && !["met", "not applicable"].includes(state));
  const first = ([1, 2, 3, 4] as const).find(isOpen);
  return first === undefined ? 4 : ((first - 1) as Level);
}
