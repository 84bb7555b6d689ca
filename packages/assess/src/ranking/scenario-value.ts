import type { FacilityModel, RequiredEffectiveness, Role, ThreatStatement } from "@custodiet/model";
import { type AttackOutcome, scenarioId } from "../abrupt/scenarios.ts";
import type { PathValue, ScenarioResult } from "../assessment.ts";
import type { ActStep, Attack } from "../attack-graph/attack-graph.ts";
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

/** Conditional risk (1 - P_E) C, with P_A = 1, and C = 1 where the model states no consequence. */
export function valueScenario(
  yardstick: Yardstick,
  role: Role,
  attack: Attack,
  { worst, byState }: AttackOutcome,
): ScenarioValue {
  const { target, act, mode } = attack;
  const easi = worst?.found.easi.value.easi ?? null;
  const deterministic = worst?.found.deterministic.value.deterministic ?? null;
  const pEffectiveness = easi?.pEffectiveness ?? null;
  const consequence = target.consequence?.value ?? 1;
  return {
    id: scenarioId(role, attack),
    role: role.id,
    target: target.id,
    act,
    mode,
    isBeyondThreatStatement: isBeyond(yardstick.threatStatement, attack, worst),
    worst: easi && deterministic && { easi, deterministic },
    byState,
    consequence,
    conditionalRisk: pEffectiveness === null ? 0 : (1 - pEffectiveness) * consequence,
    requirement: requirementFor(yardstick.requirements, act, target, yardstick.categoryOf, pEffectiveness),
  };
}

/** Violence, computer access and action itself may each be outside of what the State's threat statement includes. */
function isBeyond(statement: ThreatStatement, attack: Attack, worst: AttackOutcome["worst"]): boolean {
  return (
    (attack.mode === "violent" && statement.violence === "excluded") ||
    (statement.computerAccess === "excluded" && isByComputer(worst)) ||
    !statement.activity.includes("active")
  );
}

function isByComputer(worst: AttackOutcome["worst"]): boolean {
  const path = worst?.found.easi;
  return path?.edges.some((edge) => isRemote(path.start.graph.steps[edge])) ?? false;
}

const isRemote = (step: ActStep | undefined): boolean => step?.kind === "task" && step.isRemote;
