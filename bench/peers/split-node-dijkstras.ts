import type { PathEdgeColumns } from "@custodiet/assess";

/**
 * The method as it is written down, without any shortcut: each step is split by a node where it is detected, both
 * searches run to their end, and the best of all candidate nodes is taken. Independent of the search it is compared with.
 */
export function leastStopByWholeSearches(
  nodeCount: number,
  columns: PathEdgeColumns,
  source: number,
  sink: number,
  responseMs: number,
  pCommunication: number,
): number {
  const steps = columns.from.length;
  const tails = new Int32Array(2 * steps);
  const heads = new Int32Array(2 * steps);
  const halves = new Float64Array(2 * steps);
  const weights = new Float64Array(2 * steps);
  for (let step = 0; step < steps; step++) {
    const split = nodeCount + step;
    const place = columns.place[step] as number;
    const delay = columns.delayMs[step] as number;
    tails[2 * step] = columns.from[step] as number;
    heads[2 * step] = split;
    halves[2 * step] = place * delay;
    tails[2 * step + 1] = split;
    heads[2 * step + 1] = columns.to[step] as number;
    halves[2 * step + 1] = (2 - place) * delay;
    weights[2 * step + 1] = -Math.log1p(-(columns.pDetect[step] as number));
  }
  const all = nodeCount + steps;
  const remaining = distances(all, heads, tails, halves, sink);
  const detection = distances(all, tails, heads, weights, source);
  let least = Number.POSITIVE_INFINITY;
  for (let node = 0; node < all; node++) {
    if ((remaining[node] as number) <= 2 * responseMs) least = Math.min(least, detection[node] as number);
  }
  return pCommunication * -Math.expm1(-least);
}

/** Dijkstra's algorithm with a binary heap, to the end. */
function distances(nodes: number, tails: Int32Array, heads: Int32Array, lengths: Float64Array, start: number) {
  const begin = new Int32Array(nodes + 1);
  for (const tail of tails) begin[tail + 1] = (begin[tail + 1] as number) + 1;
  for (let node = 0; node < nodes; node++) begin[node + 1] = (begin[node + 1] as number) + (begin[node] as number);
  const fill = begin.slice();
  const edges = new Int32Array(tails.length);
  for (let edge = 0; edge < tails.length; edge++) {
    const slot = fill[tails[edge] as number] as number;
    edges[slot] = edge;
    fill[tails[edge] as number] = slot + 1;
  }
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const keys: number[] = [];
  const queue: number[] = [];
  distance[start] = 0;
  push(keys, queue, 0, start);
  while (queue.length > 0) {
    const [key, node] = pop(keys, queue);
    if (key > (distance[node] as number)) continue;
    for (let slot = begin[node] as number; slot < (begin[node + 1] as number); slot++) {
      const edge = edges[slot] as number;
      const head = heads[edge] as number;
      const length = key + (lengths[edge] as number);
      if (length >= (distance[head] as number)) continue;
      distance[head] = length;
      push(keys, queue, length, head);
    }
  }
  return distance;
}

function push(keys: number[], queue: number[], key: number, node: number): void {
  let at = keys.length;
  keys.push(key);
  queue.push(node);
  for (let up = (at - 1) >> 1; at > 0 && (keys[up] as number) > key; up = (at - 1) >> 1) {
    swap(keys, queue, at, up);
    at = up;
  }
}

function pop(keys: number[], queue: number[]): readonly [number, number] {
  swap(keys, queue, 0, keys.length - 1);
  const key = keys.pop() as number;
  const node = queue.pop() as number;
  for (let at = 0, down = 1; down < keys.length; down = 2 * at + 1) {
    if (down + 1 < keys.length && (keys[down + 1] as number) < (keys[down] as number)) down++;
    if ((keys[down] as number) >= (keys[at] as number)) break;
    swap(keys, queue, at, down);
    at = down;
  }
  return [key, node];
}

function swap(keys: number[], queue: number[], a: number, b: number): void {
  const key = keys[a] as number;
  const node = queue[a] as number;
  keys[a] = keys[b] as number;
  queue[a] = queue[b] as number;
  keys[b] = key;
  queue[b] = node;
}
