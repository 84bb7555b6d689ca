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
  const nodeCount = starts.length - 1;
  const component = new Int32Array(nodeCount).fill(-1);
  const order = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  const nextSlot = starts.slice(0, nodeCount);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let count = 0;
  const enter = (node: number): void => {
    order[node] = visited;
    low[node] = visited++;
    open.push(node);
    path.push(node);
  };
  for (let root = 0; root < nodeCount; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let u = path.at(-1); u !== undefined; u = path.at(-1)) {
      const slot = nextSlot[u] as number;
      if (slot < (starts[u + 1] as number)) {
        nextSlot[u] = slot + 1;
        const v = heads[slot] as number;
        if (!isUsed(u, slot)) continue;
        if (order[v] === -1) enter(v);
        else if (component[v] === -1) low[u] = Math.min(low[u] as number, order[v] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[u] as number);
      if (low[u] === order[u]) closeComponent(u, count++);
    }
  }
  return { of: component, count };

  function closeComponent(root: number, id: number): void {
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      component[node] = id;
      if (node === root) return;
    }
  }
}
