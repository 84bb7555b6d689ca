import type { Measure, OperatingState, Role, Tactic } from "@custodiet/model";
import type { DefeatReason } from "../assessment.ts";
import { type AuthorityReason, authorityOver } from "./authority.ts";
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

/** What a role stands before in a state: in whose hands each measure is, and whether it is at work. */
export class Circumstances {
  readonly index: ModelIndex;
  readonly role: Role;
  readonly #state: OperatingState;
  readonly #tampered: readonly number[];
  readonly #authority: (AuthorityReason | null)[] = [];
  readonly #outOfAction: (DefeatReason | null)[] = [];

  constructor(index: ModelIndex, role: Role, state: OperatingState, tampered: readonly number[]) {
    this.index = index;
    this.role = role;
    this.#state = state;
    this.#tampered = tampered;
  }

  /** Why the measure is in the role's hands; `null`: it is not. */
  authorityOver(number: number, measure: Measure): AuthorityReason | null {
    const known = this.#authority[number];
    if (known !== undefined) return known;
    const authority = authorityOver(this.index, this.role, measure);
    this.#authority[number] = authority;
    return authority;
  }

  /** Off, short of staff or tampered with: nothing detects and nothing delays; `null` when the measure is at work. */
  whyOutOfAction(number: number, measure: Measure): DefeatReason | null {
    const known = this.#outOfAction[number];
    if (known !== undefined) return known;
    const why = whyOutOfAction(this.index, this.#state, measure, this.#tampered.includes(number));
    this.#outOfAction[number] = why;
    return why;
  }
}

/** The effective value of every measure against a role (ADR 1, rule 8; methods, section 1). */
export function effectiveMeasures(circumstances: Circumstances): EffectiveMeasures {
  const against = (tactic: Tactic) =>
    circumstances.index.measures.map((_, number) => effectiveMeasure(circumstances, number, tactic));
  return {
    authorised: against("authorised"),
    deceit: against("deceit"),
    stealth: against("stealth"),
    force: against("force"),
  };
}

/** The same for some measures only, the others being worth what they were. */
export function effectiveAgain(
  circumstances: Circumstances,
  before: EffectiveMeasures,
  numbers: readonly number[],
): EffectiveMeasures {
  const against = (tactic: Tactic) => {
    const values = [...before[tactic]];
    for (const number of numbers) values[number] = effectiveMeasure(circumstances, number, tactic);
    return values;
  };
  return {
    authorised: against("authorised"),
    deceit: against("deceit"),
    stealth: against("stealth"),
    force: against("force"),
  };
}

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
  const outOfAction = circumstances.whyOutOfAction(number, measure);
  if (outOfAction) return known(index, tactic, defeated(outOfAction));
  const own = ownValue(role, measure, performance.pDetect);
  const authority = circumstances.authorityOver(number, measure);
  if (authority) {
    return known(index, tactic, bySecondControl(circumstances, defeated(authority), measure, own.pDetect, tactic));
  }
  const { meanSeconds, sdSeconds } = performance.delay;
  const inFull = { ...defeated(own.why), pDetect: own.pDetect };
  return known(index, tactic, { ...inFull, delayMeanSeconds: meanSeconds, delaySdSeconds: sdSeconds });
}

const variants = new WeakMap<ModelIndex, Readonly<Record<Tactic, EffectiveMeasure[][]>>>();

/** One object for each different value, whoever it is against: equal values can then be told by being the same. */
function known(index: ModelIndex, tactic: Tactic, value: EffectiveMeasure): EffectiveMeasure {
  const all = variants.get(index) ?? { authorised: [], deceit: [], stealth: [], force: [] };
  variants.set(index, all);
  const ofMeasure = all[tactic][value.measure] ?? [];
  all[tactic][value.measure] = ofMeasure;
  const same = ofMeasure.find((other) => isSameValue(other, value));
  if (!same) ofMeasure.push(value);
  return same ?? value;
}

const isSameValue = (a: EffectiveMeasure, b: EffectiveMeasure): boolean =>
  a.why === b.why &&
  a.pDetect === b.pDetect &&
  a.pDetectAsDesigned === b.pDetectAsDesigned &&
  a.delayMeanSeconds === b.delayMeanSeconds &&
  a.delaySdSeconds === b.delaySdSeconds &&
  a.group === b.group &&
  a.isForMaterial === b.isForMaterial;

const asDesigned = (measure: Measure, pDetect: number): number => (measure.pair ? 1 - pairMiss(measure.pair) : pDetect);

function whyOutOfAction(
  index: ModelIndex,
  state: OperatingState,
  measure: Measure,
  isTampered: boolean,
): DefeatReason | null {
  if (state.measuresOff.includes(measure.id)) return "off in this state";
  if (measure.staffing && holdersPresent(index, state, measure.staffing.roles) < measure.staffing.atLeast) {
    return "no staff in this state";
  }
  return isTampered ? "tampered with beforehand" : null;
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
  const { index } = circumstances;
  const seen = new Set([measure.id]);
  for (let watcher = measure.watchedBy; watcher !== null && !seen.has(watcher); ) {
    seen.add(watcher);
    const number = index.measureNumber.get(watcher);
    const second = number === undefined ? undefined : index.measures[number];
    if (number === undefined || !second || circumstances.whyOutOfAction(number, second)) return null;
    if (!circumstances.authorityOver(number, second)) return { number, measure: second };
    watcher = second.watchedBy;
  }
  return null;
}
