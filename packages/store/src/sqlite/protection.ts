/**
 * The authorizer of the writing connection. It stands beside the triggers because each is got round alone:
 * `INSERT OR REPLACE` removes a row without asking an authorizer, and `PRAGMA recursive_triggers = off` makes it do so
 * without firing a trigger. Together they hold: no pragma can be set any more, and the trigger sees the replacing.
 */
import { constants } from "node:sqlite";
import { appendOnlyTables, erasableTables } from "../schema/tables.ts";

/** What ordinary queries need; everything else (pragmas, schema, attaching, temporary objects) is denied. */
const allowed: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
  constants.SQLITE_INSERT,
  constants.SQLITE_UPDATE,
  constants.SQLITE_DELETE,
  constants.SQLITE_TRANSACTION,
]);

const neverChanged: ReadonlySet<string> = new Set([...appendOnlyTables, ...erasableTables]);
const neverRemoved: ReadonlySet<string> = new Set(appendOnlyTables);

/** The authorizer's answer for one action of a statement (sqlite.org/c3ref/c_alter_table.html). */
export function decide(action: number, first: string | null): number {
  const table = first ?? "";
  if (!allowed.has(action)) return constants.SQLITE_DENY;
  if (action === constants.SQLITE_UPDATE && neverChanged.has(table)) return constants.SQLITE_DENY;
  if (action === constants.SQLITE_DELETE && neverRemoved.has(table)) return constants.SQLITE_DENY;
  return constants.SQLITE_OK;
}
