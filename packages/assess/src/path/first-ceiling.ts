import type { PathGraph } from "./graph.ts";
import { prefixStep, worthOfPath } from "./label-search.ts";
import type { TimedProblem } from "./node-bounds.ts";
import { countSimpleSteps } from "./ranked-paths.ts";
import { answerTo } from "./stochastic-setting.ts";

/**
 * What some path is worth by EASI, as little as can be found without a search: of the paths that sneak at the least
 * detection to some node and rush on from there, the one that looks worst, for nothing can make of it more than being
 * stopped wherever it is detected before; and the one that sneaks all the way.
 */
export function firstCeiling(problem: TimedProblem): number {
  const { graph, query, bounds } = problem;
  const answer = answerTo(query);
  const sink = query.sinks[0] as number;
  const turn = likeliestTurn(problem);
  const sneaking = sneakingTo(problem, sink);
  const turning = [...sneakingTo(problem, turn), ...rushingFrom(graph, bounds.rush.nextEdge, turn)];
  const isSimple = countSimpleSteps(graph, query.source, turning) === turning.length;
  const worth = worthOfPath(graph, answer, sneaking);
  return isSimple ? Math.min(worth, worthOfPath(graph, answer, turning)) : worth;
}

function likeliestTurn({ graph, query, bounds }: TimedProblem): number {
  const answer = answerTo(query);
  const { nextEdge, least } = bounds.rush;
  const worth = new Float64Array(graph.nodeCount).fill(-1);
  const valueFrom = (node: number): void => {
    const edges = rushingFrom(graph, nextEdge, node);
    const way = { mean: 0, variance: 0, value: 0 };
    for (let i = edges.length - 1; i >= 0; i--) {
      const edge = edges[i] as number;
      prefixStep(graph, answer, edge, way);
      worth[graph.from[edge] as number] = way.value;
    }
  };
  let turn = query.source;
  let leastChance = Number.POSITIVE_INFINITY;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (bounds.sneak.isSettled[node] !== 1 || least[node] === Number.POSITIVE_INFINITY) continue;
    if (worth[node] === -1) valueFrom(node);
    const chance = 1 - (bounds.pUnseen[node] as number) * (1 - (worth[node] as number));
    if (chance >= leastChance) continue;
    leastChance = chance;
    turn = node;
  }
  return turn;
}

function sneakingTo({ graph, bounds }: TimedProblem, node: number): readonly number[] {
  const { parentEdge } = bounds.sneak;
  const edges: number[] = [];
  for (let edge = parentEdge[node] as number; edge !== -1; edge = parentEdge[graph.from[edge] as number] as number) {
    edges.push(edge);
  }
  return edges.reverse();
}

function rushingFrom(graph: PathGraph, nextEdge: Int32Array, node: number): readonly number[] {
  const edges: number[] = [];
  for (let edge = nextEdge[node] as number; edge !== -1; edge = nextEdge[graph.to[edge] as number] as number) {
    edges.push(edge);
  }
  return edges;
}
