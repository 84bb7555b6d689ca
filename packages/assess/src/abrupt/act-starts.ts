import type { Attack } from "../attack-graph/act-frame.ts";
import { type AttackGraph, buildAttackGraph } from "../attack-graph/attack-graph.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { type Preparation, type Preparations, sameWeight } from "../attack-graph/preparation.ts";
import { watches } from "../attack-graph/second-controls.ts";

/** One way to be ready for the act: a preparation, and all the positions it makes the act begin at for this weight. */
export interface ActStart {
  readonly preparation: Preparation;
  readonly weight: number;
  readonly graph: AttackGraph;
}

/** How a start is told from the others of a role in a state. */
export interface StartKey {
  /** Number of its preparation. */
  readonly preparation: number;
  readonly weight: number;
}

/** A start before its graph has been built. */
export interface PossibleStart extends StartKey {
  readonly build: () => ActStart;
}

export interface PossibleStarts {
  readonly cheapestFirst: readonly PossibleStart[];
  /** There are more than were looked at. */
  readonly isBounded: boolean;
}

/** Every way to be ready for an attack. Tampering that cannot matter for the target is left out. */
export function startsFor(index: ModelIndex, preparations: Preparations, attack: Attack): PossibleStarts {
  const cheapestFirst = startKeys(index, preparations, attack).map((key) => ({
    ...key,
    build: buildOnce(index, preparations.all[key.preparation] as Preparation, key.weight, attack),
  }));
  return { cheapestFirst, isBounded: preparations.isBounded };
}

export const startKeys = (index: ModelIndex, preparations: Preparations, attack: Attack): readonly StartKey[] =>
  preparations.all
    .flatMap(({ reach, weights }, preparation) =>
      reach.tampered.every((measure) => mattersFor(index, measure, attack))
        ? weights.map((weight) => ({ preparation, weight }))
        : [],
    )
    .sort((a, b) => a.weight - b.weight);

function buildOnce(index: ModelIndex, preparation: Preparation, weight: number, attack: Attack): () => ActStart {
  let built: ActStart | null = null;
  return () => {
    built ??= {
      preparation,
      weight,
      graph: buildAttackGraph(index, preparation.reach, attack, beginningsAt(preparation, weight)),
    };
    return built;
  };
}

/** By position: whether the act can begin there at this weight. */
const beginningsAt = ({ beginWeight }: Preparation, weight: number): readonly boolean[] =>
  beginWeight.map((least) => least <= weight + sameWeight);

/** Whether the measure, or one it is the second control of, stands anywhere but at another target. */
function mattersFor(index: ModelIndex, measure: number, attack: Attack): boolean {
  return index.measures.some(
    (other, number) =>
      (number === measure || watches(index, measure, number)) &&
      other.at.some((place) => place.kind !== "target" || place.id === attack.target.id),
  );
}
