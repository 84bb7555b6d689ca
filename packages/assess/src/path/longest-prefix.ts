import { halvesPerSecond } from "../easi/half-milliseconds.ts";
import type { Components } from "./components.ts";
import { findComponents } from "./components.ts";
import type { PathGraph } from "./graph.ts";

/**
 * Y(u): at least the largest mean of a simple path from the source to u, in seconds, for the nodes that
 * `isUsed` edges reach. In a graph without cycles the longest path; within a cycle each node counts its largest
 * outgoing mean that stays there.
 */
export function boundPrefixMeans(
  graph: PathGraph,
  source: number,
  isUsed: (from: number, slot: number) => boolean,
): Float64Array {
  const components = findComponents(graph.outStart, graph.outTo, isUsed);
  const innerMean = largestInnerMeans(graph, components, isUsed);
  const innerSum = new Float64Array(components.count);
  for (let u = 0; u < graph.nodeCount; u++) {
    const component = components.of[u] as number;
    innerSum[component] = (innerSum[component] as number) + (innerMean[u] as number);
  }
  const atEntry = new Float64Array(components.count);
  const beforeLeaving = (u: number): number => {
    const component = components.of[u] as number;
    return (atEntry[component] as number) + (innerSum[component] as number) - (innerMean[u] as number);
  };
  for (const u of sourcesFirst(components, source)) {
    const before = beforeLeaving(u);
    for (let slot = graph.outStart[u] as number; slot < (graph.outStart[u + 1] as number); slot++) {
      const entered = components.of[graph.outTo[slot] as number] as number;
      if (entered === components.of[u] || !isUsed(u, slot)) continue;
      atEntry[entered] = Math.max(atEntry[entered] as number, before + timedHalves(graph, slot));
    }
  }
  const means = new Float64Array(graph.nodeCount);
  for (let u = 0; u < graph.nodeCount; u++) means[u] = beforeLeaving(u) / halvesPerSecond;
  return means;
}

function timedHalves(graph: PathGraph, slot: number): number {
  const edge = graph.outEdge[slot] as number;
  return graph.isTimed[edge] === 1 ? 2 * (graph.delayMs[edge] as number) : 0;
}

function largestInnerMeans(
  graph: PathGraph,
  components: Components,
  isUsed: (from: number, slot: number) => boolean,
): Float64Array {
  const largest = new Float64Array(graph.nodeCount);
  for (let u = 0; u < graph.nodeCount; u++) {
    for (let slot = graph.outStart[u] as number; slot < (graph.outStart[u + 1] as number); slot++) {
      if (components.of[graph.outTo[slot] as number] !== components.of[u] || !isUsed(u, slot)) continue;
      largest[u] = Math.max(largest[u] as number, timedHalves(graph, slot));
    }
  }
  return largest;
}

/** The nodes from the source's component on, each component before those its edges lead to. */
function sourcesFirst(components: Components, source: number): Int32Array {
  const first = components.of[source] as number;
  const starts = new Int32Array(components.count + 1);
  for (const component of components.of) starts[component] = (starts[component] as number) + 1;
  let place = 0;
  for (let component = first; component >= 0; component--) {
    const size = starts[component] as number;
    starts[component] = place;
    place += size;
  }
  const ordered = new Int32Array(place);
  for (let u = 0; u < components.of.length; u++) {
    const component = components.of[u] as number;
    if (component > first) continue;
    const at = starts[component] as number;
    ordered[at] = u;
    starts[component] = at + 1;
  }
  return ordered;
}
