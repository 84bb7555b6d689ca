/** Rows as the ledger binds them: found by the entry they carry, kept by what the entry says of them. */
import type { BindingToKeep, LedgerTransaction, Scope, TableRow } from "@custodiet/trust";
import type { BoundTables } from "@custodiet/verification";
import type { Bound } from "../schema/columns.ts";
import type { Tables } from "../schema/tables.ts";
import type { Held, Pool } from "../scope/pool.ts";
import { partsOf } from "./database.ts";

type BindingWrites = Pick<LedgerTransaction, "rowsOf" | "allRows" | "keepBindings">;

export const bindingWrites = (pool: Pool, scope: Scope): BindingWrites => ({
  rowsOf: (entryIndex, tables) => rowsOf(pool.within(scope), tables, entryIndex),
  allRows: (tables) => rowsOf(pool.ofInstance("ledger.bindAllRows"), tables, null),
  keepBindings: (entryIndex, organisation, bindings) =>
    keepBindings(pool.within(scope, "ledger.keepBindings"), entryIndex, organisation, bindings),
});

/** Tables whose rows carry the index of an entry. */
type BoundName = { [Name in keyof Tables]: Tables[Name] extends Bound ? Name : never }[keyof Tables];

/** Which tables are bound is said outside; here they are read by name. */
async function rowsOf(held: Held, tables: BoundTables, entryIndex: number | null): Promise<TableRow[]> {
  const found: TableRow[] = [];
  for (const table of Object.keys(tables) as BoundName[]) {
    const all = held.selectFrom(table).selectAll().orderBy("entry_index");
    const rows = await (entryIndex === null ? all : all.where("entry_index", "=", entryIndex)).execute();
    found.push(...rows.map((row) => ({ table, row })));
  }
  return found;
}

async function keepBindings(
  held: Held,
  entryIndex: number,
  organisation: string,
  bindings: readonly BindingToKeep[],
): Promise<void> {
  const place = ({ table, key }: BindingToKeep) => ({ entry_index: entryIndex, table_name: table, row_key: key });
  const rows = bindings.map((each) => ({ ...place(each), organisation, row_hash: each.hash }));
  const salts = bindings.flatMap((each) => (each.salt === null ? [] : [{ ...place(each), salt: each.salt }]));
  for (const some of partsOf(rows)) await held.insertInto("ledger_bindings").values(some).execute();
  for (const some of partsOf(salts)) await held.insertInto("ledger_binding_salts").values(some).execute();
}
