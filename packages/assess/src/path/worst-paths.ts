import type { PathRule } from "../assessment.ts";
import type { PathGraph } from "./graph.ts";
import type { PathQuery, SearchLimits } from "./query.ts";
import { defaultSearchLimits } from "./query.ts";
import type { RankedPaths } from "./ranked-paths.ts";
import { rankDeterministic } from "./worst-deterministic.ts";
import { rankStochastic } from "./worst-stochastic.ts";

/**
 * The `count` most vulnerable simple paths, worst first: by the deterministic rule those with the lowest P_stop, by EASI
 * those with the lowest P_E (the `value` of each). Fewer when there are fewer.
 */
export function findWorstPaths(
  graph: PathGraph,
  query: PathQuery,
  count: number,
  rule: PathRule,
  limits: SearchLimits = defaultSearchLimits,
): RankedPaths {
  return rule === "easi" ? rankStochastic(graph, query, count, limits) : rankDeterministic(graph, query, count, limits);
}
