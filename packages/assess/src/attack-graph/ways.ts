/** Every way over a crossing by each tactic, whoever takes it: what is the same for all roles is worked out once. */
import type { DurationSeconds } from "@custodiet/core";
import type { Crossing, Tactic } from "@custodiet/model";
import { tactics } from "@custodiet/model";
import type { ModelIndex } from "./model-index.ts";

/** Areas by number. */
export interface Way {
  readonly crossing: Crossing;
  readonly from: number;
  readonly to: number;
  readonly tactic: Tactic;
  /** `null`: nobody wrote how long it takes, so it can only be walked where a state sets it free. */
  readonly delay: DurationSeconds | null;
  /** Numbers of the measures in its way that do anything against the tactic, ascending. */
  readonly measures: readonly number[];
}

const known = new WeakMap<ModelIndex, readonly Way[]>();

/** In the order of the crossings; of each first the one direction, then the other; by tactic. */
export function waysOf(index: ModelIndex): readonly Way[] {
  const ways = known.get(index) ?? index.crossings.flatMap((crossing) => waysOver(index, crossing));
  known.set(index, ways);
  return ways;
}

function waysOver(index: ModelIndex, crossing: Crossing): readonly Way[] {
  const [first, second] = crossing.between.map((area) => index.areaNumber.get(area));
  if (first === undefined || second === undefined) return [];
  const forward = directedWays(index, crossing, first, second);
  return crossing.direction === "forward" ? forward : [...forward, ...directedWays(index, crossing, second, first)];
}

function directedWays(index: ModelIndex, crossing: Crossing, from: number, to: number): readonly Way[] {
  const area = index.areas[to];
  const inTheWay = [
    ...index.measuresAt({ kind: "crossing", id: crossing.id }),
    ...(area ? index.measuresAt({ kind: "area", id: area.id }) : []),
  ];
  return tactics
    .filter((tactic) => tactic === "authorised" || crossing.delays[tactic] !== undefined)
    .map((tactic) => ({
      crossing,
      from,
      to,
      tactic,
      delay: crossing.delays[tactic] ?? null,
      measures: measuresAgainst(index, tactic, inTheWay),
    }));
}

/** Those of the measures that do anything against the tactic even as designed, each once, ascending. */
export const measuresAgainst = (index: ModelIndex, tactic: Tactic, measures: readonly number[]): readonly number[] =>
  [...new Set(measures)]
    .filter((measure) => index.measures[measure]?.performance[tactic] !== undefined)
    .sort((a, b) => a - b);
