/** Which edges the worst path by the critical detection point can take: it sneaks at the least weight, then rushes. */

import type { PathGraph } from "./graph.ts";
import { compareWeights, isOnLeastWay, type LeastDetection } from "./least-detection.ts";
import type { TimedProblem } from "./node-bounds.ts";
import { responseHalves } from "./query.ts";
import type { RemainingDelay } from "./remaining-delay.ts";

/** Marks them all, ties included: which of them is taken is the search's to say. */
export function markDeterministic({ graph, query, bounds }: TimedProblem): Uint8Array {
  const isRelevant = new Uint8Array(graph.edgeCount);
  const { sneak, rush } = bounds;
  const limit = responseHalves(query);
  const sink = query.sinks[0] as number;
  const goal = leastGoal(graph, sneak, sink, (edge) => isLate(graph, rush, edge, limit));
  const waiting: number[] = [];
  for (let u = 0; u < graph.nodeCount; u++) {
    const order = u === sink ? 1 : compareWeights(sneak, u, goal);
    if (order > 0) continue;
    for (let slot = graph.outStart[u] as number; slot < (graph.outStart[u + 1] as number); slot++) {
      const edge = graph.outEdge[slot] as number;
      const to = graph.to[edge] as number;
      if (isOnLeastWay(graph, sneak, u, slot) && compareWeights(sneak, to, goal) <= 0) isRelevant[edge] = 1;
      if (order < 0 || !isLate(graph, rush, edge, limit)) continue;
      isRelevant[edge] = 1;
      waiting.push(to);
    }
  }
  markRush(graph, rush, waiting, isRelevant);
  return isRelevant;
}

/** The place to rush from that is come to at the least weight; the sink where there is none before it. */
function leastGoal(
  graph: PathGraph,
  sneak: LeastDetection,
  sink: number,
  isDeparture: (edge: number) => boolean,
): number {
  let goal = sink;
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const from = graph.from[edge] as number;
    if (sneak.isSettled[from] === 1 && compareWeights(sneak, from, goal) < 0 && isDeparture(edge)) goal = from;
  }
  return goal;
}

/** Whether detection in this step is too late when the rest is rushed. */
export function isLate(graph: PathGraph, rush: RemainingDelay, edge: number, limit: number): boolean {
  const remaining = rush.least[graph.to[edge] as number] as number;
  const part = (2 - (graph.place[edge] as number)) * (graph.delayMs[edge] as number);
  return remaining < Number.POSITIVE_INFINITY && remaining + part <= limit;
}

/** The quickest ways on from these nodes. */
function markRush(graph: PathGraph, { least }: RemainingDelay, waiting: number[], isRelevant: Uint8Array): void {
  const isVisited = new Uint8Array(graph.nodeCount);
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    if (isVisited[v] === 1) continue;
    isVisited[v] = 1;
    for (let slot = graph.outStart[v] as number; slot < (graph.outStart[v + 1] as number); slot++) {
      const edge = graph.outEdge[slot] as number;
      const to = graph.to[edge] as number;
      if ((least[to] as number) + 2 * (graph.delayMs[edge] as number) !== least[v]) continue;
      isRelevant[edge] = 1;
      waiting.push(to);
    }
  }
}
