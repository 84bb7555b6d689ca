/**
 * What an insider can do before the act, during authorised work, and where the act can begin (ADR 1, rules 3 and 9).
 * Preparation is not timed, so for each set of measures tampered with only its least cost counts: the weight
 * -ln(1 - p) of being detected on the way. The act begins where nothing detects the insider's being there, or where
 * nothing has since the last tampering: an authorised passage that may detect is a step of the act itself otherwise.
 */
import type { ModelIndex } from "./model-index.ts";
import { reachTampered } from "./moves.ts";
import type { Move, Reach } from "./reach.ts";
import { detectionOfTampering, type TamperingChoice, tamperingsOf } from "./tampering.ts";

/** One step of preparation, by which a position was come to; `reach`: with what was tampered with before it. */
export type PreparationStep =
  | { readonly kind: "move"; readonly reach: Reach; readonly move: Move }
  | { readonly kind: "tamper"; readonly reach: Reach; readonly choice: TamperingChoice };

/** A set of measures tampered with, and what it costs to begin the act with it from each position. */
export interface Preparation {
  readonly reach: Reach;
  /** Weight to begin at a position; infinite where the act cannot begin there. */
  readonly beginWeight: readonly number[];
  /** The different ones, ascending. */
  readonly weights: readonly number[];
  /** The cheapest steps from off-site to a position where the act can begin. */
  readonly stepsTo: (position: number) => readonly PreparationStep[];
}

export interface Preparations {
  readonly all: readonly Preparation[];
  /** More sets of tampered measures are possible than were looked at. */
  readonly isBounded: boolean;
}

/** Most sets of tampered measures looked at for one role in one state. */
export const mostTamperedSets = 64;

/**
 * @param untouched what the role can do with nothing tampered with
 * @returns the preparation without tampering first, then every set that can be had without certain detection
 */
export function preparationsOf(index: ModelIndex, untouched: Reach): Preparations {
  const choices = tamperingsOf(index, untouched);
  const { sets, isBounded } = setsOf([...new Set(choices.map((choice) => choice.measure))].sort((a, b) => a - b));
  const layers = new Map<string, Layer>();
  const all: Preparation[] = [];
  for (const tampered of sets) {
    const seeds = tampered.length === 0 ? [offSiteSeed(untouched)] : tamperingSeeds(tampered, choices, layers);
    if (seeds.length === 0) continue;
    const reach = tampered.length === 0 ? untouched : reachTampered(index, untouched, tampered);
    if (sets.length > 1) layers.set(keyOf(tampered), { reach, arrivals: spread(reach, seeds, "any passage") });
    const begin = spread(reach, seeds, "nothing detects");
    const beginWeight = begin.map((arrival) => arrival.weight);
    all.push({
      reach,
      beginWeight,
      weights: distinct(beginWeight),
      stepsTo: (position) => stepsTo(begin, position, reach, layers),
    });
  }
  return { all, isBounded };
}

/**
 * The preparations of a reach with the same moves, some of them worth something else: the known ones where nobody can
 * tamper with anything and the same passages go unseen, for then nothing of them depends on what a move is worth.
 */
export function preparationsWith(index: ModelIndex, known: Preparations, reach: Reach): Preparations {
  const [only, ...others] = known.all;
  const isPlain =
    only !== undefined && others.length === 0 && !known.isBounded && tamperingsOf(index, reach).length === 0;
  if (!isPlain || !isUnseenAlike(only.reach.moves, reach.moves)) return preparationsOf(index, reach);
  const stepsToNow = (position: number) =>
    stepsTo(spread(reach, [offSiteSeed(reach)], "nothing detects"), position, reach, new Map());
  return { ...known, all: [{ ...only, reach, stepsTo: stepsToNow }] };
}

const isUnseenAlike = (before: readonly Move[], after: readonly Move[]): boolean =>
  before.every((move, i) => {
    const other = after[i];
    return move === other || (other !== undefined && isSeen(move) === isSeen(other));
  });

const isSeen = ({ emptyHanded }: Move): boolean => emptyHanded.pDetect > 0;

