/**
 * The part of a graph that a worst path can lie in, by either rule. Searching it gives what searching the whole would;
 * and it stays the same, to the last digit, while only steps change that matter to neither.
 */
import { boundEdges, type EdgeBounds, isWorthNoMore } from "./edge-bounds.ts";
import { numbersOf, renumberNodes } from "./edge-lists.ts";
import { firstCeiling } from "./first-ceiling.ts";
import { buildPathGraphFromColumns, columnsFor, type PathEdgeColumns, type PathGraph } from "./graph.ts";
import { worthOfPath } from "./label-search.ts";
import type { TimedProblem } from "./node-bounds.ts";
import type { PathQuery } from "./query.ts";
import { keepBetween } from "./simple-paths.ts";
import { answerTo } from "./stochastic-setting.ts";

export interface RelevantPart {
  /** Without the nodes and edges that do not matter; the others in the same order. */
  readonly graph: PathGraph;
  readonly query: PathQuery;
  /** Edge of the whole graph, by edge of the part. */
  readonly edges: Int32Array;
}

/** A part narrowed down, and what its worst path is worth by EASI. */
export interface Narrowed {
  readonly part: RelevantPart;
  readonly ceiling: number;
}

/**
 * What matters of a graph, as little as its worst path allows: the same whatever ceiling one begins with.
 *
 * @param worstByEasi finds the worst path of a part by EASI, by edge of the part
 */
export function narrowDown(problem: TimedProblem, worstByEasi: (part: RelevantPart) => readonly number[]): Narrowed {
  const bounds = boundEdges(problem);
  const wide = takePart(problem, relevantEdges(problem, bounds, firstCeiling(problem)));
  const ceiling = worthOfPath(wide.graph, answerTo(problem.query), worstByEasi(wide));
  const edges = relevantEdges(problem, bounds, ceiling);
  return { part: edges.length === wide.edges.length ? wide : takePart(problem, edges), ceiling };
}

/** @param ceiling what some path is worth by EASI: no other need be worth more */
function relevantEdges({ graph, query }: TimedProblem, bounds: EdgeBounds, ceiling: number): Int32Array {
  const isKept = bounds.isDeterministic.slice();
  for (let edge = 0; edge < isKept.length; edge++) {
    if (isWorthNoMore(bounds.leastWorth[edge] as number, ceiling)) isKept[edge] = 1;
  }
  const { outStart, outEdge, inStart, inEdge } = graph;
  const outgoing = { start: outStart, edge: outEdge };
  const incoming = { start: inStart, edge: inEdge };
  keepBetween({ ends: graph, outgoing, incoming, isKept }, query.source, query.sinks[0] as number);
  return numbersOf(isKept);
}

/** The graph of these edges alone. */
function takePart({ graph, query }: TimedProblem, edges: Int32Array): RelevantPart {
  const { nodeCount, number } = renumberNodes(graph, edges, [query.source, ...query.sinks]);
  return {
    graph: buildPathGraphFromColumns(nodeCount, takeColumns(graph, edges, number)),
    query: {
      ...query,
      source: number[query.source] as number,
      sinks: query.sinks.map((sink) => number[sink] as number),
    },
    edges,
  };
}

function takeColumns(graph: PathGraph, edges: Int32Array, number: Int32Array): PathEdgeColumns {
  const columns = columnsFor(edges.length);
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i] as number;
    columns.from[i] = number[graph.from[edge] as number] as number;
    columns.to[i] = number[graph.to[edge] as number] as number;
    columns.delayMs[i] = graph.delayMs[edge] as number;
    columns.delaySd[i] = graph.delaySd[edge] as number;
    columns.pDetect[i] = graph.pDetect[edge] as number;
    columns.place[i] = graph.place[edge] as number;
    columns.isTimed[i] = graph.isTimed[edge] as number;
  }
  return columns;
}
