/** Room that a heap keeps between uses. */
const mostKept = 4096;

/** A heap of (key, node), least key first, four children to a parent; entries are never changed, only outdated. */
export class NodeHeap {
  #keys: Float64Array;
  #nodes: Int32Array;
  #size = 0;
  /** Key of the node that was popped last. */
  poppedKey = 0;

  constructor(capacity = 64) {
    this.#keys = new Float64Array(capacity);
    this.#nodes = new Int32Array(capacity);
  }

  /** Empties the heap for its next use; keeps its room unless that is large. */
  clear(): void {
    this.#size = 0;
    if (this.#keys.length <= mostKept) return;
    this.#keys = new Float64Array(mostKept);
    this.#nodes = new Int32Array(mostKept);
  }

  /** The least key; Infinity when empty. */
  get leastKey(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : (this.#keys[0] as number);
  }

  push(key: number, node: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const nodes = this.#nodes;
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const parentKey = keys[parent] as number;
      if (parentKey <= key) break;
      keys[place] = parentKey;
      nodes[place] = nodes[parent] as number;
      place = parent;
    }
    keys[place] = key;
    nodes[place] = node;
  }

  /** Removes and returns the node of the least key; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#nodes[0] as number;
    this.poppedKey = this.#keys[0] as number;
    this.#size--;
    if (this.#size > 0) this.#sink(this.#keys[this.#size] as number, this.#nodes[this.#size] as number);
    return top;
  }

  #sink(key: number, node: number): void {
    const keys = this.#keys;
    const nodes = this.#nodes;
    const size = this.#size;
    let place = 0;
    for (let child = 1; child < size; child = 4 * place + 1) {
      const end = child + 4 < size ? child + 4 : size;
      let least = child;
      for (let other = child + 1; other < end; other++) {
        if ((keys[other] as number) < (keys[least] as number)) least = other;
      }
      if ((keys[least] as number) >= key) break;
      keys[place] = keys[least] as number;
      nodes[place] = nodes[least] as number;
      place = least;
    }
    keys[place] = key;
    nodes[place] = node;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length);
    const nodes = new Int32Array(2 * this.#nodes.length);
    keys.set(this.#keys);
    nodes.set(this.#nodes);
    this.#keys = keys;
    this.#nodes = nodes;
  }
}
