/**
 * Backward labels for the worst path by EASI: from the sinks towards the source, the most promising first. Ways may
 * pass a node twice here; dominance then needs no sets of visited nodes and the result is a lower bound that is exact
 * whenever the way found is simple. The callers see to the rest.
 */
import { halvesPerSecond } from "../easi/half-milliseconds.ts";
import { standardNormalFast } from "../easi/normal.ts";
import { roundingAllowance } from "./ceiling.ts";
import { leastEarlierZ } from "./delay-spread.ts";
import type { PathGraph } from "./graph.ts";
import { dominates, type LabelStore, takeLabelStore } from "./label-store.ts";
import { NodeHeap } from "./node-heap.ts";
import type { Restriction } from "./restriction.ts";
import type { Answer, StochasticSetting } from "./stochastic-setting.ts";

export interface LabelSearch {
  readonly store: LabelStore;
  /** First label kept at each node; -1 where there is none. */
  readonly firstAt: Int32Array;
  /** The first label taken up at the source, the best; -1 when there is none or all labels were wanted. */
  readonly best: number;
  /** The limit was hit: labels are missing. */
  readonly isBounded: boolean;
}

/** What a label becomes by one step more at its beginning. */
export interface Extension {
  mean: number;
  variance: number;
  value: number;
}

export interface LabelBounds {
  readonly labelsPerNode: number;
  /** Ways that are certain to be worth more than this are not wanted. */
  readonly ceiling: number;
}

/** One for all searches, which run one after the other. */
const heap = new NodeHeap();

/**
 * The store is the caller's until it is given back with `returnLabelStore`. "best": until the best way from the source is known; "all": every label that nothing dominates. */
export function searchLabels(
  graph: PathGraph,
  setting: StochasticSetting,
  restriction: Restriction | null,
  wanted: "best" | "all",
  bounds: LabelBounds,
): LabelSearch {
  const { inStart, inFrom, inEdge } = graph;
  const store = takeLabelStore();
  const firstAt = new Int32Array(graph.nodeCount).fill(-1);
  heap.clear();
  const way: Extension = { mean: 0, variance: 0, value: 0 };
  for (const label of startAtSinks(store, firstAt, setting)) heap.push(0, label);
  for (let label = heap.pop(); label >= 0; label = heap.pop()) {
    if (store.isDropped[label] === 1) continue;
    const v = store.node[label] as number;
    if (v === setting.source) {
      if (wanted === "best") return { store, firstAt, best: label, isBounded: false };
      continue;
    }
    if ((store.steps[label] as number) >= setting.mostSteps) continue;
    for (let slot = inStart[v] as number; slot < (inStart[v + 1] as number); slot++) {
      const u = inFrom[slot] as number;
      if (setting.isReached[u] !== 1 || setting.isSink[u] === 1 || u === v) continue;
      const edge = inEdge[slot] as number;
      if (restriction?.forbids(u, edge)) continue;
      extend(graph, setting, store, label, edge, way);
      if (way.mean > setting.longestPath) continue;
      const leastWorth = boundFromBelow(setting, u, way);
      if (leastWorth > bounds.ceiling + roundingAllowance) continue;
      if (keep(store, firstAt, setting, u, way, edge, label)) heap.push(leastWorth, store.size - 1);
    }
    if (store.size > bounds.labelsPerNode * graph.nodeCount)
      return { store, firstAt, best: leastValue(store, firstAt, setting.source), isBounded: true };
  }
  return { store, firstAt, best: -1, isBounded: false };
}

function startAtSinks(store: LabelStore, firstAt: Int32Array, setting: StochasticSetting): readonly number[] {
  const labels: number[] = [];
  for (const sink of setting.sinks) {
    if (setting.isReached[sink] !== 1 || firstAt[sink] !== -1) continue;
    keep(store, firstAt, setting, sink, { mean: 0, variance: 0, value: 0 }, -1, -1);
    labels.push(store.size - 1);
  }
  return labels;
}

function extend(
  graph: PathGraph,
  setting: StochasticSetting,
  store: LabelStore,
  label: number,
  edge: number,
  way: Extension,
): void {
  way.mean = store.mean[label] as number;
  way.variance = store.variance[label] as number;
  way.value = store.value[label] as number;
  prefixStep(graph, setting, edge, way);
}