/** The finite ones, ascending. */
const distinct = (weights: readonly number[]): readonly number[] =>
  [...new Set(weights)]
    .filter((weight) => weight < Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
    .filter((weight, i, sorted) => i === 0 || weight > (sorted[i - 1] ?? 0) + sameWeight);

/** Sums of the same weights in another order differ in their last digits only. */
export const sameWeight = 1e-12;

/** How a position is come to at the least weight, in a layer of one set of tampered measures. */
interface Arrival {
  readonly weight: number;
  readonly steps: number;
  readonly seconds: number;
  readonly by: PreparationStep | null;
}
interface Layer {
  readonly reach: Reach;
  readonly arrivals: readonly Arrival[];
}
interface Seed extends Arrival {
  readonly position: number;
}

const keyOf = (tampered: readonly number[]): string => tampered.join(" ");

/** Subsets, smaller ones first, so that each comes after all it is made from. */
function setsOf(measures: readonly number[]): { readonly sets: readonly (readonly number[])[]; isBounded: boolean } {
  const sets: (readonly number[])[] = [[]];
  for (let next = 0; next < sets.length; next++) {
    const set = sets[next] ?? [];
    for (const measure of measures) {
      if (measure <= (set.at(-1) ?? -1)) continue;
      if (sets.length === mostTamperedSets) return { sets, isBounded: true };
      sets.push([...set, measure]);
    }
  }
  return { sets, isBounded: false };
}

const offSiteSeed = (reach: Reach): Seed => ({ position: reach.offSite, weight: 0, steps: 0, seconds: 0, by: null });

/** The ways into a set: from each set with one measure less, by tampering with that one. */
function tamperingSeeds(
  tampered: readonly number[],
  choices: readonly TamperingChoice[],
  layers: ReadonlyMap<string, Layer>,
): readonly Seed[] {
  return choices
    .filter((choice) => tampered.includes(choice.measure))
    .flatMap((choice): Seed[] => {
      const layer = layers.get(keyOf(without(tampered, choice.measure)));
      const before = layer?.arrivals[choice.position];
      if (!layer || !before) return [];
      const weight = before.weight - Math.log1p(-detectionOfTampering(layer.reach, choice));
      if (weight === Number.POSITIVE_INFINITY) return [];
      const by = { kind: "tamper", reach: layer.reach, choice } as const;
      return [{ position: choice.position, weight, steps: before.steps + 1, seconds: before.seconds, by }];
    });
}

const without = (set: readonly number[], measure: number): readonly number[] => set.filter((item) => item !== measure);

/** Least weights over authorised passages from some seeds; of equal weights, the fewest steps, then the quickest (Dijkstra, dense). */
function spread(reach: Reach, seeds: readonly Seed[], over: "any passage" | "nothing detects"): readonly Arrival[] {
  const moves = preparatoryMoves(reach, over);
  const arrivals: Arrival[] = reach.positions.map(() => ({
    weight: Number.POSITIVE_INFINITY,
    steps: 0,
    seconds: 0,
    by: null,
  }));
  const improve = (position: number, arrival: Arrival) => {
    const known = arrivals[position];
    if (known && isCheaper(arrival, known)) arrivals[position] = arrival;
  };
  for (const seed of seeds) improve(seed.position, seed);
  const isSettled = new Uint8Array(arrivals.length);
  for (let position = nearest(arrivals, isSettled); position !== -1; position = nearest(arrivals, isSettled)) {
    isSettled[position] = 1;
    const here = arrivals[position];
    if (!here) break;
    for (const move of moves.get(position) ?? []) {
      const weight = here.weight - Math.log1p(-move.emptyHanded.pDetect);
      const seconds = here.seconds + move.emptyHanded.meanSeconds;
      improve(move.to, { weight, steps: here.steps + 1, seconds, by: { kind: "move", reach, move } });
    }
  }
  return arrivals;
}

function isCheaper(a: Arrival, b: Arrival): boolean {
  if (a.weight !== b.weight || a.weight === Number.POSITIVE_INFINITY) return a.weight < b.weight;
  return a.steps < b.steps || (a.steps === b.steps && a.seconds < b.seconds);
}

function nearest(arrivals: readonly Arrival[], isSettled: Uint8Array): number {
  let best = -1;
  for (let position = 0; position < arrivals.length; position++) {
    const arrival = arrivals[position];
    if (!arrival || isSettled[position] === 1 || arrival.weight === Number.POSITIVE_INFINITY) continue;
    const known = arrivals[best];
    if (!known || isCheaper(arrival, known)) best = position;
  }
  return best;
}

function preparatoryMoves(reach: Reach, over: "any passage" | "nothing detects"): ReadonlyMap<number, readonly Move[]> {
  const moves = new Map<number, Move[]>();
  for (const move of reach.moves) {
    if (move.tactic !== "authorised" || (move.takesAlong !== "what passes" && move.takesAlong.length > 0)) continue;
    if (over === "nothing detects" && move.emptyHanded.pDetect > 0) continue;
    const known = moves.get(move.from);
    if (known) known.push(move);
    else moves.set(move.from, [move]);
  }
  return moves;
}

function stepsTo(
  begin: readonly Arrival[],
  position: number,
  reach: Reach,
  layers: ReadonlyMap<string, Layer>,
): readonly PreparationStep[] {
  const steps: PreparationStep[] = [];
  let arrivals: readonly Arrival[] | undefined = begin;
  let tampered = reach.tampered;
  let by: PreparationStep | null | undefined = arrivals[position]?.by;
  while (by) {
    steps.unshift(by);
    if (by.kind === "move") {
      by = arrivals?.[by.move.from]?.by;
      continue;
    }
    tampered = without(tampered, by.choice.measure);
    arrivals = layers.get(keyOf(tampered))?.arrivals;
    by = arrivals?.[by.choice.position]?.by;
  }
  return steps;
}
