/** What an edge can be part of at best, for graphs of timed steps. */
import { standardNormalFast } from "../easi/normal.ts";
import { type DelaySpread, leastZ } from "./delay-spread.ts";
import { markDeterministic } from "./deterministic-part.ts";
import type { TimedProblem } from "./node-bounds.ts";
import { type Answer, answerTo } from "./stochastic-setting.ts";

/** What the edges can be part of. */
export interface EdgeBounds {
  /** No path over the edge is worth less by EASI; Infinity where no path is. */
  readonly leastWorth: Float64Array;
  /** 1 where the worst path by the critical detection point can take the edge. */
  readonly isDeterministic: Uint8Array;
}

export function boundEdges(problem: TimedProblem): EdgeBounds {
  const { graph, query, bounds } = problem;
  const answer = answerTo(query);
  const leastWorth = new Float64Array(graph.edgeCount).fill(Number.POSITIVE_INFINITY);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const from = graph.from[edge] as number;
    const remaining = bounds.rush.least[graph.to[edge] as number] as number;
    const isOnPath = bounds.sneak.isSettled[from] === 1 && from !== query.sinks[0];
    if (!isOnPath || remaining === Number.POSITIVE_INFINITY) continue;
    const pUnseen = bounds.pUnseen[from] as number;
    const halves = remaining + (2 - (graph.place[edge] as number)) * (graph.delayMs[edge] as number);
    leastWorth[edge] = leastWorthOver(answer, bounds.spread, pUnseen, graph.pDetect[edge] as number, halves);
  }
  return { leastWorth, isDeterministic: markDeterministic(problem) };
}

/**
 * No path over an edge is worth less by EASI: no way comes to it with more chance of being unseen, and what is detected
 * up to and in its step has no less still to run than the least remaining delay at its detection.
 */
export function leastWorthOver(
  answer: Answer,
  spread: DelaySpread,
  pUnseenBefore: number,
  pDetect: number,
  remainingHalves: number,
): number {
  const pSeen = 1 - pUnseenBefore * (1 - pDetect);
  if (pSeen === 0) return 0;
  const z = leastZ(remainingHalves, answer.responseHalves, answer.responseVariance, spread);
  return answer.pStopAfterDetection * standardNormalFast(z) * pSeen;
}

/** Far above what rounding does to a value, far below what anybody acts on. */
const allowance = 1e-12;

export const isWorthNoMore = (worth: number, ceiling: number): boolean => worth <= ceiling + allowance;
