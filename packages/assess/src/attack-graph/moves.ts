import type { DurationSeconds, TargetId } from "@custodiet/core";
import type { Crossing, DetectionLocation, OperatingState, Procedure, Role, Tactic } from "@custodiet/model";
import { carriageKinds, tactics } from "@custodiet/model";
import type { StepVia } from "../assessment.ts";
import { alone, companyByRight, escortsOf, isFree, type RightsInState, rightsInState } from "./access.ts";
import { type EffectiveMeasures, effectiveMeasureOf, effectiveMeasures } from "./effective-measures.ts";
import type { ModelIndex } from "./model-index.ts";
import { watches } from "./second-controls.ts";
import { type StepValue, valueOfStep } from "./step-value.ts";

/** Being in an area, alone or in the company of an escort. */
export interface Position {
  readonly area: number;
  readonly escort: number;
}

/** One way from one position to another, for every target, act and mode alike. Positions by number. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly via: StepVia;
  readonly tactic: Tactic;
  readonly detectAt: DetectionLocation;
  /** Largest carriage that fits, by rank; without limit in a procedure. */
  readonly passes: number;
  /** Targets that can be hidden in the move: then it is for their removal only. Empty: for persons only. */
  readonly takesAlong: readonly TargetId[] | "what passes";
  readonly measures: readonly number[];
  /** What the step takes without measures. */
  readonly durations: readonly DurationSeconds[];
  readonly emptyHanded: StepValue;
  readonly carrying: StepValue;
}

/** What a role can do in a state, some measures tampered with: the part of an attack graph no target changes. */
export interface Reach {
  readonly role: Role;
  readonly state: OperatingState;
  readonly tampered: readonly number[];
  readonly effective: EffectiveMeasures;
  readonly positions: readonly Position[];
  readonly moves: readonly Move[];
  /** Position number of off-site. */
  readonly offSite: number;
}

/** Positions: each area alone, then each area under each escort the role may have there. */
export function reachOf(index: ModelIndex, role: Role, state: OperatingState): Reach {
  const inState = rightsInState(index, role, state);
  const positions: Position[] = index.areas.map((_, area) => ({ area, escort: alone }));
  for (const area of index.areas.keys()) {
    for (const escort of escortsOf(inState, area)) positions.push({ area, escort });
  }
  const effective = effectiveMeasures(index, role, state);
  const inArea = index.areas.map((): number[] => []);
  for (const [number, { area }] of positions.entries()) inArea[area]?.push(number);
  const ground: Ground = { index, inState, positions, inArea, effective };
  const procedures = index.procedures.filter((procedure) => mayUse(role, state, procedure));
  const moves = [
    ...index.crossings.flatMap((crossing) => crossingMoves(ground, crossing)),
    ...procedures.flatMap((procedure) => procedureMoves(ground, procedure)),
  ];
  return { role, state, tampered: [], effective, positions, moves, offSite: index.offSite };
}

/**
 * The same with some measures tampered with: only what these, or those they are a second control of, stand at is
 * valued again.
 */
export function reachTampered(index: ModelIndex, untouched: Reach, tampered: readonly number[]): Reach {
  const { role, state } = untouched;
  const affected = [...index.measures.keys()].filter((measure) =>
    tampered.some((gone) => gone === measure || watches(index, gone, measure)),
  );
  const against = (tactic: Tactic) => {
    const values = [...untouched.effective[tactic]];
    for (const measure of affected) {
      values[measure] = effectiveMeasureOf(index, { role, state, tampered }, measure, tactic);
    }
    return values;
  };
  const effective = {
    authorised: against("authorised"),
    deceit: against("deceit"),
    stealth: against("stealth"),
    force: against("force"),
  };
  const moves = untouched.moves.map((move) =>
    move.measures.some((measure) => affected.includes(measure))
      ? { ...move, ...valueOfMove(effective, move.tactic, move.measures, move.durations) }
      : move,
  );
  return { ...untouched, tampered, effective, moves };
}

interface Ground {
  readonly index: ModelIndex;
  readonly inState: RightsInState;
  readonly positions: readonly Position[];
  /** Numbers of the positions in an area. */
  readonly inArea: readonly (readonly number[])[];
  readonly effective: EffectiveMeasures;
}

function crossingMoves(ground: Ground, crossing: Crossing): Move[] {
  const [first, second] = crossing.between.map((area) => ground.index.areaNumber.get(area));
  if (first === undefined || second === undefined) return [];
  const forward = directedMoves(ground, crossing, first, second);
  return crossing.direction === "forward" ? forward : [...forward, ...directedMoves(ground, crossing, second, first)];
}

