import type { ClassBest } from "./ranked-paths.ts";

/** The same path may come out this much apart when it is worth in another order of additions. */
export const roundingAllowance = 1e-13;

/** What the last of the paths asked for is worth at most: as many different paths are known to be worth no more. */
export class Ceiling {
  readonly #count: number;
  readonly #values: number[] = [];
  #value: number;

  /** `known`: the values of different paths; they count only together, when there are enough. */
  constructor(count: number, known: readonly number[]) {
    this.#count = count;
    this.#value = known.length < count ? Number.POSITIVE_INFINITY : Math.max(...known);
  }

  get value(): number {
    return this.#value;
  }

  isBelow(value: number): boolean {
    return value > this.#value + roundingAllowance;
  }

  /** Takes note of one more path, different from those noted before, and returns it. */
  lowerBy(path: ClassBest): ClassBest {
    this.#values.push(path.value);
    this.#values.sort((a, b) => a - b);
    this.#value = Math.min(this.#value, this.#values[this.#count - 1] ?? Number.POSITIVE_INFINITY);
    return path;
  }
}
