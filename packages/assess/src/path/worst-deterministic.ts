/**
 * The most vulnerable path by the deterministic critical detection point (assessment method, section 3): sneak to a
 * node from which the target can be rushed before the response arrives, at the least chance of detection; then rush.
 * Two searches, O(E log V).
 */
import type { PathGraph } from "./graph.ts";
import type { DetectionWeight } from "./least-detection.ts";
import { searchLeastDetection } from "./least-detection.ts";
import type { PathQuery, SearchLimits } from "./query.ts";
import { responseHalves } from "./query.ts";
import type { RankedPaths } from "./ranked-paths.ts";
import { rankPaths } from "./ranked-paths.ts";
import type { RemainingDelay } from "./remaining-delay.ts";
import { searchRemainingDelay } from "./remaining-delay.ts";
import type { PathClass } from "./restriction.ts";
import { everyPath, Restriction } from "./restriction.ts";

export interface DeterministicPath {
  /** P_C (1 - exp(-L)); preparation included. */
  readonly pStop: number;
  /** Weight of the steps at which detection is timely. */
  readonly weight: DetectionWeight;
  /** Ids of the edges of one worst simple path, in order. */
  readonly edges: readonly number[];
  /** Index of the last edge at which detection is timely; `null` when there is none. */
  readonly criticalDetectionPoint: number | null;
}

/** The path with the lowest P_stop; `null` where no path leads to a sink. */
export function findWorstDeterministic(graph: PathGraph, query: PathQuery): DeterministicPath | null {
  return findWorstDeterministicIn(graph, query, everyPath);
}

/** The `count` simple paths with the lowest P_stop. */
export function rankDeterministic(
  graph: PathGraph,
  query: PathQuery,
  count: number,
  limits: SearchLimits,
): RankedPaths {
  return rankPaths(graph, query.source, count, limits.classes, (paths) => {
    const best = findWorstDeterministicIn(graph, query, paths);
    return best === null ? null : { value: best.pStop, edges: best.edges };
  });
}

/** The worst among the paths of one class. */
function findWorstDeterministicIn(graph: PathGraph, query: PathQuery, paths: PathClass): DeterministicPath | null {
  const restriction = paths === everyPath ? null : new Restriction(graph, query.source, paths);
  const limit = responseHalves(query);
  const rush = searchRemainingDelay(graph, query.sinks, limit, restriction);
  const isSink = new Uint8Array(graph.nodeCount);
  for (const sink of query.sinks) isSink[sink] = 1;
  const walk =
    rushFromPrefix(graph, paths.prefix, restriction, rush, limit) ??
    sneakThenRush(graph, query.source, paths.prefix, restriction, isSink, rush);
  if (walk === null) return null;
  return describe(graph, query, walk.edges, walk.weight);
}

interface Walk {
  readonly edges: readonly number[];
  readonly weight: DetectionWeight;
}

/** Where the given beginning already contains the place to rush from; the earliest costs least. */
function rushFromPrefix(
  graph: PathGraph,
  prefix: readonly number[],
  restriction: Restriction | null,
  rush: RemainingDelay,
  limit: number,
): Walk | null {
  if (restriction === null) return null;
  let remaining = rush.least[restriction.end] as number;
  if (remaining === Number.POSITIVE_INFINITY) return null;
  let late = prefix.length;
  for (let i = prefix.length - 1; i >= 0; i--) {
    const edge = prefix[i] as number;
    const delayMs = graph.delayMs[edge] as number;
    const part = (2 - (graph.place[edge] as number)) * delayMs;
    if (graph.isTimed[edge] !== 1 || remaining + part > limit) break;
    late = i;
    remaining += 2 * delayMs;
  }
  if (late === prefix.length) return null;
  return {
    edges: [...prefix, ...followRush(graph, restriction.end, rush)],
    weight: sumWeights(graph, prefix.slice(0, late)),
  };
}

/**
 * The first node in order of weight from which a rush succeeds. The joined path is simple without cutting loops: a node
 * of its beginning that the rush came back to could be rushed from itself, and the search would have stopped there.
 */
function sneakThenRush(
  graph: PathGraph,
  source: number,
  prefix: readonly number[],
  restriction: Restriction | null,
  isSink: Uint8Array,
  rush: RemainingDelay,
): Walk | null {
  const start = { node: restriction?.end ?? source, weight: sumWeights(graph, prefix) };
  const isGoal = (node: number): boolean => isSink[node] === 1 || rush.departure[node] !== -1;
  const sneak = searchLeastDetection(graph, start, isSink, isGoal, restriction);
  const goal = sneak.stoppedAt;
  if (goal < 0) return null;
  const edges: number[] = [];
  for (let edge = sneak.parentEdge[goal] as number; edge !== -1; ) {
    edges.push(edge);
    edge = sneak.parentEdge[graph.from[edge] as number] as number;
  }
  edges.reverse();
  if (isSink[goal] !== 1) {
    const departure = rush.departure[goal] as number;
    edges.push(departure, ...followRush(graph, graph.to[departure] as number, rush));
  }
  const weight = { certain: sneak.certain[goal] as number, finite: sneak.finite[goal] as number };
  return { edges: [...prefix, ...edges], weight };
}

function followRush(graph: PathGraph, from: number, rush: RemainingDelay): readonly number[] {
  const edges: number[] = [];
  for (let edge = rush.nextEdge[from] as number; edge !== -1; ) {
    edges.push(edge);
    edge = rush.nextEdge[graph.to[edge] as number] as number;
  }
  return edges;
}

function sumWeights(graph: PathGraph, edges: readonly number[]): DetectionWeight {
  let certain = 0;
  let finite = 0;
  for (const edge of edges) {
    const pDetect = graph.pDetect[edge] as number;
    if (pDetect === 1) certain++;
    else finite -= Math.log1p(-pDetect);
  }
  return { certain, finite };
}

function describe(
  graph: PathGraph,
  query: PathQuery,
  edges: readonly number[],
  found: DetectionWeight,
): DeterministicPath {
  const last = lastTimely(graph, edges, responseHalves(query));
  const weight = sumWeights(graph, edges.slice(0, last + 1));
  if (weight.certain !== found.certain || Math.abs(weight.finite - found.finite) > 1e-9 * (1 + found.finite)) {
    throw new Error(`the path found weighs ${weight.certain}, ${weight.finite}, not ${found.certain}, ${found.finite}`);
  }
  const pDetectInTime = weight.certain > 0 ? 1 : -Math.expm1(-weight.finite);
  return {
    pStop: query.pCommunication * pDetectInTime,
    weight,
    edges,
    criticalDetectionPoint: last < 0 ? null : last,
  };
}

/** Index of the last edge with E_i > T (a tie is late), all of preparation before it; -1 when there is none. */
function lastTimely(graph: PathGraph, edges: readonly number[], limit: number): number {
  let remaining = 0;
  for (let i = edges.length - 1; i >= 0; i--) {
    const edge = edges[i] as number;
    if (graph.isTimed[edge] !== 1) return i;
    const delayMs = graph.delayMs[edge] as number;
    if (remaining + (2 - (graph.place[edge] as number)) * delayMs > limit) return i;
    remaining += 2 * delayMs;
  }
  return -1;
}
