/** The search of what matters of a graph alone, for graphs of timed steps with one sink. */
import type { GraphCase } from "./random-graphs.ts";

/** What of the searches it takes, as the modules export it. */
export interface RelevantSearches {
  readonly buildPathGraph: typeof import("../../src/path/graph.ts").buildPathGraph;
  readonly boundNodes: typeof import("../../src/path/node-bounds.ts").boundNodes;
  readonly narrowDown: typeof import("../../src/path/relevant-part.ts").narrowDown;
  readonly findWorstDeterministic: typeof import("../../src/path/worst-deterministic.ts").findWorstDeterministic;
  readonly findWorstStochastic: typeof import("../../src/path/worst-stochastic.ts").findWorstStochastic;
}

/** The same graph with every step timed and its first sink alone. */
export const timedOnly = (graph: GraphCase): GraphCase => ({
  ...graph,
  steps: graph.steps.map((step) => ({ ...step, isTimed: true })),
  query: { ...graph.query, sinks: graph.query.sinks.slice(0, 1) },
});

/** `null`: no path. */
export function searchRelevant(searches: RelevantSearches, { nodeCount, steps, query }: GraphCase) {
  const graph = searches.buildPathGraph(nodeCount, steps);
  const sink = query.sinks[0] as number;
  const bounds = searches.boundNodes(graph, query.source, sink);
  if (bounds.sneak.isSettled[sink] !== 1) return null;
  const problem = { graph, query, bounds };
  const { part, ceiling } = searches.narrowDown(
    problem,
    (wide) => searches.findWorstStochastic(wide.graph, wide.query)?.edges ?? [],
  );
  return {
    problem,
    part,
    ceiling,
    deterministic: searches.findWorstDeterministic(part.graph, part.query)?.pStop ?? null,
    easi: searches.findWorstStochastic(part.graph, part.query)?.pEffectiveness ?? null,
  };
}
