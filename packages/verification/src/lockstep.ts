/** Rows that belong to entries, read along with them: both in order of the entry's index, neither held in memory. */

export class Lockstep<Row extends { readonly [column: string]: unknown }> {
  private readonly iterator: Iterator<Row>;
  private next: Row | null;
  private readonly passed: number[] = [];

  /** @param rows in order of their column `entry_index` */
  constructor(rows: Iterable<Row>) {
    this.iterator = rows[Symbol.iterator]();
    this.next = this.read();
  }

  /** Rows of this entry; asked for in rising order. */
  of(index: number): Row[] {
    const found: Row[] = [];
    for (; this.next !== null; this.next = this.read()) {
      const at = Number(this.next["entry_index"]);
      if (at > index) break;
      if (at === index) found.push(this.next);
      else this.passed.push(at);
    }
    return found;
  }

  /** Whether all rows before this index were those of entries asked for. */
  isPast(index: number): boolean {
    return this.passed.length === 0 && (this.next === null || Number(this.next["entry_index"]) >= index);
  }

  /** Indices of rows for which no entry came. */
  rest(): readonly number[] {
    this.of(Number.POSITIVE_INFINITY);
    return this.passed;
  }

  private read(): Row | null {
    const { value, done } = this.iterator.next();
    return done ? null : (value as Row);
  }
}
