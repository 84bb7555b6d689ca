/**
 * FacilityModel -> Assessment. For every position, target, act and mode: the worst it could do, over the operating
 * states, exactly; ranked. Pure and deterministic: equal models give equal assessments, in whatever order their
 * elements were written.
 */
import type { ModelHash, Progress, Result, ScenarioId } from "@custodiet/core";
import { contentHash, err, ok, silentProgress } from "@custodiet/core";
import type { FacilityModel, RequiredEffectiveness, Role } from "@custodiet/model";
import { attacksOn, type RoleInState, roleInStates, scenarioId, searchState, tellState } from "./abrupt/scenarios.ts";
import { SearchCache } from "./abrupt/search-cache.ts";
import { worstState, worthInState } from "./abrupt/state-worth.ts";
import type { Assessment, ScenarioResult } from "./assessment.ts";
import type { Attack } from "./attack-graph/act-frame.ts";
import { indexModel, type ModelIndex } from "./attack-graph/model-index.ts";
import { assumptionsOf } from "./ranking/assumptions.ts";
import { compareScenarios, rankPositions } from "./ranking/rank.ts";
import { valueScenario, type Yardstick, yardstickOf } from "./ranking/scenario-value.ts";
import { warningsOf } from "./ranking/warnings.ts";

/** Changes whenever the same model could give other results. */
export const engineVersion = "1.2.1";

/** How many of the most vulnerable paths are told by each rule. */
export const defaultPathCount = 10;

export interface AssessOptions {
  readonly progress?: Progress;
  /** Required effectiveness instead of the model's own. */
  readonly requirements?: readonly RequiredEffectiveness[];
  readonly pathCount?: number;
}

/**
 * Assesses a facility.
 *
 * @param modelHash of the model's canonical JSON; the assessment carries it
 * @returns the assessment, or `"cancelled"` when `progress` says somebody asked for it to stop
 */
export function assess(
  model: FacilityModel,
  modelHash: ModelHash,
  options: AssessOptions = {},
): Result<Assessment, "cancelled"> {
  const progress = options.progress ?? silentProgress;
  const assessor = assessorOf(model, options);
  const { roles } = assessor.index;
  const scenarios: ScenarioResult[] = [];
  for (const [done, role] of roles.entries()) {
    if (progress.isCancelled()) return err("cancelled");
    progress.report(done, roles.length, role.name);
    scenarios.push(...assessRole(assessor, role));
  }
  progress.report(roles.length, roles.length, "Ranking");
  return ok(compose(assessor, modelHash, scenarios.sort(compareScenarios)));
}

/**
 * One scenario in full, the same as in the assessment of the whole: for showing its paths where only values were kept.
 * `null` where the model has no such role, target or act.
 */
export function assessScenario(
  model: FacilityModel,
  id: ScenarioId,
  options: Pick<AssessOptions, "requirements" | "pathCount"> = {},
): ScenarioResult | null {
  const assessor = assessorOf(model, options);
  const role = assessor.index.roles.find((candidate) => id.startsWith(`${candidate.id}/`));
  const attack = role && attacksOn(assessor.index).find((candidate) => scenarioId(role, candidate) === id);
  return role && attack ? assessAttack(assessor, role, roleInStates(assessor.index, role), attack) : null;
}

/** SHA-256 of the canonical JSON of an assessment. */
export const hashAssessment = (assessment: Assessment): string => contentHash(assessment);

interface Assessor {
  readonly index: ModelIndex;
  readonly cache: SearchCache;
  readonly yardstick: Yardstick;
  readonly pathCount: number;
}

const assessorOf = (model: FacilityModel, options: AssessOptions): Assessor => ({
  index: indexModel(model),
  cache: new SearchCache(),
  yardstick: yardstickOf(model, options.requirements),
  pathCount: options.pathCount ?? defaultPathCount,
});

function assessRole(assessor: Assessor, role: Role): readonly ScenarioResult[] {
  const states = roleInStates(assessor.index, role);
  return attacksOn(assessor.index).map((attack) => assessAttack(assessor, role, states, attack));
}

function assessAttack(
  { index, cache, yardstick, pathCount }: Assessor,
  role: Role,
  states: readonly RoleInState[],
  attack: Attack,
): ScenarioResult {
  const searched = states.map((inState) => searchState(index, cache, inState, attack));
  const worths = searched.map(({ state, outcome }) => worthInState(state.id, outcome));
  const worst = searched[worstState(worths) ?? -1];
  const isBounded = worths.some((worth) => worth.isBounded);
  const told = worst ? tellState(index, cache, attack, worst, pathCount) : null;
  return {
    ...valueScenario(yardstick, role, attack, worths),
    worst: told && { ...told, isBounded: told.isBounded || isBounded },
  };
}

function compose(assessor: Assessor, modelHash: ModelHash, scenarios: readonly ScenarioResult[]): Assessment {
  const { model, roles } = assessor.index;
  return {
    format: 1,
    engineVersion,
    modelHash,
    facility: { id: model.facility.id, name: model.facility.name, isFictional: model.facility.isFictional },
    marking: model.marking,
    threatStatement: model.threatStatement.reference,
    assumptions: assumptionsOf(model),
    warnings: warningsOf(model, scenarios),
    scenarios,
    positions: rankPositions(roles, scenarios),
    counts: {
      searches: assessor.cache.searches,
      bounded: scenarios.filter((scenario) => scenario.worst?.isBounded).length,
    },
  };
}
