import type { DurationSeconds } from "@custodiet/core";
import type { OperatingState, Procedure, Role, Tactic } from "@custodiet/model";
import { carriageKinds } from "@custodiet/model";
import { alone, companyByRight, escortsOf, isFree, type RightsInState, rightsInState } from "./access.ts";
import {
  Circumstances,
  type EffectiveMeasure,
  type EffectiveMeasures,
  effectiveAgain,
  effectiveMeasures,
} from "./effective-measures.ts";
import type { ModelIndex } from "./model-index.ts";
import { shapeOf } from "./move-shape.ts";
import type { Move, Position, Reach } from "./reach.ts";
import { watches } from "./second-controls.ts";
import { valueOfStep } from "./step-value.ts";
import { measuresAgainst, type Way, waysOf } from "./ways.ts";

/** Positions: each area alone, then each area under each escort the role may have there. */
export function reachOf(index: ModelIndex, role: Role, state: OperatingState): Reach {
  const inState = rightsInState(index, role, state);
  const positions: Position[] = index.areas.map((_, area) => ({ area, escort: alone }));
  for (const area of index.areas.keys()) {
    for (const escort of escortsOf(inState, area)) positions.push({ area, escort });
  }
  const effective = effectiveMeasures(new Circumstances(index, role, state, []));
  const inArea = index.areas.map((): number[] => []);
  for (const [number, { area }] of positions.entries()) inArea[area]?.push(number);
  const ground: Ground = { index, inState, positions, inArea, effective };
  const moves: Move[] = [];
  for (const way of waysOf(index)) addMoves(ground, way, moves);
  for (const procedure of index.procedures) {
    if (mayUse(role, state, procedure)) moves.push(...procedureMoves(ground, procedure));
  }
  return { role, state, tampered: [], effective, positions, moves, shape: shapeOf(moves), offSite: index.offSite };
}

/** The same with some measures tampered with. */
export function reachTampered(index: ModelIndex, untouched: Reach, tampered: readonly number[]): Reach {
  const { role, state } = untouched;
  const affected = [...index.measures.keys()].filter((measure) =>
    tampered.some((gone) => gone === measure || watches(index, gone, measure)),
  );
  const circumstances = new Circumstances(index, role, state, tampered);
  return { ...reachWith(untouched, effectiveAgain(circumstances, untouched.effective, affected)), tampered };
}

/** The same with measures worth something else: only what these stand at is valued again. */
export function reachWith(reach: Reach, effective: EffectiveMeasures): Reach {
  const isChanged = (move: Move): boolean =>
    move.measures.some((measure) => effective[move.tactic][measure] !== reach.effective[move.tactic][measure]);
  const moves = reach.moves.map((move) =>
    isChanged(move)
      ? { ...move, ...valueOfMove(valuesOf(effective, move.tactic, move.measures), move.durations) }
      : move,
  );
  return { ...reach, effective, moves };
}

interface Ground {
  readonly index: ModelIndex;
  readonly inState: RightsInState;
  readonly positions: readonly Position[];
  /** Numbers of the positions in an area; the area alone comes first, by its own number. */
  readonly inArea: readonly (readonly number[])[];
  readonly effective: EffectiveMeasures;
}

/** ADR 1, rules 2 and 4: by right into the company the right asks for; by any other tactic alone. */
function addMoves(ground: Ground, way: Way, moves: Move[]): void {
  const { index, inState, inArea } = ground;
  const { crossing, from, to, tactic } = way;
  const company = tactic === "authorised" ? companyByRight(index, inState, crossing, from, to) : [alone];
  const delay = way.delay ?? (isFree(index, inState, crossing, from, to) ? noDelay : null);
  if (company === null || delay === null) return;
  for (const escort of company) {
    for (const start of inArea[from] ?? []) moves.push(moveOver(ground, way, delay, start, escort));
  }
}

