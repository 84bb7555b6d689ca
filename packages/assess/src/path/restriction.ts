import type { PathGraph } from "./graph.ts";

/** A class of simple paths: those that begin with these edges and then do not take one of the banned ones. */
export interface PathClass {
  readonly prefix: readonly number[];
  readonly bannedNext: readonly number[];
}

export const everyPath: PathClass = { prefix: [], bannedNext: [] };

/** What a class takes out of the graph for the part of the path that is still free. */
export class Restriction {
  readonly #taken: Uint8Array;
  readonly #banned: ReadonlySet<number>;
  /** Where the free part begins. */
  readonly end: number;

  constructor(graph: PathGraph, source: number, paths: PathClass) {
    this.#taken = new Uint8Array(graph.nodeCount);
    this.#banned = new Set(paths.bannedNext);
    let end = source;
    for (const edge of paths.prefix) {
      this.#taken[end] = 1;
      end = graph.to[edge] as number;
    }
    this.end = end;
  }

  /** Whether the free part may not use this edge, which leaves `from`. */
  forbids(from: number, edge: number): boolean {
    return this.#taken[from] === 1 || (from === this.end && this.#banned.has(edge));
  }

  /** Whether the beginning of the path has used this node (its last one excepted). */
  isTaken(node: number): boolean {
    return this.#taken[node] === 1;
  }
}
