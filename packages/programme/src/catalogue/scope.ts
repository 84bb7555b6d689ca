import type { Catalogue, CatalogueId, Measure, Tier } from "./measure.ts";

/** What an assessment is about. */
export interface Scope {
  readonly tier: Tier;
  /** `rapid`: about 25 questions, of low confidence; `full`: every criterion, with evidence. */
  readonly depth: "rapid" | "full";
  /** Categories of the targets there are; the graded approach follows from them. */
  readonly categories: readonly string[];
  /** Measures taken on beyond what is required. */
  readonly chosen: readonly CatalogueId[];
  /** Measures that the jurisdiction's law does not allow, each with the provision. */
  readonly switchedOff: readonly { readonly measure: CatalogueId; readonly provision: string }[];
  /** Kinds of data about persons that the law does not allow: measures that need them are closed. */
  readonly closed?: readonly Measure["privacy"][];
}

/** Measures in scope, in the catalogue's order: required by the categories or chosen, and allowed. */
export function measuresInScope(catalogue: Catalogue, scope: Scope): readonly Measure[] {
  const off = new Set(scope.switchedOff.map(({ measure }) => measure));
  const asked = new Set(catalogue.rapid[scope.tier]);
  return catalogue.measures.filter(
    (measure) =>
      measure.tiers.includes(scope.tier) &&
      !off.has(measure.id) &&
      !(scope.closed ?? []).includes(measure.privacy) &&
      (scope.chosen.includes(measure.id) || isRequired(measure, scope.categories)) &&
      (scope.depth === "full" || asked.has(measure.id)),
  );
}

/** Whether the graded approach requires a measure where there are targets of these categories. */
export const isRequired = ({ requiredFrom }: Measure, categories: readonly string[]): boolean =>
  requiredFrom === "every category" || requiredFrom.some((category) => categories.includes(category));