/** One step more at the beginning of a way: V = P_D P_C R + (1 - P_D) V; in preparation V = p + (1 - p) V. */
export function prefixStep(graph: PathGraph, setting: Answer, edge: number, way: Extension): void {
  const pDetect = graph.pDetect[edge] as number;
  if (graph.isTimed[edge] !== 1) {
    way.value = pDetect + (1 - pDetect) * way.value;
    return;
  }
  const delayMs = graph.delayMs[edge] as number;
  const sdSeconds = graph.delaySd[edge] as number;
  if (pDetect > 0) {
    const share = 1 - 0.5 * (graph.place[edge] as number);
    const variance = way.variance + share * share * sdSeconds * sdSeconds + setting.responseVariance;
    const inTime = chanceInTime(way.mean + 2 * share * delayMs - setting.responseHalves, variance);
    way.value = pDetect * setting.pStopAfterDetection * inTime + (1 - pDetect) * way.value;
  }
  way.mean += 2 * delayMs;
  way.variance += sdSeconds * sdSeconds;
}

/** V_1 of a path from the source, before P_N; with preparation the chance that it is stopped. */
export function worthOfPath(graph: PathGraph, answer: Answer, edges: readonly number[]): number {
  const way = { mean: 0, variance: 0, value: 0 };
  for (let i = edges.length - 1; i >= 0; i--) prefixStep(graph, answer, edges[i] as number, way);
  return way.value;
}

function chanceInTime(spareHalves: number, variance: number): number {
  if (variance === 0) return spareHalves > 0 ? 1 : 0;
  return standardNormalFast(spareHalves / halvesPerSecond / Math.sqrt(variance));
}

/** Adds the way as a label of the node unless one there dominates it; drops those it dominates. */
function keep(
  store: LabelStore,
  firstAt: Int32Array,
  setting: StochasticSetting,
  node: number,
  way: Extension,
  edge: number,
  rest: number,
): boolean {
  const label = store.claim();
  const { value, nextHere } = store;
  store.mean[label] = way.mean;
  value[label] = way.value;
  store.spread[label] = Math.sqrt(way.variance + setting.responseVariance);
  store.steps[label] = rest === -1 ? 0 : (store.steps[rest] as number) + 1;
  for (let other = firstAt[node] as number; other !== -1; other = nextHere[other] as number) {
    if ((value[other] as number) > way.value) continue;
    if (!dominates(store, other, label, setting, node)) continue;
    store.size--;
    return false;
  }
  store.variance[label] = way.variance;
  store.node[label] = node;
  store.edge[label] = edge;
  store.rest[label] = rest;
  store.isDropped[label] = 0;
  dropDominated(store, firstAt, setting, node, label);
  nextHere[label] = firstAt[node] as number;
  firstAt[node] = label;
  return true;
}

function dropDominated(
  store: LabelStore,
  firstAt: Int32Array,
  setting: StochasticSetting,
  node: number,
  label: number,
): void {
  let before = -1;
  const value = store.value[label] as number;
  for (let other = firstAt[node] as number; other !== -1; ) {
    const next = store.nextHere[other] as number;
    if (value <= (store.value[other] as number) && dominates(store, label, other, setting, node)) {
      store.isDropped[other] = 1;
      if (before === -1) firstAt[node] = next;
      else store.nextHere[before] = next;
    } else before = other;
    other = next;
  }
}

/**
 * LB: no way from the source through this label is worth less. Each earlier timely detection is in time with at least
 * some r; where only preparation can come before, its least weight is exact.
 */
function boundFromBelow(setting: StochasticSetting, node: number, way: Extension): number {
  const pUnseen = setting.pUnseen[node] as number;
  if (setting.isUntimed[node] === 1) return 1 - pUnseen * (1 - way.value);
  const spare = (way.mean - setting.responseHalves) / halvesPerSecond;
  const longest = setting.prefixMean[node] as number;
  const z = leastEarlierZ(spare, way.variance + setting.responseVariance, setting.spread, longest);
  const worth = setting.pStopAfterDetection * standardNormalFast(z);
  return worth - pUnseen * Math.max(0, worth - way.value);
}

function leastValue(store: LabelStore, firstAt: Int32Array, node: number): number {
  let best = -1;
  for (let label = firstAt[node] as number; label !== -1; label = store.nextHere[label] as number) {
    if (best === -1 || (store.value[label] as number) < (store.value[best] as number)) best = label;
  }
  return best;
}
