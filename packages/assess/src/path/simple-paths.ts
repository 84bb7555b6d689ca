/**
 * Which edges can be on a path that visits no node twice. Rooms off the way with one door, and what lies behind them,
 * are not: whoever goes in has to come out by the door again. Of a facility a quarter is left.
 */
import { type EdgeEnds, type Grouping, groupByNode, numbersOf, spreadOver } from "./edge-lists.ts";

/**
 * The edges, ascending, that lie between the source and the sink and in the one block (biconnected component, their
 * directions left aside) that an edge between source and sink would close: every edge of a simple path is among them.
 */
export function edgesOnSimplePaths(ends: EdgeEnds, source: number, sink: number): Int32Array {
  const { from, to, nodeCount } = ends;
  const isKept = new Uint8Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] !== to[edge] && from[edge] !== sink && to[edge] !== source) isKept[edge] = 1;
  }
  const web = { ends, outgoing: groupByNode(nodeCount, from), incoming: groupByNode(nodeCount, to), isKept };
  keepBetween(web, source, sink);
  const isInside = blockOf(web, source, sink);
  for (let edge = 0; edge < from.length; edge++) {
    if (isInside[from[edge] as number] === 0 || isInside[to[edge] as number] === 0) isKept[edge] = 0;
  }
  keepBetween(web, source, sink);
  return numbersOf(isKept);
}

interface Web {
  readonly ends: EdgeEnds;
  readonly outgoing: Grouping;
  readonly incoming: Grouping;
  readonly isKept: Uint8Array;
}

/** Keeps what the source leads to and what leads to the sink. */
export function keepBetween({ ends, outgoing, incoming, isKept }: Web, source: number, sink: number): void {
  const { from, to } = ends;
  const isReached = spreadOver(outgoing, to, source, isKept);
  const isUseful = spreadOver(incoming, from, sink, isKept);
  for (let edge = 0; edge < isKept.length; edge++) {
    if (isReached[from[edge] as number] === 0 || isUseful[to[edge] as number] === 0) isKept[edge] = 0;
  }
}

/** The nodes of the block: Tarjan's algorithm without recursion, from the source over the added edge to the sink first. */
function blockOf(web: Web, source: number, sink: number): Uint8Array {
  const walk = new BlockWalk(web);
  walk.enter(source, -1);
  walk.enter(sink, -1);
  while (walk.path.length > 1) {
    const edge = walk.nextEdge();
    if (edge === -1) walk.leave();
    else walk.follow(edge);
  }
  const isInside = new Uint8Array(web.ends.nodeCount);
  for (const node of walk.open) isInside[node] = 1;
  return isInside;
}

/** Where a depth-first walk stands: the path it is on, and the nodes not yet given to a block of their own. */
class BlockWalk {
  readonly path: number[] = [];
  readonly open: number[] = [];
  readonly #web: Web;
  /** In what order the nodes were come to; -1 not yet. */
  readonly #order: Int32Array;
  /** Earliest node that each is known to lead back to. */
  readonly #low: Int32Array;
  /** How many of its edges each has been asked for, those that leave it first. */
  readonly #asked: Int32Array;
  readonly #cameBy: Int32Array;
  #visited = 0;

  constructor(web: Web) {
    const { nodeCount } = web.ends;
    this.#web = web;
    this.#order = new Int32Array(nodeCount).fill(-1);
    this.#low = new Int32Array(nodeCount);
    this.#asked = new Int32Array(nodeCount);
    this.#cameBy = new Int32Array(nodeCount);
  }

  enter(node: number, edge: number): void {
    this.#order[node] = this.#visited;
    this.#low[node] = this.#visited++;
    this.#cameBy[node] = edge;
    this.path.push(node);
    this.open.push(node);
  }

  /** The next kept edge at the end of the path, other than the one it came by; -1 when there is none left. */
  nextEdge(): number {
    const { outgoing, incoming, isKept } = this.#web;
    const u = this.path[this.path.length - 1] as number;
    const leaving = (outgoing.start[u + 1] as number) - (outgoing.start[u] as number);
    const all = leaving + (incoming.start[u + 1] as number) - (incoming.start[u] as number);
    for (let i = this.#asked[u] as number; i < all; i++) {
      const edge = i < leaving ? slotOf(outgoing, u, i) : slotOf(incoming, u, i - leaving);
      if (isKept[edge] === 0 || edge === this.#cameBy[u]) continue;
      this.#asked[u] = i + 1;
      return edge;
    }
    this.#asked[u] = all;
    return -1;
  }

  follow(edge: number): void {
    const { from, to } = this.#web.ends;
    const u = this.path[this.path.length - 1] as number;
    const v = (from[edge] === u ? to[edge] : from[edge]) as number;
    if (this.#order[v] === -1) this.enter(v, edge);
    else this.#lower(u, this.#order[v] as number);
  }

  /** Everything behind the end of the path has been seen: what leads back no farther than its parent is another block. */
  leave(): void {
    const u = this.path.pop() as number;
    const parent = this.path[this.path.length - 1] as number;
    this.#lower(parent, this.#low[u] as number);
    if (this.path.length === 1 || (this.#low[u] as number) < (this.#order[parent] as number)) return;
    while (this.open.pop() !== u);
  }

  #lower(node: number, order: number): void {
    if (order < (this.#low[node] as number)) this.#low[node] = order;
  }
}

const slotOf = ({ start, edge }: Grouping, node: number, i: number): number =>
  edge[(start[node] as number) + i] as number;
