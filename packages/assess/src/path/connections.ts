import { groupByNode } from "./edge-lists.ts";

/**
 * How edges hang together. `outStart[u]` to `outStart[u + 1]` are the places of the edges that leave u in the `out`
 * columns; `in` likewise.
 */
export interface Connections {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outStart: Int32Array;
  readonly outEdge: Int32Array;
  readonly outTo: Int32Array;
  readonly inStart: Int32Array;
  readonly inEdge: Int32Array;
  readonly inFrom: Int32Array;
}

export function connect(nodeCount: number, from: Int32Array, to: Int32Array): Connections {
  const outgoing = groupByNode(nodeCount, from);
  const incoming = groupByNode(nodeCount, to);
  return {
    nodeCount,
    edgeCount: from.length,
    from,
    to,
    outStart: outgoing.start,
    outEdge: outgoing.edge,
    outTo: gather(to, outgoing.edge),
    inStart: incoming.start,
    inEdge: incoming.edge,
    inFrom: gather(from, incoming.edge),
  };
}

function gather(column: Int32Array, edges: Int32Array): Int32Array {
  const gathered = new Int32Array(edges.length);
  for (let slot = 0; slot < edges.length; slot++) gathered[slot] = column[edges[slot] as number] as number;
  return gathered;
}
