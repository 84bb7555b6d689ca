/** The same reach and the same graphs with one measure changed: only what it stands at is computed again. */
import type { Measure, Tactic } from "@custodiet/model";
import { tactics } from "@custodiet/model";
import type { ActStart, PossibleStart, PossibleStarts } from "../abrupt/act-starts.ts";
import type { ActStep } from "../attack-graph/attack-graph.ts";
import { type Attack, edgeOfStep } from "../attack-graph/attack-graph.ts";
import {
  type EffectiveMeasure,
  type EffectiveMeasures,
  effectiveMeasureOf,
} from "../attack-graph/effective-measures.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { type Move, type Reach, valueOfMove } from "../attack-graph/moves.ts";
import type { Preparations } from "../attack-graph/preparation.ts";
import { type PathGraph, revaluePathGraph } from "../path/graph.ts";

/** What a change does to a role in a state; `null`: too much, it must be worked out anew. */
export interface RevaluedReach {
  readonly reach: Reach;
  readonly moves: ReadonlyMap<Move, Move>;
}

/**
 * @param affected numbers of the changed measure and of those it is a second control of
 * @returns "same" where nothing changes for this role, "anew" where the change reaches into preparation
 */
export function revalueReach(
  index: ModelIndex,
  { all, isBounded }: Preparations,
  affected: readonly number[],
): RevaluedReach | "same" | "anew" {
  const before = all[0]?.reach;
  if (!before || all.length > 1 || isBounded) return "anew";
  const effective = revalueMeasures(index, before, affected);
  if (effective === null) return "same";
  const moves = new Map<Move, Move>();
  for (const move of before.moves) {
    if (!affected.some((measure) => move.measures.includes(measure))) continue;
    const now = { ...move, ...valueOfMove(effective, move.tactic, move.measures, move.durations) };
    if (move.tactic === "authorised" && now.emptyHanded.pDetect > 0 !== move.emptyHanded.pDetect > 0) return "anew";
    moves.set(move, now);
  }
  const reach = { ...before, effective, moves: before.moves.map((move) => moves.get(move) ?? move) };
  return { reach, moves };
}

function revalueMeasures(index: ModelIndex, before: Reach, affected: readonly number[]): EffectiveMeasures | null {
  let isChanged = false;
  const against = (tactic: Tactic): EffectiveMeasures[Tactic] => {
    const values = [...before.effective[tactic]];
    for (const measure of affected) {
      const now = effectiveMeasureOf(index, before, measure, tactic);
      isChanged ||= !isSameValue(values[measure] ?? null, now);
      values[measure] = now;
    }
    return values;
  };
  const [authorised, deceit, stealth, force] = tactics.map(against);
  if (!authorised || !deceit || !stealth || !force) return null;
  return isChanged ? { authorised, deceit, stealth, force } : null;
}

const isSameValue = (a: EffectiveMeasure | null, b: EffectiveMeasure | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.pDetect === b.pDetect &&
    a.delayMeanSeconds === b.delayMeanSeconds &&
    a.delaySdSeconds === b.delaySdSeconds &&
    a.group === b.group &&
    a.isForMaterial === b.isForMaterial);

/** A change that moves no measure and opens no new tactic or tampering: the shape of every graph stays. */
export const keepsShape = (before: Measure, now: Measure): boolean =>
  before.detects === now.detects &&
  before.group === now.group &&
  before.watchedBy === now.watchedBy &&
  before.tampering.length === 0 &&
  now.tampering.length === 0 &&
  before.at.length === now.at.length &&
  before.at.every((place, i) => place.id === now.at[i]?.id) &&
  tactics.every((tactic) => tactic in before.performance === tactic in now.performance);

export function revalueStarts(
  index: ModelIndex,
  starts: PossibleStarts,
  attack: Attack,
  revalued: RevaluedReach,
  affected: readonly number[],
): PossibleStarts {
  const revalue = ({ weight, build }: PossibleStart): PossibleStart => ({
    weight,
    build: () => revalueStart(index, build(), attack, revalued, affected),
  });
  return { ...starts, cheapestFirst: starts.cheapestFirst.map(revalue) };
}

function revalueStart(
  index: ModelIndex,
  start: ActStart,
  attack: Attack,
  { reach, moves }: RevaluedReach,
  affected: readonly number[],
): ActStart {
  const { path, steps } = start.graph;
  const changed = new Map<number, ActStep>();
  for (const [edge, step] of steps.entries()) {
    if (step.kind === "task") {
      if (isTaskAffected(index, reach, attack, step, affected)) changed.set(edge, step);
      continue;
    }
    const move = moves.get(step.move);
    if (move) changed.set(edge, { ...step, move });
  }
  const graph = {
    path: changed.size === 0 ? path : revaluePath(index, path, reach, attack, changed),
    steps: changed.size === 0 ? steps : steps.map((step, edge) => changed.get(edge) ?? step),
  };
  return { ...start, preparation: { ...start.preparation, reach }, graph };
}

const isTaskAffected = (
  index: ModelIndex,
  reach: Reach,
  attack: Attack,
  step: Extract<ActStep, { kind: "task" }>,
  affected: readonly number[],
): boolean => {
  const escort = reach.positions[step.from]?.escort;
  const atTarget = index.measuresAt({ kind: "target", id: attack.target.id });
  return affected.some((measure) => measure === escort || atTarget.includes(measure));
};

function revaluePath(
  index: ModelIndex,
  path: PathGraph,
  reach: Reach,
  attack: Attack,
  changed: ReadonlyMap<number, ActStep>,
): PathGraph {
  const [pDetect, delayMs, delaySd] = [path.pDetect.slice(), path.delayMs.slice(), path.delaySd.slice()];
  for (const [edge, step] of changed) {
    const value = edgeOfStep(index, reach, attack, step);
    pDetect[edge] = value.pDetect;
    delayMs[edge] = value.delayMs;
    delaySd[edge] = value.delaySd;
  }
  return revaluePathGraph(path, { pDetect, delayMs, delaySd });
}
