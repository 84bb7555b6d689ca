import type { PathGraph } from "./graph.ts";
import type { PathQuery } from "./query.ts";

/**
 * Of the paths that nothing can detect the one with the fewest steps, of these the one with the least total delay:
 * all of them are worth the same. Breadth first, one step further at a time; empty where there is none.
 */
export function findPlainestUnseen(graph: PathGraph, { source, sinks }: PathQuery): readonly number[] {
  const delay = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY);
  const level = new Int32Array(graph.nodeCount).fill(-1);
  const parentEdge = new Int32Array(graph.nodeCount).fill(-1);
  delay[source] = 0;
  level[source] = 0;
  let reached = [source];
  while (reached.length > 0 && !reached.some((node) => sinks.includes(node))) {
    const next: number[] = [];
    for (const u of reached) {
      for (let slot = graph.outStart[u] as number; slot < (graph.outStart[u + 1] as number); slot++) {
        const edge = graph.outEdge[slot] as number;
        const v = graph.outTo[slot] as number;
        const isLater = level[v] === -1 || level[v] === (level[u] as number) + 1;
        const sum = (delay[u] as number) + (graph.delayMs[edge] as number);
        if (graph.pDetect[edge] !== 0 || !isLater || sum >= (delay[v] as number)) continue;
        if (level[v] === -1) next.push(v);
        level[v] = (level[u] as number) + 1;
        delay[v] = sum;
        parentEdge[v] = edge;
      }
    }
    reached = next;
  }
  const ends = reached
    .filter((node) => sinks.includes(node))
    .sort((a, b) => (delay[a] as number) - (delay[b] as number));
  const edges: number[] = [];
  for (let edge = parentEdge[ends[0] ?? source] as number; edge !== -1; ) {
    edges.push(edge);
    edge = parentEdge[graph.from[edge] as number] as number;
  }
  return edges.reverse();
}
