/** What is certain of every node of a graph, whatever path leads through it: bounds from both ends. */
import type { DelaySpread } from "./delay-spread.ts";
import { spreadOfDelays } from "./delay-spread.ts";
import type { PathGraph } from "./graph.ts";
import type { LeastDetection } from "./least-detection.ts";
import { searchLeastDetection } from "./least-detection.ts";
import type { PathQuery } from "./query.ts";
import type { RemainingDelay } from "./remaining-delay.ts";
import { searchRemainingDelay } from "./remaining-delay.ts";

/** For graphs without preparation: every step is timed. Depends on the graph alone, never on the response. */
export interface NodeBounds {
  /** L(u): least weight of detection from the source, by node. */
  readonly sneak: LeastDetection;
  /** exp(-L(u)): the largest chance of coming from the source to u unseen; 0 where the source does not reach. */
  readonly pUnseen: Float64Array;
  /** D(u): least delay to the sink, by node. */
  readonly rush: RemainingDelay;
  readonly spread: DelaySpread;
}

/** What is asked of a graph of timed steps with one sink, which the source reaches. */
export interface TimedProblem {
  readonly graph: PathGraph;
  readonly query: PathQuery;
  readonly bounds: NodeBounds;
}

export function boundNodes(graph: PathGraph, source: number, sink: number): NodeBounds {
  const isSink = new Uint8Array(graph.nodeCount);
  isSink[sink] = 1;
  const start = { node: source, weight: { certain: 0, finite: 0 } };
  const sneak = searchLeastDetection(graph, start, isSink, () => false, null);
  return {
    sneak,
    pUnseen: chancesUnseen(sneak),
    rush: searchRemainingDelay(graph, [sink], Number.POSITIVE_INFINITY, null),
    spread: spreadOfDelays(graph),
  };
}

/** The largest chance of coming to each node unseen. */
export function chancesUnseen({ certain, finite }: LeastDetection): Float64Array {
  const pUnseen = new Float64Array(finite.length);
  for (let u = 0; u < finite.length; u++) pUnseen[u] = certain[u] === 0 ? Math.exp(-(finite[u] as number)) : 0;
  return pUnseen;
}
