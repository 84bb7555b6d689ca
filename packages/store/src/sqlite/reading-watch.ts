/** What a statement reads, as SQLite tells its authorizer while the statement is prepared. */
import { constants } from "node:sqlite";
import { scopedTables } from "../schema/keeping.ts";

const scoped: ReadonlySet<string> = new Set(scopedTables);

export class ReadingWatch {
  readonly #read = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #asked = new Set<string>();
  #hasQuery = false;

  /** Before a statement is prepared. */
  begin(): void {
    for (const noted of [this.#read, this.#changed, this.#asked]) noted.clear();
    this.#hasQuery = false;
  }

  /** One action of it (sqlite.org/c3ref/c_alter_table.html): a table and, of a read, the column. */
  note(action: number, table: string | null, column: string | null): void {
    if (action === constants.SQLITE_SELECT) this.#hasQuery = true;
    if (table === null || !scoped.has(table)) return;
    if (action === constants.SQLITE_READ) this.#read.add(table);
    if (action === constants.SQLITE_UPDATE || action === constants.SQLITE_DELETE) this.#changed.add(table);
    if (action === constants.SQLITE_READ && column === "organisation") this.#asked.add(table);
  }

  /**
   * Tables of organisations that it looks through without reading whose the rows are. A change that asks nothing of
   * other tables reads of them no more than the keys that foreign keys refer to.
   */
  unasked(): readonly string[] {
    const looked = this.#hasQuery ? new Set([...this.#read, ...this.#changed]) : this.#changed;
    return [...looked].filter((table) => !this.#asked.has(table));
  }
}
