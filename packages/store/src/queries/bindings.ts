/** Rows as the ledger binds them: found by the entry they carry, kept by what the entry says of them. */
import type { BindingToKeep, LedgerTransaction, TableRow } from "@custodiet/trust";
import type { BoundTables } from "@custodiet/verification";
import type { Bound } from "../schema/columns.ts";
import type { Tables } from "../schema/tables.ts";
import type { Database } from "./database.ts";

type BindingWrites = Pick<LedgerTransaction, "rowsOf" | "allRows" | "keepBindings">;

export const bindingWrites = (db: Database): BindingWrites => ({
  rowsOf: (entryIndex, tables) => rowsOf(db, tables, entryIndex),
  allRows: (tables) => rowsOf(db, tables, null),
  keepBindings: (entryIndex, organisation, bindings) => keepBindings(db, entryIndex, organisation, bindings),
});

/** Tables whose rows carry the index of an entry. */
type BoundName = { [Name in keyof Tables]: Tables[Name] extends Bound ? Name : never }[keyof Tables];

/** Which tables are bound is said outside; here they are read by name. */
async function rowsOf(db: Database, tables: BoundTables, entryIndex: number | null): Promise<TableRow[]> {
  const found: TableRow[] = [];
  for (const table of Object.keys(tables) as BoundName[]) {
    const all = db.selectFrom(table).selectAll().orderBy("entry_index");
    const rows = await (entryIndex === null ? all : all.where("entry_index", "=", entryIndex)).execute();
    found.push(...rows.map((row) => ({ table, row })));
  }
  return found;
}

async function keepBindings(
  db: Database,
  entryIndex: number,
  organisation: string,
  bindings: readonly BindingToKeep[],
): Promise<void> {
  const place = ({ table, key }: BindingToKeep) => ({ entry_index: entryIndex, table_name: table, row_key: key });
  const rows = bindings.map((each) => ({ ...place(each), organisation, row_hash: each.hash }));
  const salts = bindings.flatMap((each) => (each.salt === null ? [] : [{ ...place(each), salt: each.salt }]));
  if (rows.length > 0) await db.insertInto("ledger_bindings").values(rows).execute();
  if (salts.length > 0) await db.insertInto("ledger_binding_salts").values(salts).execute();
}
