/** The most vulnerable paths by EASI (assessment method, section 3). */

import { Ceiling } from "./ceiling.ts";
import { evaluatePath, stepsOfPath } from "./evaluate-path.ts";
import type { PathGraph } from "./graph.ts";
import type { LabelSearch } from "./label-search.ts";
import { prefixStep, searchLabels, worthOfPath } from "./label-search.ts";
import { edgesOfLabel, returnLabelStore } from "./label-store.ts";
import type { PathQuery, SearchLimits } from "./query.ts";
import { defaultSearchLimits } from "./query.ts";
import type { ClassBest, RankedPaths } from "./ranked-paths.ts";
import { countSimpleSteps, rankPaths } from "./ranked-paths.ts";
import type { PathClass } from "./restriction.ts";
import { Restriction } from "./restriction.ts";
import type { StochasticSetting } from "./stochastic-setting.ts";
import { prepareStochastic } from "./stochastic-setting.ts";
import { findWorstDeterministic, rankDeterministic } from "./worst-deterministic.ts";

export interface StochasticPath {
  /** V_1 of the timed steps. */
  readonly pInterruption: number;
  /** Preparation included. */
  readonly pStop: number;
  /** P_E, with P_N: what the search makes least. */
  readonly pEffectiveness: number;
  /** Ids of the edges of one worst simple path, in order. */
  readonly edges: readonly number[];
  /** The search hit its limit: there may be a worse path. */
  readonly isBounded: boolean;
}

/**
 * The path with the lowest P_E by EASI; `null` where no path leads to a sink.
 *
 * @param known some path, whose value no search need exceed; the deterministic worst unless the caller has one
 */
export function findWorstStochastic(
  graph: PathGraph,
  query: PathQuery,
  limits: SearchLimits = defaultSearchLimits,
  known: { readonly edges: readonly number[] } | null = findWorstDeterministic(graph, query),
): StochasticPath | null {
  if (known === null) return null;
  const setting = prepareStochastic(graph, query);
  const ceiling = worthOfPath(graph, setting, known.edges);
  const search = searchLabels(graph, setting, null, "best", { labelsPerNode: limits.labelsPerNode, ceiling });
  const edges = search.best === -1 ? known.edges : edgesOfLabel(search.store, search.best);
  returnLabelStore(search.store);
  if (countSimpleSteps(graph, query.source, edges) === edges.length) {
    return describe(graph, query, edges, search.isBounded);
  }
  const ranked = rankStochastic(graph, query, 1, limits);
  return describe(graph, query, ranked.paths[0]?.edges ?? known.edges, ranked.isBounded);
}

function describe(graph: PathGraph, query: PathQuery, edges: readonly number[], isBounded: boolean): StochasticPath {
  return { ...evaluatePath(stepsOfPath(graph, edges), query).easi, edges, isBounded };
}

/**
 * The `count` simple paths with the lowest P_E, and whether a limit was hit.
 *
 * @param known different paths, to bound the search by; the deterministic worst unless the caller has some
 */
export function rankStochastic(
  graph: PathGraph,
  query: PathQuery,
  count: number,
  limits: SearchLimits,
  known: RankedPaths = rankDeterministic(graph, query, count, limits),
): RankedPaths {
  const setting = prepareStochastic(graph, query);
  const values = known.paths.map(({ edges }) => worthOfPath(graph, setting, edges));
  const ceiling = new Ceiling(count, values);
  const search = (restriction: Restriction | null, reached: StochasticSetting): LabelSearch => {
    const bounds = { labelsPerNode: limits.labelsPerNode, ceiling: ceiling.value };
    return searchLabels(graph, reached, restriction, "all", bounds);
  };
  const labels = search(null, setting);
  let isBounded = labels.isBounded;
  const ranked = rankPaths(graph, query.source, count, limits.classes, (paths) => {
    const restriction = new Restriction(graph, query.source, paths);
    const bound = finishByLabels(graph, setting, labels, paths, restriction);
    if (bound === null || ceiling.isBelow(bound.value)) return null;
    if (isSimple(graph, query, bound)) return ceiling.lowerBy(bound);
    const isReached = markReached(graph, setting.isSink, restriction);
    if (setting.sinks.every((sink) => isReached[sink] === 0)) return null;
    const narrower = search(restriction, { ...setting, isReached });
    isBounded ||= narrower.isBounded;
    const best = finishByLabels(graph, setting, narrower, paths, restriction);
    returnLabelStore(narrower.store);
    return best !== null && isSimple(graph, query, best) ? ceiling.lowerBy(best) : best;
  });
  returnLabelStore(labels.store);
  return { paths: ranked.paths, isBounded: ranked.isBounded || isBounded };
}

