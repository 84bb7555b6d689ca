/** What the worker that works out first steps says. Plain data. */
import type { AssumedFigures, FirstStep, FirstSteps, StepEdit, WeighedSteps } from "@custodiet/assess";
import type { ModelHash } from "@custodiet/core";

export interface SuggestedSteps extends Omit<WeighedSteps, "steps"> {
  readonly steps: readonly (FirstStep & { readonly assumed: AssumedFigures })[];
  /** The same steps as edits of the facility's document. */
  readonly edits: readonly StepEdit[];
  /** What the model would then say of the catalogue's criteria that it does not say now. */
  readonly gained: readonly CheckedCriterion[];
  readonly lost: readonly CheckedCriterion[];
}

export interface CheckedCriterion {
  readonly criterion: string;
  readonly check: string;
}

export interface FirstStepsFound extends Omit<FirstSteps, "singles" | "sets"> {
  readonly modelHash: ModelHash;
  readonly engineVersion: string;
  readonly singles: readonly SuggestedSteps[];
  readonly sets: readonly SuggestedSteps[];
}
