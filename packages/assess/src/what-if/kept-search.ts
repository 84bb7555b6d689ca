/** One attack by one role in one state as it is kept: what it is worth, and what that rests on. */
import { type StartKey, startKeys } from "../abrupt/act-starts.ts";
import { stepsToEvaluate } from "../abrupt/scenario-path.ts";
import { type RoleInState, searchState } from "../abrupt/scenarios.ts";
import type { SearchCache } from "../abrupt/search-cache.ts";
import { type StateWorth, worthInState } from "../abrupt/state-worth.ts";
import type { ValuedPath } from "../abrupt/valued-path.ts";
import type { SearchedStart } from "../abrupt/worst-in-state.ts";
import type { PathRule } from "../assessment.ts";
import type { Attack } from "../attack-graph/act-frame.ts";
import type { ChangedMove } from "../attack-graph/changed-moves.ts";
import type { GraphShape } from "../attack-graph/graph-shape.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import type { PathStep } from "../path/evaluate-path.ts";
import type { DetectionPlace, PathGraph, StepFigures } from "../path/graph.ts";
import { type ChangedStep, type Grounds, standsAgainst } from "../path/grounds.ts";

export interface KeptSearch {
  readonly worth: StateWorth;
  /** Every way to be ready; the first ones were searched. */
  readonly starts: readonly StartKey[];
  /** `null`: no path from there. */
  readonly searched: readonly (KeptStart | null)[];
  /** The worst path by each rule, to be valued again where only P_C or P_N is another. */
  readonly paths: Readonly<Record<PathRule, readonly PathStep[]>> | null;
}

export interface KeptStart {
  readonly grounds: Grounds;
  readonly shape: GraphShape;
  /** By edge. */
  readonly place: PathGraph["place"];
  /** By edge: 1 where it is in the part that matters. */
  readonly isRelevant: Uint8Array;
}

export function searchAndKeep(index: ModelIndex, cache: SearchCache, inState: RoleInState, attack: Attack): KeptSearch {
  const { state, outcome } = searchState(index, cache, inState, attack);
  const stepsOf = ({ start, edges }: ValuedPath): readonly PathStep[] => stepsToEvaluate(start, edges);
  return {
    worth: worthInState(state.id, outcome),
    starts: startKeys(index, inState.preparations, attack),
    searched: outcome.searched.map(keepStart),
    paths: outcome.worst && {
      easi: stepsOf(outcome.worst.easi),
      deterministic: stepsOf(outcome.worst.deterministic),
    },
  };
}

function keepStart({ start, search }: SearchedStart): KeptStart | null {
  if (!search) return null;
  const { path, shape } = start.graph;
  const isRelevant = new Uint8Array(path.edgeCount);
  for (const edge of search.part.edges) isRelevant[edge] = 1;
  return { grounds: search.grounds, shape, place: path.place, isRelevant };
}

/** Whether the search from this start would come to the same result, to the last digit. */
export function standsAgainstMoves(
  { grounds, shape, place, isRelevant }: KeptStart,
  changes: readonly ChangedMove[],
): boolean {
  const steps: ChangedStep[] = [];
  for (const { step, before, after } of changes) {
    const edge = findAscending(shape.moves, step);
    if (edge === -1 || isSameFigures(before, after)) continue;
    if (isRelevant[edge] === 1) return false;
    const { from, to } = shape.connections;
    steps.push({
      from: from[edge] as number,
      to: to[edge] as number,
      place: place[edge] as DetectionPlace,
      before,
      after,
    });
  }
  return standsAgainst(grounds, steps);
}

const isSameFigures = (a: StepFigures, b: StepFigures): boolean =>
  a.pDetect === b.pDetect && a.delayMs === b.delayMs && a.delaySd === b.delaySd;

function findAscending(numbers: Int32Array, wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}
