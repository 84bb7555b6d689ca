/** Rows on their way into bindings. */
import type { Binding } from "@custodiet/verification";

/** A row of a bound table, with all its columns. */
export interface TableRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** A binding to keep, with its salt; a removed row has none. */
export interface BindingToKeep extends Binding {
  readonly salt: string | null;
}
