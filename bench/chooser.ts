/** Seeded choices: the same seed chooses the same, on every machine. The generator is mulberry32. */
export class Chooser {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  /** Both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  hundredth(least: number, most: number): number {
    return this.whole(Math.round(least * 100), Math.round(most * 100)) / 100;
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  }

  twoOf<Item>(items: readonly Item[]): readonly [Item, Item] {
    const first = this.whole(0, items.length - 1);
    const second = (first + this.whole(1, items.length - 1)) % items.length;
    const [a, b] = [items[first], items[second]];
    if (a === undefined || b === undefined) throw new RangeError("nothing to choose from");
    return [a, b];
  }
}
