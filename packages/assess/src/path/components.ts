/** Strongly connected components, by Tarjan's algorithm without recursion. */

export interface Components {
  /** Component of each node; an edge between two components always leads to the smaller number. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Edges leave u for `heads[starts[u]]` to `heads[starts[u + 1] - 1]`; `isUsed` says which of them count. */
export function findComponents(
  starts: Int32Array,
  heads: Int32Array,
  isUsed: (from: number, slot: number) => boolean,
): Components {
  const walk = new ComponentWalk(starts);
  for (let root = 0; root < starts.length - 1; root++) {
    if (walk.order[root] === -1) walk.enter(root);
    for (let u = walk.path.at(-1); u !== undefined; u = walk.path.at(-1)) {
      const slot = walk.nextSlot[u] as number;
      if (slot === (starts[u + 1] as number)) walk.leave(u);
      else {
        walk.nextSlot[u] = slot + 1;
        if (isUsed(u, slot)) walk.follow(u, heads[slot] as number);
      }
    }
  }
  return { of: walk.component, count: walk.count };
}

/** Where a depth-first walk stands: the path it is on, and the nodes not yet given to a component. */
class ComponentWalk {
  readonly component: Int32Array;
  /** In what order the nodes were come to; -1 not yet. */
  readonly order: Int32Array;
  readonly nextSlot: Int32Array;
  readonly path: number[] = [];
  count = 0;
  /** Earliest node of its component that each is known to lead back to. */
  readonly #low: Int32Array;
  readonly #open: number[] = [];
  #visited = 0;

  constructor(starts: Int32Array) {
    const nodeCount = starts.length - 1;
    this.component = new Int32Array(nodeCount).fill(-1);
    this.order = new Int32Array(nodeCount).fill(-1);
    this.nextSlot = starts.slice(0, nodeCount);
    this.#low = new Int32Array(nodeCount);
  }

  enter(node: number): void {
    this.order[node] = this.#visited;
    this.#low[node] = this.#visited++;
    this.#open.push(node);
    this.path.push(node);
  }

  follow(u: number, v: number): void {
    if (this.order[v] === -1) this.enter(v);
    else if (this.component[v] === -1) this.#lower(u, this.order[v] as number);
  }

  /** Everything behind u has been seen. */
  leave(u: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent !== undefined) this.#lower(parent, this.#low[u] as number);
    if (this.#low[u] !== this.order[u]) return;
    for (let node = this.#open.pop(); node !== undefined; node = this.#open.pop()) {
      this.component[node] = this.count;
      if (node === u) break;
    }
    this.count++;
  }

  #lower(node: number, order: number): void {
    if (order < (this.#low[node] as number)) this.#low[node] = order;
  }
}
