import type { Level } from "../catalogue/measure.ts";
import type { CriterionState } from "./criterion-state.ts";

/** One domain by one hand. */
export interface Figure {
  /** The highest level at which all applicable criteria are met; `null`: nothing applies. */
  readonly level: Level | null;
  /** "Next level: 4 of 6"; `null` at the highest level there is. */
  readonly next: { readonly level: Level; readonly met: number; readonly of: number } | null;
  readonly criteria: readonly CriterionState[];
}

/**
 * The level of a domain: cumulative, never an average. A level without any applicable criterion is passed only on the
 * way to one that has some.
 */
export function figureOf(criteria: readonly CriterionState[]): Figure {
  const applicable = criteria.filter(({ state }) => state !== "not applicable");
  if (applicable.length === 0) return { level: null, next: null, criteria };
  let level: Level = 0;
  for (const at of [1, 2, 3, 4] as const) {
    const here = applicable.filter(({ criterion }) => criterion.level === at);
    const met = here.filter(({ state }) => state === "met").length;
    if (met < here.length) return { level, next: { level: at, met, of: here.length }, criteria };
    if (here.length > 0) level = at;
  }
  return { level, next: null, criteria };
}