/** ADR 1, rules 2 and 4: by right into the company the right asks for; by any other tactic alone. */
function directedMoves(ground: Ground, crossing: Crossing, from: number, to: number): Move[] {
  const { index, inState } = ground;
  const moves: Move[] = [];
  for (const tactic of tactics) {
    const company = tactic === "authorised" ? companyByRight(index, inState, crossing, from, to) : [alone];
    const delay = crossing.delays[tactic] ?? delayOfFreePassage(ground, crossing, from, to, tactic);
    if (company === null || delay === null) continue;
    for (const escort of company) {
      for (const start of positionsIn(ground, from)) {
        moves.push(crossingMove(ground, crossing, { start, to, escort, tactic, delay }));
      }
    }
  }
  return moves;
}

const noDelay: DurationSeconds = { meanSeconds: 0, sdSeconds: 0 };

/** A door that a state sets free can be walked through even where nobody wrote how long that takes. */
function delayOfFreePassage(
  ground: Ground,
  crossing: Crossing,
  from: number,
  to: number,
  tactic: Tactic,
): DurationSeconds | null {
  return tactic === "authorised" && isFree(ground.index, ground.inState, crossing, from, to) ? noDelay : null;
}

/** The area alone comes first among the positions, by its own number. */
const positionsIn = (ground: Ground, area: number): readonly number[] => ground.inArea[area] ?? [];

interface Passage {
  readonly start: number;
  readonly to: number;
  readonly escort: number;
  readonly tactic: Tactic;
  readonly delay: DurationSeconds;
}

function crossingMove(ground: Ground, crossing: Crossing, passage: Passage): Move {
  const { index, positions } = ground;
  const { start, to, escort, tactic, delay } = passage;
  const area = index.areas[to];
  const places = [
    ...index.measuresAt({ kind: "crossing", id: crossing.id }),
    ...(area ? index.measuresAt({ kind: "area", id: area.id }) : []),
    positions[start]?.escort ?? alone,
    escort,
  ];
  return {
    from: start,
    to: positionsIn(ground, to).find((position) => positions[position]?.escort === escort) ?? to,
    via: { kind: "crossing", id: crossing.id },
    tactic,
    detectAt: crossing.detectAt,
    passes: carriageKinds.indexOf(crossing.passes),
    takesAlong: "what passes",
    ...valueBoth(ground, places, tactic, [delay, area?.transit ?? noDelay]),
  };
}

function mayUse(role: Role, state: OperatingState, procedure: Procedure): boolean {
  const isOpen = procedure.states === null || procedure.states.includes(state.id);
  return isOpen && (procedure.roles.includes(role.id) || role.authority.runs.includes(procedure.id));
}

/** ADR 1, rule 7: a procedure leads from its first to its last area, alone. */
function procedureMoves(ground: Ground, procedure: Procedure): Move[] {
  const { index, positions } = ground;
  const from = index.areaNumber.get(procedure.from);
  const to = index.areaNumber.get(procedure.to);
  if (from === undefined || to === undefined) return [];
  return positionsIn(ground, from).map((start) => {
    const places = [
      ...index.measuresAt({ kind: "procedure", id: procedure.id }),
      ...index.measuresAt({ kind: "area", id: procedure.to }),
      positions[start]?.escort ?? alone,
    ];
    return {
      from: start,
      to,
      via: { kind: "procedure", id: procedure.id },
      tactic: procedure.tactic,
      detectAt: procedure.detectAt,
      passes: carriageKinds.length,
      takesAlong: procedure.carries,
      ...valueBoth(ground, places, procedure.tactic, [procedure.delay, index.areas[to]?.transit ?? noDelay]),
    };
  });
}

function valueBoth(
  ground: Ground,
  places: readonly number[],
  tactic: Tactic,
  durations: readonly DurationSeconds[],
): Pick<Move, "measures" | "durations" | "emptyHanded" | "carrying"> {
  const against = ground.effective[tactic];
  const measures = [...new Set(places)].filter((measure) => against[measure]).sort((a, b) => a - b);
  return { measures, durations, ...valueOfMove(ground.effective, tactic, measures, durations) };
}

/** What a move costs with these measures in its way, with empty hands and with the target in hand. */
export function valueOfMove(
  effective: EffectiveMeasures,
  tactic: Tactic,
  measures: readonly number[],
  durations: readonly DurationSeconds[],
): Pick<Move, "emptyHanded" | "carrying"> {
  const inTheWay = measures.flatMap((measure) => {
    const value = effective[tactic][measure];
    return value ? [value] : [];
  });
  return {
    emptyHanded: valueOfStep(inTheWay, "empty-handed", durations),
    carrying: valueOfStep(inTheWay, "carrying", durations),
  };
}
