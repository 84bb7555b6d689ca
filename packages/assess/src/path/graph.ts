/**
 * The attack graph as the searches want it: columns of numbers by edge, and the edges of each node side by side.
 * What a node or an edge stands for is the caller's: edge ids are the positions in the list it gave.
 */

import { type Connections, connect } from "./connections.ts";

/** Where in a step detection happens: 0 at its beginning, 1 in its middle, 2 at its end. */
export type DetectionPlace = 0 | 1 | 2;

/** One step by one tactic. Preparation (`isTimed` false) is not timed and any detection there is timely. */
export interface PathEdge {
  readonly from: number;
  readonly to: number;
  /** Mean delay, a whole number of milliseconds: the critical detection point then needs no tolerance. */
  readonly delayMs: number;
  /** Standard deviation of the delay, seconds. */
  readonly delaySd: number;
  readonly pDetect: number;
  readonly place: DetectionPlace;
  readonly isTimed: boolean;
}

/** Delay and detection of a step. */
export type StepFigures = Pick<PathEdge, "delayMs" | "delaySd" | "pDetect">;

/** The same by columns, for graphs of millions of edges. `isTimed` holds 0 or 1. */
export interface PathEdgeColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly delayMs: Float64Array;
  readonly delaySd: Float64Array;
  readonly pDetect: Float64Array;
  readonly place: Uint8Array;
  readonly isTimed: Uint8Array;
}

/** Columns of so many edges, all zero: for whoever fills them. */
export const columnsFor = (edgeCount: number): PathEdgeColumns => ({
  from: new Int32Array(edgeCount),
  to: new Int32Array(edgeCount),
  delayMs: new Float64Array(edgeCount),
  delaySd: new Float64Array(edgeCount),
  pDetect: new Float64Array(edgeCount),
  place: new Uint8Array(edgeCount),
  isTimed: new Uint8Array(edgeCount),
});

/** What the edges cost, by edge. */
export type FigureColumns = Omit<PathEdgeColumns, "from" | "to">;

/** Delays in the `in` columns are in half milliseconds, so that half of a step is whole too. */
export interface PathGraph extends Connections, PathEdgeColumns {
  /** -log1p(-P_D): Infinity where P_D = 1. */
  readonly outWeight: Float64Array;
  /** Delay of the step; -1 for preparation. */
  readonly inWhole: Float64Array;
  /** The part of the step still to run at detection. */
  readonly inPart: Float64Array;
}

/**
 * Builds the graph from a list of steps. No step of preparation may follow a timed one.
 *
 * @throws RangeError where a node does not exist, a number is impossible or preparation follows a timed step: bugs of
 * the caller, since the facility model was checked.
 * @example
 * const door = { from: 0, to: 1, delayMs: 90_000, delaySd: 27, pDetect: 0.9, place: 0, isTimed: true } as const;
 * buildPathGraph(2, [door]).edgeCount; // 1
 */
export function buildPathGraph(nodeCount: number, edges: readonly PathEdge[]): PathGraph {
  const columns = columnsFor(edges.length);
  for (let id = 0; id < edges.length; id++) {
    const edge = edges[id] as PathEdge;
    columns.from[id] = edge.from;
    columns.to[id] = edge.to;
    columns.delayMs[id] = edge.delayMs;
    columns.delaySd[id] = edge.delaySd;
    columns.pDetect[id] = edge.pDetect;
    columns.place[id] = edge.place;
    columns.isTimed[id] = edge.isTimed ? 1 : 0;
  }
  return buildPathGraphFromColumns(nodeCount, columns);
}

/** As {@link buildPathGraph}, from columns, which the graph keeps and nobody may change afterwards. */
export function buildPathGraphFromColumns(nodeCount: number, columns: PathEdgeColumns): PathGraph {
  for (const ends of [columns.from, columns.to]) {
    for (const node of ends) {
      if (node < 0 || node >= nodeCount) throw new RangeError(`there is no node ${node}`);
    }
  }
  return withFigures(connect(nodeCount, columns.from, columns.to), columns);
}

/** The graph of edges that hang together in a known way. */
export function withFigures(connections: Connections, figures: FigureColumns): PathGraph {
  const { delayMs, delaySd, pDetect, place, isTimed } = figures;
  checkFigures(figures);
  const graph: PathGraph = {
    ...connections,
    delayMs,
    delaySd,
    pDetect,
    place,
    isTimed,
    outWeight: weighDetection(pDetect, connections.outEdge),
    ...halveDelays(figures, connections.inEdge),
  };
  checkPreparationFirst(graph);
  return graph;
}

function checkFigures({ delayMs, delaySd, pDetect }: FigureColumns): void {
  for (let edge = 0; edge < pDetect.length; edge++) {
    const p = pDetect[edge] as number;
    const hasDelay = Number.isSafeInteger(delayMs[edge]) && (delayMs[edge] as number) >= 0;
    const hasChances = p >= 0 && p <= 1 && (delaySd[edge] as number) >= 0;
    if (!hasDelay || !hasChances) throw new RangeError(`edge ${edge} has an impossible number`);
  }
}

function weighDetection(pDetect: Float64Array, edges: Int32Array): Float64Array {
  const weights = new Float64Array(edges.length);
  for (let slot = 0; slot < edges.length; slot++)
    weights[slot] = -Math.log1p(-(pDetect[edges[slot] as number] as number));
  return weights;
}

function halveDelays(columns: FigureColumns, edges: Int32Array): { inWhole: Float64Array; inPart: Float64Array } {
  const inWhole = new Float64Array(edges.length);
  const inPart = new Float64Array(edges.length);
  for (let slot = 0; slot < edges.length; slot++) {
    const edge = edges[slot] as number;
    const isTimed = columns.isTimed[edge] === 1;
    const delayMs = columns.delayMs[edge] as number;
    inWhole[slot] = isTimed ? 2 * delayMs : -1;
    inPart[slot] = isTimed ? (2 - (columns.place[edge] as number)) * delayMs : -1;
  }
  return { inWhole, inPart };
}

function checkPreparationFirst(graph: PathGraph): void {
  const isEnteredTimed = new Uint8Array(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (graph.isTimed[edge] === 1) isEnteredTimed[graph.to[edge] as number] = 1;
  }
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (graph.isTimed[edge] === 0 && isEnteredTimed[graph.from[edge] as number] === 1) {
      throw new RangeError(`edge ${edge} is preparation but can follow a timed step`);
    }
  }
}
