import type { FacilityModel, RequiredEffectiveness, Role, ThreatStatement } from "@custodiet/model";
import { scenarioId } from "../abrupt/scenarios.ts";
import { type StateWorth, valueOfState, type WorstWorth, worstState } from "../abrupt/state-worth.ts";
import type { PathValue, ScenarioResult } from "../assessment.ts";
import type { Attack } from "../attack-graph/act-frame.ts";
import { requirementFor } from "./requirements.ts";
import { type CategoryOf, categoriesOf } from "./target-categories.ts";

/** What a scenario is worth, without the paths that make it so: enough to rank it. */
export interface ScenarioValue extends Omit<ScenarioResult, "worst"> {
  readonly worst: { readonly easi: PathValue; readonly deterministic: PathValue } | null;
}

/** What values are compared with. */
export interface Yardstick {
  readonly threatStatement: ThreatStatement;
  readonly requirements: readonly RequiredEffectiveness[];
  readonly categoryOf: CategoryOf;
}

export const yardstickOf = (
  model: FacilityModel,
  requirements: readonly RequiredEffectiveness[] = model.requirements,
): Yardstick => ({ threatStatement: model.threatStatement, requirements, categoryOf: categoriesOf(model) });

/**
 * Conditional risk (1 - P_E) C, with P_A = 1, and C = 1 where the model states no consequence.
 *
 * @param states in the model's order
 */
export function valueScenario(
  yardstick: Yardstick,
  role: Role,
  attack: Attack,
  states: readonly StateWorth[],
): ScenarioValue {
  const { target, act, mode } = attack;
  const worst = states[worstState(states) ?? -1]?.worst ?? null;
  const pEffectiveness = worst?.easi.pEffectiveness ?? null;
  const consequence = target.consequence?.value ?? 1;
  return {
    id: scenarioId(role, attack),
    role: role.id,
    target: target.id,
    act,
    mode,
    isBeyondThreatStatement: isBeyond(yardstick.threatStatement, attack, worst),
    worst: worst && { easi: worst.easi, deterministic: worst.deterministic },
    byState: states.map(valueOfState),
    consequence,
    conditionalRisk: pEffectiveness === null ? 0 : (1 - pEffectiveness) * consequence,
    requirement: requirementFor(yardstick.requirements, act, target, yardstick.categoryOf, pEffectiveness),
  };
}

/** Violence, computer access and action itself may each be outside of what the State's threat statement includes. */
function isBeyond(statement: ThreatStatement, attack: Attack, worst: WorstWorth | null): boolean {
  return (
    (attack.mode === "violent" && statement.violence === "excluded") ||
    (statement.computerAccess === "excluded" && worst?.isByComputer === true) ||
    !statement.activity.includes("active")
  );
}
