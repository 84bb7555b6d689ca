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

/** A target or an act, by the worst that any position could do. */
export interface GroupRow {
  /** The target's identifier, or the act. */
  readonly id: string;
  readonly rank: number;
  /** Positions for which some way leads there. */
  readonly positionCount: number;
  readonly requirementsMissed: number;
  readonly worst: ScenarioSummary | null;
}

/**
 * Positions by the worst scenario among those asked for, most harmful first. With nothing asked for, the order is the
 * assessment's own.
 */
export function rankingRows(assessment: AssessmentSummary, choice: Choice): RankingRow[] {
  const asked = scenariosAsked(assessment, choice);
  const rows = assessment.positions.map((position) => ({
    role: position.role,
    isPersonalData: position.isPersonalData,
    requirementsMissed: asked.filter(({ role, requirement }) => role === position.role && requirement?.isMissed).length,
    worst: worstOf(asked.filter(({ role, worst }) => role === position.role && worst !== null)),
  }));
  const isFiltered = [choice.act, choice.mode, choice.target].some((each) => each !== undefined);
  if (isFiltered) rows.sort((a, b) => compareHarm(a.worst, b.worst));
  return rows.map((row, index) => ({ ...row, rank: index + 1 }));
}

/** Targets or acts by the worst scenario among those asked for, most harmful first; one that nothing leads to stands last. */
export function groupRows(assessment: AssessmentSummary, by: "target" | "act", choice: Choice): GroupRow[] {
  const asked = scenariosAsked(assessment, choice);
  const ids = [...new Set(asked.map((scenario) => scenario[by]))];
  const rows = ids.map((id) => {
    const own = asked.filter((scenario) => scenario[by] === id);
    const leading = own.filter(({ worst }) => worst !== null);
    return {
      id,
      positionCount: new Set(leading.map(({ role }) => role)).size,
      requirementsMissed: own.filter(({ requirement }) => requirement?.isMissed).length,
      worst: worstOf(leading),
    };
  });
  rows.sort((a, b) => compareHarm(a.worst, b.worst));
  return rows.map((row, index) => ({ ...row, rank: index + 1 }));
}

const scenariosAsked = ({ scenarios }: AssessmentSummary, { act, mode, target }: Choice): ScenarioSummary[] =>
  scenarios.filter(
    (scenario) =>
      (act === undefined || scenario.act === act) &&
      (mode === undefined || scenario.mode === mode) &&
      (target === undefined || scenario.target === target),
  );

/** Scenarios come most harmful first, so the first of equals is kept. */
const worstOf = (scenarios: readonly ScenarioSummary[]): ScenarioSummary | null =>
  scenarios.reduce<ScenarioSummary | null>(
    (kept, scenario) => (kept === null || compareHarm(kept, scenario) > 0 ? scenario : kept),
    null,
  );

/** As the assessment ranks: what is beyond the threat statement after what is within it, then by risk; no way last. */
function compareHarm(a: ScenarioSummary | null, b: ScenarioSummary | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const byStatement = Number(a.isBeyondThreatStatement) - Number(b.isBeyondThreatStatement);
  return byStatement || b.conditionalRisk - a.conditionalRisk;
}
