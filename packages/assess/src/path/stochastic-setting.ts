/** What the search for the worst path by EASI needs to know of a graph and a query before it starts. */
import { findComponents } from "./components.ts";
import { type DelaySpread, spreadOfDelays } from "./delay-spread.ts";
import type { PathGraph } from "./graph.ts";
import { searchLeastDetection } from "./least-detection.ts";
import { boundPrefixMeans } from "./longest-prefix.ts";
import { chancesUnseen } from "./node-bounds.ts";
import type { PathQuery } from "./query.ts";
import { responseHalves } from "./query.ts";

/** What a response makes of a detection. */
export interface Answer {
  /** T in half milliseconds; 0 where no force comes (then `pStopAfterDetection` is 0 too). */
  readonly responseHalves: number;
  readonly responseVariance: number;
  /** P_C P_N: what a detection in time is worth. */
  readonly pStopAfterDetection: number;
}

export interface StochasticSetting extends Answer {
  readonly source: number;
  readonly sinks: readonly number[];
  readonly isSink: Uint8Array;
  readonly spread: DelaySpread;
  /** Whether the source reaches the node. */
  readonly isReached: Uint8Array;
  /** exp(-L(u)): the largest chance of coming from the source to u undetected. */
  readonly pUnseen: Float64Array;
  /** Y(u), seconds. */
  readonly prefixMean: Float64Array;
  /** 1 where only preparation can come before: there a label's value alone counts. */
  readonly isUntimed: Uint8Array;
  /** No simple path takes longer; half milliseconds. */
  readonly longestPath: number;
  /** Whether going round a loop can change a label's worth at no delay: then labels are compared by their length too. */
  readonly countsSteps: boolean;
  /** Then no label needs more steps than a simple path has; else Infinity. */
  readonly mostSteps: number;
}

export function prepareStochastic(graph: PathGraph, query: PathQuery): StochasticSetting {
  const isSink = new Uint8Array(graph.nodeCount);
  for (const sink of query.sinks) isSink[sink] = 1;
  const start = { node: query.source, weight: { certain: 0, finite: 0 } };
  const sneak = searchLeastDetection(graph, start, isSink, () => false, null);
  const isUsed = (from: number, slot: number): boolean =>
    sneak.isSettled[from] === 1 && isSink[from] === 0 && graph.outTo[slot] !== query.source;
  const countsSteps = hasFreeLoop(graph);
  return {
    source: query.source,
    sinks: query.sinks,
    isSink,
    ...answerTo(query),
    spread: spreadOfDelays(graph),
    isReached: sneak.isSettled,
    pUnseen: chancesUnseen(sneak),
    prefixMean: boundPrefixMeans(graph, query.source, isUsed),
    isUntimed: markUntimed(graph, query.source),
    longestPath: sumLargestMeans(graph),
    countsSteps,
    mostSteps: countsSteps ? graph.nodeCount - 1 : Number.POSITIVE_INFINITY,
  };
}

export function answerTo(query: PathQuery): Answer {
  const halves = responseHalves(query);
  if (!Number.isFinite(halves)) return { responseHalves: 0, responseVariance: 0, pStopAfterDetection: 0 };
  return {
    responseHalves: halves,
    responseVariance: (query.responseForceTime?.sdSeconds ?? 0) ** 2,
    pStopAfterDetection: query.pCommunication * query.pNeutralization,
  };
}

function markUntimed(graph: PathGraph, source: number): Uint8Array {
  const isUntimed = new Uint8Array(graph.nodeCount).fill(1);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (graph.isTimed[edge] === 1) isUntimed[graph.to[edge] as number] = 0;
  }
  isUntimed[source] = 1;
  return isUntimed;
}

function sumLargestMeans(graph: PathGraph): number {
  let sum = 0;
  for (let u = 0; u < graph.nodeCount; u++) {
    let largest = 0;
    for (let slot = graph.outStart[u] as number; slot < (graph.outStart[u + 1] as number); slot++) {
      const edge = graph.outEdge[slot] as number;
      if (graph.isTimed[edge] === 1) largest = Math.max(largest, 2 * (graph.delayMs[edge] as number));
    }
    sum += largest;
  }
  return sum;
}

/** A loop of timed steps without delay, one of which may detect or has a spread. */
function hasFreeLoop(graph: PathGraph): boolean {
  const isFree = (edge: number): boolean => graph.isTimed[edge] === 1 && graph.delayMs[edge] === 0;
  const mayMatter = (edge: number): boolean =>
    (graph.pDetect[edge] as number) > 0 || (graph.delaySd[edge] as number) > 0;
  let hasCandidate = false;
  for (let edge = 0; edge < graph.edgeCount && !hasCandidate; edge++) hasCandidate = isFree(edge) && mayMatter(edge);
  if (!hasCandidate) return false;
  const components = findComponents(graph.outStart, graph.outTo, (_, slot) => isFree(graph.outEdge[slot] as number));
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const isInner = components.of[graph.from[edge] as number] === components.of[graph.to[edge] as number];
    if (isInner && isFree(edge) && mayMatter(edge)) return true;
  }
  return false;
}
