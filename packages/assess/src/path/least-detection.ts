import type { PathGraph } from "./graph.ts";
import { NodeHeap } from "./node-heap.ts";
import type { Restriction } from "./restriction.ts";

/** A detection weight: edges with P_D = 1, then the finite sum of -log1p(-P_D); compared in this order. */
export interface DetectionWeight {
  readonly certain: number;
  readonly finite: number;
}

/** L(u) for the nodes that were reached before the search ended. */
export interface LeastDetection {
  readonly certain: Int32Array;
  /** The finite part; Infinity where not reached. */
  readonly finite: Float64Array;
  /** The edge by which u is reached at that weight; -1 at the start and where not reached. */
  readonly parentEdge: Int32Array;
  /** 1 where the weight is final. */
  readonly isSettled: Uint8Array;
  /** The first node at which the search was told to stop; -1 when there was none. */
  readonly stoppedAt: number;
}

export interface ForwardStart {
  readonly node: number;
  readonly weight: DetectionWeight;
}

/** One for all searches, which run one after the other: small graphs would spend their time on making it. */
const heap = new NodeHeap();

/**
 * The forward search: nodes in order of their least detection weight, until `isGoal`. Edges with P_D = 1 wait until
 * everything without a further one is settled, so that keys are plain numbers. Paths do not go on from a sink.
 */
export function searchLeastDetection(
  graph: PathGraph,
  start: ForwardStart,
  isSink: Uint8Array,
  isGoal: (node: number) => boolean,
  restriction: Restriction | null,
): LeastDetection {
  const { outStart, outTo, outWeight, outEdge } = graph;
  const reach = reachNothing(graph.nodeCount);
  const { certain, finite, parentEdge, isSettled } = reach;
  heap.clear();
  let waiting: number[] = [];
  let level = start.weight.certain;
  finite[start.node] = start.weight.finite;
  heap.push(start.weight.finite, start.node);
  for (;;) {
    for (let u = heap.pop(); u >= 0; u = heap.pop()) {
      if (isSettled[u] === 1) continue;
      isSettled[u] = 1;
      certain[u] = level;
      if (isGoal(u)) return { ...reach, stoppedAt: u };
      if (isSink[u] === 1) continue;
      const end = outStart[u + 1] as number;
      for (let slot = outStart[u] as number; slot < end; slot++) {
        const v = outTo[slot] as number;
        if (isSettled[v] === 1) continue;
        const edge = outEdge[slot] as number;
        if (restriction?.isTaken(v) || restriction?.forbids(u, edge)) continue;
        const weight = (finite[u] as number) + (outWeight[slot] as number);
        if (weight === Number.POSITIVE_INFINITY) waiting.push(edge);
        else if (weight < (finite[v] as number)) {
          finite[v] = weight;
          parentEdge[v] = edge;
          heap.push(weight, v);
        }
      }
    }
    if (waiting.length === 0) return reach;
    level++;
    for (const edge of waiting) release(graph, edge, reach);
    waiting = [];
  }
}

function reachNothing(nodeCount: number): LeastDetection {
  return {
    certain: new Int32Array(nodeCount),
    finite: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
    parentEdge: new Int32Array(nodeCount).fill(-1),
    isSettled: new Uint8Array(nodeCount),
    stoppedAt: -1,
  };
}

/** Follows an edge with P_D = 1, now that everything with fewer of them is settled. */
function release(graph: PathGraph, edge: number, { finite, parentEdge, isSettled }: LeastDetection): void {
  const v = graph.to[edge] as number;
  const weight = finite[graph.from[edge] as number] as number;
  if (isSettled[v] === 1 || weight >= (finite[v] as number)) return;
  finite[v] = weight;
  parentEdge[v] = edge;
  heap.push(weight, v);
}

/** Orders nodes by their least weight; those not reached come last. */
export function compareWeights({ certain, finite, isSettled }: LeastDetection, a: number, b: number): number {
  const reached = (isSettled[b] as number) - (isSettled[a] as number);
  if (reached !== 0 || isSettled[a] !== 1) return reached;
  return (certain[a] as number) - (certain[b] as number) || (finite[a] as number) - (finite[b] as number);
}

/** Whether the node that the edge at this place leads to is come to over it at its least weight. */
export function isOnLeastWay(
  { outTo, outWeight }: PathGraph,
  { certain, finite }: LeastDetection,
  from: number,
  slot: number,
): boolean {
  const to = outTo[slot] as number;
  const weight = outWeight[slot] as number;
  const isCertain = weight === Number.POSITIVE_INFINITY;
  if ((certain[from] as number) + (isCertain ? 1 : 0) !== certain[to]) return false;
  return (finite[from] as number) + (isCertain ? 0 : weight) === finite[to];
}

/**
 * How the weight at which an edge leads to its end compares with the least there is: 0 where the edge is on a least
 * way, negative where it would be a better one, positive where it is no use.
 */
export function compareOver(
  { certain, finite, isSettled }: Pick<LeastDetection, "certain" | "finite" | "isSettled">,
  from: number,
  to: number,
  pDetect: number,
): number {
  if (isSettled[from] !== 1) return 1;
  if (isSettled[to] !== 1) return -1;
  const isCertain = pDetect === 1;
  const more = (certain[from] as number) + (isCertain ? 1 : 0) - (certain[to] as number);
  return more || (finite[from] as number) - (isCertain ? 0 : Math.log1p(-pDetect)) - (finite[to] as number);
}
