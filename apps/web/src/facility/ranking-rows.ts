import type { AssessmentSummary, ScenarioSummary } from "../api/shapes.ts";
import type { FacilitySearch } from "../app/search.ts";

export interface RankingRow {
  readonly role: string;
  readonly rank: number;
  readonly isPersonalData: boolean;
  readonly requirementsMissed: number;
  /** The worst of the scenarios that are asked for; `null`: none leads anywhere. */
  readonly worst: ScenarioSummary | null;
}

type Choice = Pick<FacilitySearch, "act" | "mode" | "target">;

/**
 * Positions by the worst scenario among those asked for, most harmful first. With nothing asked for, the order is the
 * assessment's own.
 */
export function rankingRows(assessment: AssessmentSummary, { act, mode, target }: Choice): RankingRow[] {
  const asked = assessment.scenarios.filter(
    (scenario) =>
      (act === undefined || scenario.act === act) &&
      (mode === undefined || scenario.mode === mode) &&
      (target === undefined || scenario.target === target),
  );
  const rows = assessment.positions.map((position) => ({
    role: position.role,
    isPersonalData: position.isPersonalData,
    requirementsMissed: asked.filter(({ role, requirement }) => role === position.role && requirement?.isMissed).length,
    worst: worstOf(asked.filter(({ role, worst }) => role === position.role && worst !== null)),
  }));
  const isFiltered = act !== undefined || mode !== undefined || target !== undefined;
  if (isFiltered) rows.sort((a, b) => (b.worst?.conditionalRisk ?? -1) - (a.worst?.conditionalRisk ?? -1));
  return rows.map((row, index) => ({ ...row, rank: index + 1 }));
}

/** Scenarios come most harmful first, so the first of equals is kept. */
const worstOf = (scenarios: readonly ScenarioSummary[]): ScenarioSummary | null =>
  scenarios.reduce<ScenarioSummary | null>(
    (kept, scenario) => (kept === null || scenario.conditionalRisk > kept.conditionalRisk ? scenario : kept),
    null,
  );
