import type { PathGraph, PathQuery } from "@custodiet/assess";
import { buildPathGraphFromColumns } from "@custodiet/assess";
import type { BenchGraph } from "./graphs.ts";

/** A drawn graph as the searches take it, with a response after `seconds` (standard deviation 0.3 of it). */
export function poseQuery(
  drawn: BenchGraph,
  seconds: number,
): { readonly graph: PathGraph; readonly query: PathQuery } {
  return {
    graph: buildPathGraphFromColumns(drawn.nodeCount, drawn.columns),
    query: {
      source: drawn.source,
      sinks: [drawn.sink],
      responseForceTime: { meanSeconds: seconds, sdSeconds: 0.3 * seconds },
      pCommunication: 0.95,
      pNeutralization: 1,
    },
  };
}
