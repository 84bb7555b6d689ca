/** The actions that help most: by what the engine computes of a facility's model, elsewhere by what is missing to a level. */
import { applyStep, nameOfStep } from "@custodiet/assess";
import type { FacilityModel } from "@custodiet/model";
import {
  type ComputedCriterion,
  evaluateMaturity,
  helpByMeasure,
  isOwnMeasure,
  type PlanEffect,
} from "@custodiet/programme";
import { checksOf, compareChecks } from "../../work/checked-criteria.ts";
import type { FirstStepsFound, SuggestedSteps } from "../../work/first-steps-job.ts";
import type { FirstStepsState } from "../../work/first-steps-keeper.ts";
import type { HelpfulSteps, HelpState, LevelMove } from "./plan-types.ts";
import type { ProgrammeInSight } from "./programme-types.ts";

const shown = 3;

/** @param model the one that the steps were worked out for */
export function describeHelp(seen: ProgrammeInSight, model: FacilityModel, state: FirstStepsState): HelpState {
  if (state.state !== "ready") return state;
  const withOwn = askOwn(seen, model);
  return {
    state: "ready",
    modelHash: state.found.modelHash,
    facility: seen.head.facility ?? "",
    helpful: inOrder(state.found)
      .slice(0, shown)
      .map((suggested) => helpOf(seen, withOwn(suggested))),
  };
}

/**
 * Steps are worked out once for a model, whoever asks: with the catalogue that all have. What they do to the organisation's
 * own measures is asked here, for who has them alone.
 */
function askOwn(
  { content: { catalogue } }: ProgrammeInSight,
  model: FacilityModel,
): (suggested: SuggestedSteps) => SuggestedSteps {
  const own = catalogue.measures.filter(({ id, hooks }) => isOwnMeasure(id) && hooks.length > 0);
  if (own.length === 0) return (suggested) => suggested;
  const before = checksOf(own, model);
  return (suggested) => {
    const after = suggested.steps.reduce((now, step) => applyStep(now, step), model);
    const { gained, lost } = compareChecks(before, checksOf(own, after));
    return { ...suggested, gained: [...suggested.gained, ...gained], lost: [...suggested.lost, ...lost] };
  };
}

export function helpByLevel({ content, full, state: { plan } }: ProgrammeInSight): HelpState {
  const planned = new Set(plan.flatMap(({ from }) => ("criterion" in from ? [from.criterion.split(".")[0]] : [])));
  const measures = helpByMeasure(content.catalogue, full).slice(0, shown);
  return { state: "by level", measures: measures.map((help) => ({ ...help, isPlanned: planned.has(help.measure) })) };
}

/** Those that lower the most harmful scenario first: where none does alone, the set that does it together. */
function inOrder({ singles, sets }: FirstStepsFound): readonly SuggestedSteps[] {
  const isLowered = singles.some(({ isWorstLowered }) => isWorstLowered);
  return isLowered ? singles : [...sets.slice(0, 1), ...singles, ...sets.slice(1)];
}

export const referenceOf = ({ steps }: Pick<SuggestedSteps, "steps">): string =>
  // What a step assumes is said beside it: its name is of what is done.
  steps.map(({ assumed: _, ...step }) => nameOfStep(step)).join(" + ");

function helpOf(seen: ProgrammeInSight, suggested: SuggestedSteps): HelpfulSteps {
  const inScope = new Set<string>(seen.measures.map(({ id }) => id));
  const isIn = (criterion: string): boolean => inScope.has(measureOf(criterion));
  const unique = (all: SuggestedSteps["gained"]): readonly string[] =>
    [...new Set(all.map(({ criterion }) => criterion))].filter(isIn);
  const reference = referenceOf(suggested);
  const [gained, lost] = [unique(suggested.gained), unique(suggested.lost)];
  return {
    ...{ reference, suggested, gained, lost },
    measure: gained[0] === undefined ? null : measureOf(gained[0]),
    levels: levelMoves(seen, suggested),
    isPlanned: seen.state.plan.some(({ from }) => from.kind === "first-step" && from.reference === reference),
  };
}

const measureOf = (criterion: string): string => criterion.split(".")[0] ?? criterion;

/** Domains whose computed level would be another one, tests and everything else of the model left as they are. */
function levelMoves(
  { content: { catalogue }, said, state: { record }, on, full }: ProgrammeInSight,
  { gained, lost }: SuggestedSteps,
): readonly LevelMove[] {
  const keys = (all: SuggestedSteps["gained"]) => new Set(all.map(({ criterion, check }) => `${criterion} ${check}`));
  const [toTrue, toFalse] = [keys(gained), keys(lost)];
  const changed = said.map((each): ComputedCriterion => {
    const key = `${each.criterion} ${each.source}`;
    if (toTrue.has(key)) return { ...each, isMet: true, findings: [] };
    return toFalse.has(key) ? { ...each, isMet: false } : each;
  });
  const after = evaluateMaturity(catalogue, record, { on, knownOn: on }, changed);
  return full.domains.flatMap(({ domain, computed }, at) => {
    const then = after.domains[at]?.computed?.level;
    if (computed === null || then === undefined || then === computed.level) return [];
    return [{ domain, before: computed.level, after: then }];
  });
}

/** What the steps of a reference do to the risk; `null`: they are not suggested. */
export function effectOf(state: FirstStepsState, reference: string, assessmentHash: string | null): PlanEffect | null {
  if (state.state !== "ready") return null;
  const { modelHash, engineVersion, singles, sets } = state.found;
  const suggested = [...singles, ...sets].find((each) => referenceOf(each) === reference);
  if (suggested === undefined) return null;
  const { target, before, after } = mostLowered(suggested);
  return {
    target,
    riskBefore: before?.conditionalRisk ?? 0,
    riskAfter: after?.conditionalRisk ?? 0,
    ...{ modelHash, engineVersion, assessmentHash },
  };
}

/** The most harmful scenario of all, or of the target where it falls furthest. */
function mostLowered({ isWorstLowered, worst, targets }: SuggestedSteps) {
  if (isWorstLowered) return { target: null, ...worst };
  const fall = ({ before, after }: (typeof targets)[number]): number =>
    (before?.conditionalRisk ?? 0) - (after?.conditionalRisk ?? 0);
  const [furthest] = targets.toSorted((a, b) => fall(b) - fall(a));
  return furthest ?? { target: null, ...worst };
}
