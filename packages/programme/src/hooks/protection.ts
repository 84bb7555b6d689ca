/** Checks on detection and response. */
import type { Measure, ThreatMode } from "@custodiet/model";
import { detects, type FacilityIndex, worksIn } from "./facility-index.ts";
import { at, finding, type HookOutcome, outcomeOf } from "./outcome.ts";

type Categories = readonly string[] | undefined;

/** In each operating state every target keeps a measure that detects. */
export function detectionInEveryState(index: FacilityIndex, categories: Categories): HookOutcome {
  const { states, roles } = index.model;
  const targets = index.targetsOf(categories);
  const blind = targets.flatMap((target) => {
    const guards = index.guardsOf(target).filter(detects);
    return states
      .filter((state) => !guards.some((guard) => worksIn(guard, state, roles)))
      .map((state) => finding(at("target", target.id), at("state", state.id)));
  });
  return outcomeOf(targets.length * states.length, blind);
}

/** Of the measures that detect at targets, at least a share has a figure that rests on tests. */
export function figuresTested(index: FacilityIndex, categories: Categories, atLeastShare: number): HookOutcome {
  const guards = guardsOfAll(index, categories).filter(detects);
  const untested = guards.filter(
    ({ performance }) => !Object.values(performance).some((each) => each?.basis.kind === "test"),
  );
  const isEnough = guards.length - untested.length >= atLeastShare * guards.length;
  return outcomeOf(guards.length, isEnough ? [] : untested.map(({ id }) => finding(at("measure", id))));
}

/** No measure that guards a target is out of service. */
export function measuresInService(index: FacilityIndex, categories: Categories): HookOutcome {
  const guards = guardsOfAll(index, categories);
  return outcomeOf(
    guards.length,
    guards.filter(({ isOutOfService }) => isOutOfService).map(({ id }) => finding(at("measure", id))),
  );
}

function guardsOfAll(index: FacilityIndex, categories: Categories): readonly Measure[] {
  const found = new Set(index.targetsOf(categories).flatMap((target) => index.guardsOf(target)));
  return index.model.measures.filter((measure) => found.has(measure));
}

/**
 * Alarm assessment and the fastest force together, in the mean, take no longer than the shortest act on the target. The
 * way out is not counted, so this asks more of a theft than the assessment does.
 */
export function responseBeforeAct(index: FacilityIndex, categories: Categories): HookOutcome {
  const { alarmAssessment, forces } = index.model.response;
  const fastest = Math.min(...forces.map(({ time }) => time.meanSeconds));
  const needed = alarmAssessment.meanSeconds + fastest;
  const targets = index.targetsOf(categories).filter(({ tasks }) => tasks.length > 0);
  return outcomeOf(
    targets.length,
    targets
      .filter(({ tasks }) => needed > Math.min(...tasks.map(({ delay }) => delay.meanSeconds)))
      .map(({ id }) => finding(at("target", id))),
  );
}

/** In each state some force counts against each way of acting that the threat statement includes. */
export function forceInEveryState({ model }: FacilityIndex): HookOutcome {
  const modes: readonly ThreatMode[] =
    model.threatStatement.violence === "included" ? ["non-violent", "violent"] : ["non-violent"];
  const bare = model.states.filter((state) =>
    modes.some(
      (mode) =>
        !model.response.forces.some(
          ({ states, pNeutralization }) =>
            (states === null || states.includes(state.id)) && (pNeutralization[mode]?.value ?? 0) > 0,
        ),
    ),
  );
  return outcomeOf(
    model.states.length,
    bare.map(({ id }) => finding(at("state", id))),
  );
}

/** A portal that is free in a state has a measure that detects and works in that state. */
export function freePortalsWatched({ model: { states, measures, roles } }: FacilityIndex): HookOutcome {
  const free = states.flatMap((state) => state.portalsFree.map((portal) => ({ state, portal })));
  return outcomeOf(
    free.length,
    free
      .filter(
        ({ state, portal }) =>
          !measures.some(
            (measure) =>
              detects(measure) && measure.at.some(({ id }) => id === portal) && worksIn(measure, state, roles),
          ),
      )
      .map(({ state, portal }) => finding(at("portal", portal), at("state", state.id))),
  );
}