const isSimple = (graph: PathGraph, query: PathQuery, { edges }: ClassBest): boolean =>
  countSimpleSteps(graph, query.source, edges) === edges.length;

/** The best way to go on after the class's beginning by any label one step further; `null` when there is none. */
function finishByLabels(
  graph: PathGraph,
  setting: StochasticSetting,
  { store, firstAt }: LabelSearch,
  paths: PathClass,
  restriction: Restriction,
): ClassBest | null {
  const { end } = restriction;
  const timed = paths.prefix.filter((edge) => graph.isTimed[edge] === 1).reverse();
  const way = { mean: 0, variance: 0, value: 0 };
  let best = { value: setting.isSink[end] === 1 ? 0 : Number.POSITIVE_INFINITY, edge: -1, label: -1 };
  for (let slot = graph.outStart[end] as number; slot < (graph.outStart[end + 1] as number); slot++) {
    const edge = graph.outEdge[slot] as number;
    const to = graph.outTo[slot] as number;
    if (setting.isSink[end] === 1 || to === end || restriction.isTaken(to) || restriction.forbids(end, edge)) continue;
    for (let label = firstAt[to] as number; label !== -1; label = store.nextHere[label] as number) {
      way.mean = store.mean[label] as number;
      way.variance = store.variance[label] as number;
      way.value = store.value[label] as number;
      prefixStep(graph, setting, edge, way);
      for (const earlier of timed) prefixStep(graph, setting, earlier, way);
      if (way.value < best.value) best = { value: way.value, edge, label };
    }
  }
  if (best.value === Number.POSITIVE_INFINITY) return null;
  const rest = best.label === -1 ? [] : [best.edge, ...edgesOfLabel(store, best.label)];
  return { value: addPreparation(graph, setting, paths.prefix, best.value), edges: [...paths.prefix, ...rest] };
}

/** What the preparation at the beginning of a path makes of the value after it. */
function addPreparation(
  graph: PathGraph,
  setting: StochasticSetting,
  prefix: readonly number[],
  value: number,
): number {
  const way = { mean: 0, variance: 0, value };
  for (const edge of prefix.toReversed()) if (graph.isTimed[edge] !== 1) prefixStep(graph, setting, edge, way);
  return way.value;
}

/** The nodes that the free part of a class can come to. */
function markReached(graph: PathGraph, isSink: Uint8Array, restriction: Restriction): Uint8Array {
  const isReached = new Uint8Array(graph.nodeCount);
  isReached[restriction.end] = 1;
  const waiting = [restriction.end];
  for (let u = waiting.pop(); u !== undefined; u = waiting.pop()) {
    if (isSink[u] === 1) continue;
    for (let slot = graph.outStart[u] as number; slot < (graph.outStart[u + 1] as number); slot++) {
      const v = graph.outTo[slot] as number;
      if (isReached[v] === 1 || restriction.isTaken(v) || restriction.forbids(u, graph.outEdge[slot] as number))
        continue;
      isReached[v] = 1;
      waiting.push(v);
    }
  }
  return isReached;
}
