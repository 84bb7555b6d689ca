/** The tables as an attacker with the database's password sees them: rows and columns, and nothing that protects them. */
import { boundTables } from "@custodiet/verification";

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
/** A table that an attack changes gets another list; the lists themselves are never changed. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** What verifiers read, and the nodes that proofs are made from. */
export const attackedTables: readonly string[] = [
  ...Object.keys(boundTables),
  "checkpoints",
  "cosignatures",
  "ledger_binding_salts",
  "ledger_bindings",
  "ledger_entries",
  "ledger_nodes",
  "ledger_openings",
];

export interface RawDatabase {
  readonly read: () => Promise<Tables>;
  /**
   * Writes these tables past every trigger, policy and key, and gives what a look at the database then shows.
   * `taken back`: in a transaction that is rolled back afterwards, so that the next attack meets the instance as it was.
   */
  readonly write: (changed: Tables, fate: "kept" | "taken back") => Promise<Tables>;
  readonly close: () => Promise<void>;
}

export const rowsOf = (tables: Tables, table: string): readonly Row[] => tables.get(table) ?? [];

export const withRows = (tables: Tables, table: string, rows: readonly Row[]): Tables =>
  new Map(tables).set(table, rows);

/** Only the tables whose lists are others than before. */
export const changedFrom = (before: Tables, after: Tables): Tables =>
  new Map([...after].filter(([table, rows]) => before.get(table) !== rows));

/** Order in which verifiers are promised the rows. */
export const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.some((row) => "entry_index" in row)
    ? [...rows].sort((a, b) => Number(a["entry_index"]) - Number(b["entry_index"]))
    : rows;
