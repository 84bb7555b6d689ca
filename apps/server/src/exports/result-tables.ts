/** An assessment's values as tables: the ranking of positions, and every scenario. */
import type { AssessmentSummary } from "@custodiet/assess";
import type { FacilityModel } from "@custodiet/model";
import type { Table } from "./table.ts";

type Body = Omit<Table, "notes">;

export function rankingTable(summary: AssessmentSummary, model: FacilityModel): Body {
  const nameOf = new Map(model.roles.map(({ id, name }) => [id, name]));
  return {
    columns: [
      "rank",
      "position",
      "positionName",
      "conditionalRisk",
      "pEffectiveness",
      "worstScenario",
      "requirementsMissed",
    ],
    rows: summary.positions.map((position) => [
      position.rank,
      position.role,
      nameOf.get(position.role) ?? "",
      position.conditionalRisk,
      position.pEffectiveness,
      position.worstScenario,
      position.requirementsMissed,
    ]),
  };
}

export function scenariosTable(summary: AssessmentSummary, model: FacilityModel): Body {
  const roles = new Map(model.roles.map(({ id, name }) => [id, name]));
  const targets = new Map(model.targets.map(({ id, name }) => [id, name]));
  return {
    columns: [
      "scenario",
      "position",
      "positionName",
      "act",
      "target",
      "targetName",
      "mode",
      "beyondThreatStatement",
      "worstState",
      "pEffectivenessEasi",
      "pStopDeterministic",
      "consequence",
      "conditionalRisk",
      "required",
      "requirementMissed",
    ],
    rows: summary.scenarios.map((scenario) => [
      scenario.id,
      scenario.role,
      roles.get(scenario.role) ?? "",
      scenario.act,
      scenario.target,
      targets.get(scenario.target) ?? "",
      scenario.mode,
      scenario.isBeyondThreatStatement,
      scenario.worst?.state ?? null,
      scenario.worst?.easi.pEffectiveness ?? null,
      scenario.worst?.deterministic.pStop ?? null,
      scenario.consequence,
      scenario.conditionalRisk,
      scenario.requirement?.pEffectiveness ?? null,
      scenario.requirement?.isMissed ?? null,
    ]),
  };
}
