/**
 * FacilityModel -> Assessment. For every position, target, act and mode: the worst it could do, over the operating
 * states, exactly; ranked. Pure and deterministic: equal models give equal assessments, in whatever order their
 * elements were written.
 */
import type { ModelHash, Progress, Result } from "@custodiet/core";
import { contentHash, err, ok, silentProgress } from "@custodiet/core";
import type { FacilityModel, RequiredEffectiveness, Role, ThreatStatement } from "@custodiet/model";
import {
  type AttackOutcome,
  assessAttack,
  attacksOn,
  roleInStates,
  scenarioId,
  tellWorstState,
} from "./abrupt/scenarios.ts";
import { SearchCache } from "./abrupt/search-cache.ts";
import type { Assessment, ScenarioResult, StateResult } from "./assessment.ts";
import type { Attack } from "./attack-graph/attack-graph.ts";
import { indexModel, type ModelIndex } from "./attack-graph/model-index.ts";
import { assumptionsOf } from "./ranking/assumptions.ts";
import { compareScenarios, rankPositions } from "./ranking/rank.ts";
import { requirementFor } from "./ranking/requirements.ts";
import { type CategoryOf, categoriesOf } from "./ranking/target-categories.ts";
import { warningsOf } from "./ranking/warnings.ts";

/** Changes whenever the same model could give other results. */
export const engineVersion = "1.0.0";

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
  const assessor: Assessor = {
    index: indexModel(model),
    cache: new SearchCache(),
    categoryOf: categoriesOf(model),
    requirements: options.requirements ?? model.requirements,
    pathCount: options.pathCount ?? defaultPathCount,
  };
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

/** SHA-256 of the canonical JSON of an assessment. */
export const hashAssessment = (assessment: Assessment): string => contentHash(assessment);

interface Assessor {
  readonly index: ModelIndex;
  readonly cache: SearchCache;
  readonly categoryOf: CategoryOf;
  readonly requirements: readonly RequiredEffectiveness[];
  readonly pathCount: number;
}

function assessRole(assessor: Assessor, role: Role): readonly ScenarioResult[] {
  const states = roleInStates(assessor.index, role);
  return attacksOn(assessor.index).map((attack) => {
    const outcome = assessAttack(assessor.index, assessor.cache, states, attack);
    const worst = tellWorstState(assessor.index, assessor.cache, attack, outcome, assessor.pathCount);
    return scenarioResult(assessor, role, attack, outcome, worst);
  });
}

function scenarioResult(
  assessor: Assessor,
  role: Role,
  attack: Attack,
  outcome: AttackOutcome,
  worst: StateResult | null,
): ScenarioResult {
  const { model } = assessor.index;
  const { target, act, mode } = attack;
  const consequence = target.consequence?.value ?? 1;
  const pEffectiveness = worst?.easi.pEffectiveness ?? null;
  return {
    id: scenarioId(role, attack),
    role: role.id,
    target: target.id,
    act,
    mode,
    isBeyondThreatStatement: isBeyond(model.threatStatement, attack, worst),
    worst,
    byState: outcome.byState,
    consequence,
    conditionalRisk: pEffectiveness === null ? 0 : (1 - pEffectiveness) * consequence,
    requirement: requirementFor(assessor.requirements, act, target, assessor.categoryOf, pEffectiveness),
  };
}

/** Violence, computer access and action itself may each be outside of what the State's threat statement includes. */
function isBeyond(statement: ThreatStatement, attack: Attack, worst: StateResult | null): boolean {
  const isByComputer = worst?.pathsByEasi[0]?.steps.some((step) => step.via.kind === "remote") ?? false;
  return (
    (attack.mode === "violent" && statement.violence === "excluded") ||
    (isByComputer && statement.computerAccess === "excluded") ||
    !statement.activity.includes("active")
  );
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
