import { type Attack, type AttackGraph, buildAttackGraph } from "../attack-graph/attack-graph.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import type { Preparation, Preparations } from "../attack-graph/preparation.ts";
import { watches } from "../attack-graph/second-controls.ts";

/** One way to be ready for the act: a preparation, and all the positions it makes the act begin at for this weight. */
export interface ActStart {
  readonly preparation: Preparation;
  readonly weight: number;
  readonly graph: AttackGraph;
}

/** A start before its graph has been built. */
export interface PossibleStart {
  readonly weight: number;
  readonly build: () => ActStart;
}

export interface PossibleStarts {
  readonly cheapestFirst: readonly PossibleStart[];
  /** There are more than were looked at. */
  readonly isBounded: boolean;
}

/** Every way to be ready for an attack. Tampering that cannot matter for the target is left out. */
export function startsFor(index: ModelIndex, preparations: Preparations, attack: Attack): PossibleStarts {
  const cheapestFirst = preparations.all
    .filter(({ reach }) => reach.tampered.every((measure) => mattersFor(index, measure, attack)))
    .flatMap((preparation) => weightsOf(preparation).map((weight) => possibleStart(index, preparation, weight, attack)))
    .sort((a, b) => a.weight - b.weight);
  return { cheapestFirst, isBounded: preparations.isBounded };
}

/** Builds its graph once, when first asked. */
function possibleStart(index: ModelIndex, preparation: Preparation, weight: number, attack: Attack): PossibleStart {
  let built: ActStart | null = null;
  const build = (): ActStart => {
    const isBeginning = preparation.beginWeight.map((least) => least <= weight + sameWeight);
    return { preparation, weight, graph: buildAttackGraph(index, preparation.reach, attack, isBeginning) };
  };
  return {
    weight,
    build: () => {
      built ??= build();
      return built;
    },
  };
}

/** Sums of the same weights in another order differ in their last digits only. */
const sameWeight = 1e-12;

const weightsOf = (preparation: Preparation): readonly number[] =>
  [...preparation.beginWeight]
    .filter((weight) => weight < Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
    .filter((weight, i, sorted) => i === 0 || weight > (sorted[i - 1] ?? 0) + sameWeight);

/** Whether the measure, or one it is the second control of, stands anywhere but at another target. */
function mattersFor(index: ModelIndex, measure: number, attack: Attack): boolean {
  return index.measures.some(
    (other, number) =>
      (number === measure || watches(index, measure, number)) &&
      other.at.some((place) => place.kind !== "target" || place.id === attack.target.id),
  );
}
