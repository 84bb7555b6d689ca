/** Lists of edges from and to nodes by number, and the nodes they lead to. */

export interface EdgeEnds {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** `start[u]` to `start[u + 1]` are the places in `edge` of the edges of node u. */
export interface Grouping {
  readonly start: Int32Array;
  readonly edge: Int32Array;
}

/** Counting sort of the edges by one of their ends; stable, so results depend on the caller's order only. */
export function groupByNode(nodeCount: number, ends: Int32Array): Grouping {
  const start = new Int32Array(nodeCount + 1);
  for (const node of ends) start[node + 1] = (start[node + 1] as number) + 1;
  for (let node = 0; node < nodeCount; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const next = start.slice();
  const edge = new Int32Array(ends.length);
  for (let id = 0; id < ends.length; id++) {
    const node = ends[id] as number;
    const slot = next[node] as number;
    edge[slot] = id;
    next[node] = slot + 1;
  }
  return { start, edge };
}

/** By node: 1 where kept edges lead to, one after the other. `heads`: the other end of each edge. */
export function spreadOver(
  { start, edge }: Grouping,
  heads: Int32Array,
  origin: number,
  isKept: Uint8Array,
): Uint8Array {
  const isReached = new Uint8Array(start.length - 1);
  isReached[origin] = 1;
  const waiting = [origin];
  for (let u = waiting.pop(); u !== undefined; u = waiting.pop()) {
    for (let slot = start[u] as number; slot < (start[u + 1] as number); slot++) {
      const id = edge[slot] as number;
      const v = heads[id] as number;
      if (isKept[id] === 0 || isReached[v] === 1) continue;
      isReached[v] = 1;
      waiting.push(v);
    }
  }
  return isReached;
}

/** Where a column of flags is 1. */
export function numbersOf(flags: Uint8Array): Int32Array {
  let count = 0;
  for (const flag of flags) count += flag;
  const numbers = new Int32Array(count);
  for (let i = 0, next = 0; i < flags.length; i++) if (flags[i] === 1) numbers[next++] = i;
  return numbers;
}

/** The nodes that some edges touch, numbered anew in their order. */
export interface Renumbering {
  readonly nodeCount: number;
  /** New number by old one, of the nodes that are touched. */
  readonly number: Int32Array;
}

/** @param always nodes that are numbered whether an edge touches them or not */
export function renumberNodes(
  { nodeCount, from, to }: EdgeEnds,
  edges: Int32Array,
  always: readonly number[],
): Renumbering {
  const isTouched = new Uint8Array(nodeCount);
  for (const node of always) isTouched[node] = 1;
  for (const edge of edges) {
    isTouched[from[edge] as number] = 1;
    isTouched[to[edge] as number] = 1;
  }
  const number = new Int32Array(nodeCount);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) if (isTouched[node] === 1) number[node] = count++;
  return { nodeCount: count, number };
}