/** A door that a state sets free can be walked through even where nobody wrote how long that takes. */
const noDelay: DurationSeconds = { meanSeconds: 0, sdSeconds: 0 };

/** Known moves over a way from and to its areas alone: most roles' are the same. */
const knownMoves = new WeakMap<Way, Move[]>();

function moveOver(ground: Ground, way: Way, delay: DurationSeconds, start: number, escort: number): Move {
  if (start !== way.from || escort !== alone || way.delay === null) return newMove(ground, way, delay, start, escort);
  const against = ground.effective[way.tactic];
  const ofWay = knownMoves.get(way) ?? [];
  const same = ofWay.find(({ values }) => values.every((value) => against[value.measure] === value));
  if (same) return same;
  const move = newMove(ground, way, delay, start, escort);
  knownMoves.set(way, [...ofWay, move]);
  return move;
}

function newMove(ground: Ground, way: Way, delay: DurationSeconds, start: number, escort: number): Move {
  const { index, positions, inArea } = ground;
  const { crossing, to, tactic } = way;
  const escorts = [positions[start]?.escort ?? alone, escort];
  const isAlone = escorts.every((one) => one === alone);
  const measures = isAlone ? way.measures : measuresAgainst(index, tactic, [...way.measures, ...escorts]);
  return moveOf(ground, {
    from: start,
    to: (inArea[to] ?? []).find((position) => positions[position]?.escort === escort) ?? to,
    via: { kind: "crossing", id: crossing.id },
    tactic,
    detectAt: crossing.detectAt,
    passes: carriageKinds.indexOf(crossing.passes),
    takesAlong: "what passes",
    measures,
    durations: [delay, index.areas[to]?.transit ?? noDelay],
  });
}

function moveOf(ground: Ground, move: Omit<Move, "values" | "emptyHanded" | "carrying">): Move {
  const values = valuesOf(ground.effective, move.tactic, move.measures);
  return { ...move, ...valueOfMove(values, move.durations) };
}

function mayUse(role: Role, state: OperatingState, procedure: Procedure): boolean {
  const isOpen = procedure.states === null || procedure.states.includes(state.id);
  return isOpen && (procedure.roles.includes(role.id) || role.authority.runs.includes(procedure.id));
}

/** ADR 1, rule 7: a procedure leads from its first to its last area, alone. */
function procedureMoves(ground: Ground, procedure: Procedure): Move[] {
  const { index, positions, inArea } = ground;
  const { tactic, delay, detectAt } = procedure;
  const from = index.areaNumber.get(procedure.from);
  const to = index.areaNumber.get(procedure.to);
  if (from === undefined || to === undefined) return [];
  return (inArea[from] ?? []).map((start) => {
    const inTheWay = [
      ...index.measuresAt({ kind: "procedure", id: procedure.id }),
      ...index.measuresAt({ kind: "area", id: procedure.to }),
      positions[start]?.escort ?? alone,
    ];
    return moveOf(ground, {
      from: start,
      to,
      via: { kind: "procedure", id: procedure.id },
      tactic,
      detectAt,
      passes: carriageKinds.length,
      takesAlong: procedure.carries,
      measures: measuresAgainst(index, tactic, inTheWay),
      durations: [delay, index.areas[to]?.transit ?? noDelay],
    });
  });
}

const valuesOf = (
  effective: EffectiveMeasures,
  tactic: Tactic,
  measures: readonly number[],
): readonly EffectiveMeasure[] => measures.flatMap((measure) => effective[tactic][measure] ?? []);

/** What a move costs with these measures in its way, with empty hands and with the target in hand. */
const valueOfMove = (
  values: readonly EffectiveMeasure[],
  durations: readonly DurationSeconds[],
): Pick<Move, "values" | "emptyHanded" | "carrying"> => ({
  values,
  emptyHanded: valueOfStep(values, "empty-handed", durations),
  carrying: valueOfStep(values, "carrying", durations),
});
