import type { PathGraph } from "./graph.ts";
import { NodeHeap } from "./node-heap.ts";
import type { Restriction } from "./restriction.ts";

/** Where a rush to the target can no longer be stopped. Delays in half milliseconds. */
export interface RemainingDelay {
  /** D(u): least delay from u to a sink by timed steps; Infinity above the limit. */
  readonly least: Float64Array;
  /** The edge that begins a rush of that delay; -1 at sinks and where there is none. */
  readonly nextEdge: Int32Array;
  /**
   * An edge from u at whose detection no more than the limit remains; -1 where there is none. This stands for the node
   * that splits the edge where it is detected: u is then as good a place to begin to rush as any such node.
   */
  readonly departure: Int32Array;
}

/** One for all searches, which run one after the other: small graphs would spend their time on making it. */
const heap = new NodeHeap();

/** The backward search: least remaining delay up to `limit`, with the places where detection turns late. */
export function searchRemainingDelay(
  graph: PathGraph,
  sinks: readonly number[],
  limit: number,
  restriction: Restriction | null,
): RemainingDelay {
  const { inStart, inFrom, inWhole, inPart, inEdge } = graph;
  const least = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY);
  const nextEdge = new Int32Array(graph.nodeCount).fill(-1);
  const departure = new Int32Array(graph.nodeCount).fill(-1);
  heap.clear();
  for (const sink of sinks) {
    least[sink] = 0;
    heap.push(0, sink);
  }
  for (let v = heap.pop(); v >= 0; v = heap.pop()) {
    const remaining = heap.poppedKey;
    if (remaining > (least[v] as number)) continue;
    const end = inStart[v + 1] as number;
    for (let slot = inStart[v] as number; slot < end; slot++) {
      const whole = inWhole[slot] as number;
      if (whole < 0) continue;
      if (remaining + (inPart[slot] as number) > limit) continue;
      const u = inFrom[slot] as number;
      const edge = inEdge[slot] as number;
      if (restriction?.forbids(u, edge)) continue;
      if (departure[u] === -1) departure[u] = edge;
      const delay = remaining + whole;
      if (delay > limit || delay >= (least[u] as number)) continue;
      least[u] = delay;
      nextEdge[u] = edge;
      heap.push(delay, u);
    }
  }
  return { least, nextEdge, departure };
}
