import type { RoleId } from "@custodiet/core";
import { isHeldByFew, type Role } from "@custodiet/model";
import type { PositionRank, ScenarioResult } from "../assessment.ts";

/**
 * Most harmful first: those within the threat statement before those beyond it, then by conditional risk, by
 * deterministic P_E and by name. Scenarios without a path come last of theirs.
 */
export const compareScenarios = (a: RankedScenario, b: RankedScenario): number =>
  Number(a.isBeyondThreatStatement) - Number(b.isBeyondThreatStatement) ||
  b.conditionalRisk - a.conditionalRisk ||
  Number(a.worst === null) - Number(b.worst === null) ||
  (a.worst?.deterministic.pEffectiveness ?? 1) - (b.worst?.deterministic.pEffectiveness ?? 1) ||
  compareText(a.id, b.id);

type RankedScenario = Pick<
  ScenarioResult,
  "id" | "role" | "isBeyondThreatStatement" | "conditionalRisk" | "requirement"
> & {
  readonly worst: { readonly easi: Worth; readonly deterministic: Worth } | null;
};
interface Worth {
  readonly pEffectiveness: number;
}

/**
 * Positions by the worst they can do within the threat statement.
 *
 * @param ranked scenarios, most harmful first
 */
export function rankPositions(roles: readonly Role[], ranked: readonly RankedScenario[]): readonly PositionRank[] {
  const byRole = new Map<RoleId, RankedScenario[]>(roles.map((role) => [role.id, []]));
  for (const scenario of ranked) {
    if (!scenario.isBeyondThreatStatement) byRole.get(scenario.role)?.push(scenario);
  }
  const place = new Map(ranked.map((scenario, number) => [scenario.id, number]));
  return roles
    .map((role) => ({ role, scenarios: byRole.get(role.id) ?? [] }))
    .sort(
      (a, b) =>
        (place.get(a.scenarios[0]?.id ?? noScenario) ?? ranked.length) -
          (place.get(b.scenarios[0]?.id ?? noScenario) ?? ranked.length) || compareText(a.role.id, b.role.id),
    )
    .map(({ role, scenarios }, number) => positionRank(role, scenarios, number + 1));
}

const noScenario = "" as ScenarioResult["id"];

function positionRank(role: Role, scenarios: readonly RankedScenario[], rank: number): PositionRank {
  const worst = scenarios.find((scenario) => scenario.worst !== null);
  return {
    role: role.id,
    rank,
    isPersonalData: isHeldByFew(role),
    worstScenario: worst?.id ?? null,
    conditionalRisk: worst?.conditionalRisk ?? 0,
    pEffectiveness: worst?.worst?.easi.pEffectiveness ?? null,
    requirementsMissed: scenarios.filter((scenario) => scenario.requirement?.isMissed).length,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
