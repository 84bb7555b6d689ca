import type { TargetId } from "@custodiet/core";
import type { RequiredEffectiveness, Target } from "@custodiet/model";
import type { Act, ScenarioResult } from "../assessment.ts";

/**
 * What is required against an act on a target: of all requirements that name the target or its category, the
 * strictest. `pEffectiveness: null`: there is no path, so nothing is missed.
 */
export function requirementFor(
  requirements: readonly RequiredEffectiveness[],
  act: Act,
  target: Target,
  categoryOf: ReadonlyMap<TargetId, string>,
  pEffectiveness: number | null,
): ScenarioResult["requirement"] {
  const category = categoryOf.get(target.id);
  const strictest = requirements
    .filter(({ act: required, appliesTo }) => {
      const applies =
        appliesTo.kind === "targets" ? appliesTo.targets.includes(target.id) : appliesTo.category === category;
      return required === act && applies;
    })
    .sort((a, b) => b.pEffectiveness - a.pEffectiveness || (a.source < b.source ? -1 : 1))[0];
  if (!strictest) return null;
  return {
    pEffectiveness: strictest.pEffectiveness,
    source: strictest.source,
    isMissed: pEffectiveness !== null && pEffectiveness < strictest.pEffectiveness - lastDigits,
  };
}

/** A value that meets what is required but for its rounding meets it. */
const lastDigits = 1e-12;
