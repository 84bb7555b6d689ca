/** What a change means for one role in one state: what it can do now, and which of its moves are worth something else. */
import type { MeasureId } from "@custodiet/core";
import type { OperatingState, Role, Tactic } from "@custodiet/model";
import { type RoleInState, responsesIn } from "../abrupt/scenarios.ts";
import { rightsInState } from "../attack-graph/access.ts";
import { changedMoves } from "../attack-graph/changed-moves.ts";
import {
  Circumstances,
  type EffectiveMeasure,
  type EffectiveMeasures,
  effectiveAgain,
  effectiveMeasures,
} from "../attack-graph/effective-measures.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { reachOf, reachWith } from "../attack-graph/moves.ts";
import { type Preparation, type Preparations, preparationsOf, preparationsWith } from "../attack-graph/preparation.ts";
import type { Reach } from "../attack-graph/reach.ts";
import type { Change } from "./change.ts";
import { isSameData } from "./same-data.ts";

export interface RoleChange {
  readonly inState: RoleInState;
  /** By preparation, numbers of the moves that are worth something else; `null`: everything has to be searched anew. */
  readonly moves: readonly (readonly number[])[] | null;
}

/** @param known the role in the state of the same name, as it was */
export function roleChange(change: Change, known: RoleInState, role: Role, state: OperatingState): RoleChange {
  const was = untampered(known.preparations);
  const responses = responsesIn(change.now.model, state);
  const reach = reachNow(change, known, role, state);
  if (reach === was) return { inState: { ...known, state, responses }, moves: known.preparations.all.map(() => []) };
  const hasSameMoves = reach.shape === was.shape;
  const preparations = hasSameMoves
    ? preparationsWith(change.now, known.preparations, reach)
    : preparationsOf(change.now, reach);
  return { inState: { state, preparations, responses }, moves: movesChanged(change, known.preparations, preparations) };
}

const untampered = ({ all }: Preparations): Reach => (all[0] as Preparation).reach;

/** The very reach it was where nothing of it has changed. */
function reachNow(change: Change, known: RoleInState, role: Role, state: OperatingState): Reach {
  const was = untampered(known.preparations);
  if (!change.isSameGround || !hasSameRights(change, was, role, state)) return reachOf(change.now, role, state);
  const effective = effectiveNow(change, was, role, state);
  if (role === was.role && state === was.state && effective === was.effective) return was;
  return { ...reachWith(was, effective), role, state };
}

function hasSameRights({ before, now }: Change, was: Reach, role: Role, state: OperatingState): boolean {
  if (!isSameData(role.authority.runs, was.role.authority.runs)) return false;
  const isSameAccess = role.access === was.role.access || isSameData(role.access, was.role.access);
  if (isSameAccess && isSameData(openings(state), openings(was.state))) return true;
  return isSameData(rightsInState(before, was.role, was.state), rightsInState(now, role, state));
}

const openings = ({ windows, accessDenied, accessGranted, portalsFree }: OperatingState): object => ({
  windows,
  accessDenied,
  accessGranted,
  portalsFree,
});

/** The very values they were where none has changed. */
function effectiveNow(change: Change, was: Reach, role: Role, state: OperatingState): EffectiveMeasures {
  const { now, measures, isSameStaff } = change;
  const isSameStanding =
    isSameStaff && isSameData(standing(role), standing(was.role)) && isSameData(works(state), works(was.state));
  if (isSameStanding && measures.length === 0) return was.effective;
  const circumstances = new Circumstances(now, role, state, []);
  const effective = isSameStanding
    ? effectiveAgain(circumstances, was.effective, measures)
    : effectiveMeasures(circumstances);
  return sharing(was.effective, effective);
}

/** What a role holds over measures. */
const standing = ({ authority, knowledge }: Role): object => ({
  overrides: authority.overrides,
  measures: knowledge.measures,
});

/** What of a state decides which measures work. */
const works = ({ measuresOff, staffing }: OperatingState): object => ({ measuresOff, staffing });

/** The values now, with the very objects of before wherever a value is the same. */
function sharing(was: EffectiveMeasures, is: EffectiveMeasures): EffectiveMeasures {
  let isChanged = false;
  const against = (tactic: Tactic) =>
    is[tactic].map((value, number) => {
      const before = was[tactic][number] ?? null;
      if (isWorthTheSame(before, value)) return before;
      isChanged = true;
      return value;
    });
  const shared = {
    authorised: against("authorised"),
    deceit: against("deceit"),
    stealth: against("stealth"),
    force: against("force"),
  };
  return isChanged ? shared : was;
}

const isWorthTheSame = (a: EffectiveMeasure | null, b: EffectiveMeasure | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.pDetect === b.pDetect &&
    a.delayMeanSeconds === b.delayMeanSeconds &&
    a.delaySdSeconds === b.delaySdSeconds &&
    a.group === b.group &&
    a.isForMaterial === b.isForMaterial);

/** `null` where preparation leads elsewhere or costs something else, or the moves are others. */
function movesChanged({ before, now }: Change, was: Preparations, is: Preparations): RoleChange["moves"] {
  if (was.all.length !== is.all.length || was.isBounded !== is.isBounded) return null;
  const changed: (readonly number[])[] = [];
  for (const [i, preparation] of was.all.entries()) {
    const other = is.all[i] as Preparation;
    if (!isSameData(preparation.beginWeight, other.beginWeight)) return null;
    if (!isSameData(tamperedIn(before, preparation), tamperedIn(now, other))) return null;
    const moves = changedMoves({ index: before, reach: preparation.reach }, { index: now, reach: other.reach });
    if (moves === null) return null;
    changed.push(moves);
  }
  return changed;
}

const tamperedIn = (index: ModelIndex, { reach }: Preparation): readonly (MeasureId | undefined)[] =>
  reach.tampered.map((number) => index.measures[number]?.id);
