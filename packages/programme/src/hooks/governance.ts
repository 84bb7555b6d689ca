/** Checks on what is described and required. */
import type { Assessment, ScenarioResult } from "@custodiet/assess";
import { categorise, type FacilityModel } from "@custodiet/model";
import type { FacilityIndex } from "./facility-index.ts";
import { at, finding, type HookOutcome, outcomeOf } from "./outcome.ts";

/** Every target has a category where the tables give one; where they are silent, the State has decided. */
export function targetsCategorised({ model }: FacilityIndex): HookOutcome {
  const targets = categorise(model);
  const open = targets.filter(({ byTable, override }) => byTable.kind === "ask-the-state" && override === null);
  return outcomeOf(
    targets.length,
    open.map(({ target }) => finding(at("target", target))),
  );
}

/** The threat the facility is assessed against has an insider who acts. */
export function threatCoversInsiders({ model: { threatStatement, facility } }: FacilityIndex): HookOutcome {
  const isCovered = threatStatement.insiders >= 1 && threatStatement.activity.includes("active");
  return outcomeOf(1, isCovered ? [] : [finding(at("facility", facility.id))]);
}

/** What of an assessment is asked: a summary has it too. */
export interface AssessedRequirements extends Pick<Assessment, "modelHash"> {
  readonly scenarios: readonly Pick<ScenarioResult, "role" | "target" | "requirement">[];
}

/** No scenario of the assessment misses what is required of it. An assessment of another model says nothing. */
export function requirementsMet(assessment: AssessedRequirements | null, modelHash: string): HookOutcome {
  if (assessment === null || assessment.modelHash !== modelHash) return { kind: "nothing" };
  const required = assessment.scenarios.filter(({ requirement }) => requirement !== null);
  return outcomeOf(
    required.length,
    required
      .filter(({ requirement }) => requirement?.isMissed)
      .map(({ role, target }) => finding(at("position", role), at("target", target))),
  );
}

/** The computer systems that matter are described as targets. */
export function systemsDescribed({ model: { facility, targets } }: FacilityIndex): HookOutcome {
  const isDescribed = targets.some(({ kind }) => kind === "system");
  return outcomeOf(1, isDescribed ? [] : [finding(at("facility", facility.id))]);
}

/** Positions that know more than half of the measures are at most a share of all positions. */
export function knowledgeShare({ measures, roles }: FacilityModel, atMostShare: number): HookOutcome {
  const knowing = roles.filter(({ knowledge }) => knowledge.measures.length * 2 > measures.length);
  const isFew = knowing.length <= atMostShare * roles.length;
  return outcomeOf(
    measures.length === 0 ? 0 : roles.length,
    isFew ? [] : knowing.map(({ id }) => finding(at("position", id))),
  );
}
