/** What the model and the register of tests say of single criteria, whoever claims what. */
import type { CriterionId } from "../catalogue/measure.ts";

/** A thing of the facility that a check names: what to look at, never a way through it. */
export interface FindingPlace {
  readonly kind:
    | "target"
    | "position"
    | "measure"
    | "area"
    | "portal"
    | "procedure"
    | "balance-area"
    | "state"
    | "facility";
  readonly id: string;
}

export interface Finding {
  readonly places: readonly FindingPlace[];
}

export interface ComputedCriterion {
  readonly criterion: CriterionId;
  readonly isMet: boolean;
  /** The check of the model, or the register of tests. */
  readonly source: string;
  /** What speaks against it; empty where it is met, or where a rate speaks for itself. */
  readonly findings: readonly Finding[];
}

/** A criterion counts as met where everything that was computed of it says so. */
export const mergeComputed = (all: readonly ComputedCriterion[]): ReadonlyMap<CriterionId, boolean> => {
  const found = new Map<CriterionId, boolean>();
  for (const { criterion, isMet } of all) found.set(criterion, (found.get(criterion) ?? true) && isMet);
  return found;
};
