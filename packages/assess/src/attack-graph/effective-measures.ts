import type { Measure, OperatingState, Role, Tactic } from "@custodiet/model";
import type { DefeatReason } from "../assessment.ts";
import { authorityOver } from "./authority.ts";
import type { ModelIndex } from "./model-index.ts";
import { pairMiss } from "./pair-check.ts";

/** What one measure does against one role by one tactic in one state. */
export interface EffectiveMeasure {
  readonly measure: number;
  readonly pDetect: number;
  readonly pDetectAsDesigned: number;
  readonly delayMeanSeconds: number;
  readonly delaySdSeconds: number;
  /** Measures of one group fail by one cause: the largest P_D counts. A second control brings its own group. */
  readonly group: number;
  /** Detects only while the target is carried. */
  readonly isForMaterial: boolean;
  readonly why: DefeatReason;
}

/** By measure number; `null` where the measure does nothing against the tactic even as designed. */
export type EffectiveMeasures = Readonly<Record<Tactic, readonly (EffectiveMeasure | null)[]>>;

interface Circumstances {
  readonly index: ModelIndex;
  readonly role: Role;
  readonly state: OperatingState;
  readonly tampered: readonly number[];
}

/** The effective value of every measure against a role, nothing tampered with (ADR 1, rule 8; methods, section 1). */
export function effectiveMeasures(index: ModelIndex, role: Role, state: OperatingState): EffectiveMeasures {
  const circumstances = { index, role, state, tampered: [] };
  const against = (tactic: Tactic) =>
    index.measures.map((_, number) => effectiveMeasure(circumstances, number, tactic));
  return {
    authorised: against("authorised"),
    deceit: against("deceit"),
    stealth: against("stealth"),
    force: against("force"),
  };
}

/** The value of one measure in the circumstances of a reach. */
export const effectiveMeasureOf = (
  index: ModelIndex,
  { role, state, tampered }: Omit<Circumstances, "index">,
  measure: number,
  tactic: Tactic,
): EffectiveMeasure | null => effectiveMeasure({ index, role, state, tampered }, measure, tactic);

function effectiveMeasure(circumstances: Circumstances, number: number, tactic: Tactic): EffectiveMeasure | null {
  const { index, role } = circumstances;
  const measure = index.measures[number];
  const performance = measure?.performance[tactic];
  if (!measure || !performance) return null;
  const designed = asDesigned(measure, performance.pDetect);
  const defeated = (why: DefeatReason): EffectiveMeasure => ({
    measure: number,
    pDetect: 0,
    pDetectAsDesigned: designed,
    delayMeanSeconds: 0,
    delaySdSeconds: 0,
    group: index.groupNumber[number] ?? 0,
    isForMaterial: measure.detects === "material",
    why,
  });
  const outOfAction = whyOutOfAction(circumstances, number);
  if (outOfAction) return defeated(outOfAction);
  const own = ownValue(role, measure, performance.pDetect);
  const authority = authorityOver(index, role, measure);
  if (authority) return bySecondControl(circumstances, defeated(authority), measure, own.pDetect, tactic);
  const { meanSeconds, sdSeconds } = performance.delay;
  return { ...defeated(own.why), pDetect: own.pDetect, delayMeanSeconds: meanSeconds, delaySdSeconds: sdSeconds };
}

const asDesigned = (measure: Measure, pDetect: number): number => (measure.pair ? 1 - pairMiss(measure.pair) : pDetect);

/** Off, short of staff or tampered with: nothing detects and nothing delays; `null` when the measure is at work. */
function whyOutOfAction(circumstances: Circumstances, number: number): DefeatReason | null {
  const { index, state, tampered } = circumstances;
  const measure = index.measures[number];
  if (!measure || state.measuresOff.includes(measure.id)) return "off in this state";
  if (measure.staffing && holdersPresent(index, state, measure.staffing.roles) < measure.staffing.atLeast) {
    return "no staff in this state";
  }
  return tampered.includes(number) ? "tampered with beforehand" : null;
}

function holdersPresent(index: ModelIndex, state: OperatingState, roles: readonly Role["id"][]): number {
  let present = 0;
  for (const role of new Set(roles)) {
    const stated = state.staffing.find((entry) => entry.role === role)?.count;
    present += stated ?? index.roles.find((candidate) => candidate.id === role)?.headCount ?? 0;
  }
  return present;
}

/** Value of a measure that is at work and not in the insider's hands. */
function ownValue(role: Role, measure: Measure, pDetect: number): { pDetect: number; why: DefeatReason } {
  if (measure.pair?.checkers.includes(role.id)) {
    return { pDetect: 1 - measure.pair.missProbability, why: "one honest checker left" };
  }
  if (measure.pair) return { pDetect: asDesigned(measure, pDetect), why: "in full" };
  if (role.knowledge.measures.includes(measure.id)) {
    return { pDetect: pDetect * measure.knowledgeFactor, why: "known" };
  }
  return { pDetect, why: "in full" };
}

/**
 * A measure in C_r is worth the second control that watches it, when that one is at work and not in C_r itself (where
 * it is, the control that watches it in turn). Never more than the measure's own value, for nobody has to use an
 * authority; and in the second control's group, for it must not be credited twice where it stands at the step itself.
 */
function bySecondControl(
  circumstances: Circumstances,
  defeated: EffectiveMeasure,
  measure: Measure,
  ownPDetect: number,
  tactic: Tactic,
): EffectiveMeasure {
  const { index, role } = circumstances;
  const second = secondControl(circumstances, measure);
  const performance = second?.measure.performance[tactic];
  if (!second || !performance) return defeated;
  const pDetect = Math.min(ownPDetect, ownValue(role, second.measure, performance.pDetect).pDetect);
  return {
    ...defeated,
    pDetect,
    group: index.groupNumber[second.number] ?? 0,
    isForMaterial: defeated.isForMaterial || second.measure.detects === "material",
    why: "second control sees it",
  };
}

function secondControl(circumstances: Circumstances, measure: Measure): { number: number; measure: Measure } | null {
  const { index, role } = circumstances;
  const seen = new Set([measure.id]);
  for (let watcher = measure.watchedBy; watcher !== null && !seen.has(watcher); ) {
    seen.add(watcher);
    const number = index.measureNumber.get(watcher);
    const second = number === undefined ? undefined : index.measures[number];
    if (number === undefined || !second || whyOutOfAction(circumstances, number)) return null;
    if (!authorityOver(index, role, second)) return { number, measure: second };
    watcher = second.watchedBy;
  }
  return null;
}
