/** Two rankings side by side: what a change does to every position and every scenario. */
import type { RoleId, ScenarioId, TargetId } from "@custodiet/core";
import type { ThreatMode } from "@custodiet/model";
import type { Act, PositionRank } from "../assessment.ts";
import type { ScenarioValue } from "../ranking/scenario-value.ts";
import type { Ranking } from "./what-if.ts";

/** For the operator: "better" is a lower conditional risk. "new" and "gone": it stands in one ranking only. */
export type Movement = "better" | "worse" | "same" | "new" | "gone";

export interface RankingDifference {
  /** In the order of the ranking after the change; those that are gone come last. */
  readonly positions: readonly PositionDifference[];
  /** In the order of the ranking after the change; those that are gone come last. */
  readonly scenarios: readonly ScenarioDifference[];
  readonly counts: { readonly positions: MovementCounts; readonly scenarios: MovementCounts };
}

export type MovementCounts = Readonly<Record<Movement, number>>;

export interface PositionDifference {
  readonly role: RoleId;
  readonly movement: Movement;
  /** `null`: not in this ranking. */
  readonly before: PositionStanding | null;
  readonly after: PositionStanding | null;
}

export interface PositionStanding {
  readonly rank: number;
  readonly isPersonalData: boolean;
  readonly worstScenario: ScenarioId | null;
  readonly conditionalRisk: number;
  readonly pEffectiveness: number | null;
  /** Scenarios in which less is reached than is required. */
  readonly requirementsMissed: number;
}

export interface ScenarioDifference {
  readonly scenario: ScenarioId;
  readonly role: RoleId;
  readonly target: TargetId;
  readonly act: Act;
  readonly mode: ThreatMode;
  readonly movement: Movement;
  readonly before: ScenarioStanding | null;
  readonly after: ScenarioStanding | null;
}

export interface ScenarioStanding {
  readonly conditionalRisk: number;
  /** `null`: no path. */
  readonly pEffectiveness: number | null;
  /** `null`: nothing is required. */
  readonly isRequirementMissed: boolean | null;
}

/** Values this close are the same: nobody acts on the difference. */
const sameRisk = 1e-12;

/**
 * What lies between two rankings, of the same facility before and after a change.
 *
 * @example
 * const whatIf = createWhatIf(model);
 * rankingDifference(whatIf.asItIs, whatIf.rankFor(changed)).counts.positions.worse; // 3
 */
export function rankingDifference(before: Ranking, after: Ranking): RankingDifference {
  const positions = pairUp(before.positions, after.positions, ({ role }) => role, comparePositions);
  const scenarios = pairUp(before.scenarios, after.scenarios, ({ id }) => id, compareScenarioValues);
  return {
    positions,
    scenarios,
    counts: { positions: countMovements(positions), scenarios: countMovements(scenarios) },
  };
}

/** Each of `after` with its like in `before`, then those of `before` that have none. */
function pairUp<Item, Id, Difference>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => Id,
  compare: (was: Item | null, is: Item | null) => Difference,
): readonly Difference[] {
  const earlier = new Map(before.map((item) => [idOf(item), item]));
  const later = new Set(after.map(idOf));
  return [
    ...after.map((item) => compare(earlier.get(idOf(item)) ?? null, item)),
    ...before.filter((item) => !later.has(idOf(item))).map((item) => compare(item, null)),
  ];
}

const comparePositions = (was: PositionRank | null, is: PositionRank | null): PositionDifference => ({
  role: (is ?? (was as PositionRank)).role,
  movement: movementOf(was, is),
  before: was && standingOf(was),
  after: is && standingOf(is),
});

const standingOf = ({ role: _, ...standing }: PositionRank): PositionStanding => standing;

function compareScenarioValues(was: ScenarioValue | null, is: ScenarioValue | null): ScenarioDifference {
  const { id, role, target, act, mode } = is ?? (was as ScenarioValue);
  return {
    scenario: id,
    role,
    target,
    act,
    mode,
    movement: movementOf(was, is),
    before: was && scenarioStanding(was),
    after: is && scenarioStanding(is),
  };
}

const scenarioStanding = ({ conditionalRisk, worst, requirement }: ScenarioValue): ScenarioStanding => ({
  conditionalRisk,
  pEffectiveness: worst?.easi.pEffectiveness ?? null,
  isRequirementMissed: requirement?.isMissed ?? null,
});

interface AtRisk {
  readonly conditionalRisk: number;
}

function movementOf(was: AtRisk | null, is: AtRisk | null): Movement {
  if (was === null) return "new";
  if (is === null) return "gone";
  const by = is.conditionalRisk - was.conditionalRisk;
  if (Math.abs(by) <= sameRisk) return "same";
  return by < 0 ? "better" : "worse";
}

function countMovements(differences: readonly { readonly movement: Movement }[]): MovementCounts {
  const counts = { better: 0, worse: 0, same: 0, new: 0, gone: 0 };
  for (const { movement } of differences) counts[movement] += 1;
  return counts;
}
