/** What a changed model would say of criteria that it does not say now. */
import type { FacilityModel } from "@custodiet/model";
import { evaluateHooks, type Measure } from "@custodiet/programme";
import type { CheckedCriterion } from "./first-steps-job.ts";

export type Checks = ReadonlyMap<string, CheckedCriterion & { readonly isMet: boolean }>;

/** What a model says of every criterion that can be asked of it, without an assessment: there is none of a changed model. */
export const checksOf = (measures: readonly Measure[], model: FacilityModel): Checks =>
  new Map(
    evaluateHooks(measures, { model, assessment: null }).flatMap(({ criterion, check, outcome }) =>
      outcome.kind === "nothing"
        ? []
        : [[`${criterion} ${check}`, { criterion, check, isMet: outcome.kind === "holds" }] as const],
    ),
  );

export interface ChangedChecks {
  readonly gained: readonly CheckedCriterion[];
  readonly lost: readonly CheckedCriterion[];
}

export function compareChecks(before: Checks, after: Checks): ChangedChecks {
  const differing = [...after].filter(([key, { isMet }]) => before.has(key) && before.get(key)?.isMet !== isMet);
  const told = (isMet: boolean): readonly CheckedCriterion[] =>
    differing.flatMap(([, { criterion, check, ...now }]) => (now.isMet === isMet ? [{ criterion, check }] : []));
  return { gained: told(true), lost: told(false) };
}
