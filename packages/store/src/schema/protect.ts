/** Statements that keep rows from being changed or removed, for a migration to protect the tables it makes. */

export type DatabaseKind = "sqlite" | "postgresql";

export interface Protected {
  /** Rows are added and never changed or removed. */
  readonly appendOnly: readonly string[];
  /** Rows are added and may be removed, never changed. */
  readonly erasable: readonly string[];
}

/** On PostgreSQL the triggers call `refuse_change`, which the first migration makes. */
export const protect = (kind: DatabaseKind, tables: Protected): readonly string[] =>
  kind === "sqlite" ? onSqlite(tables) : onPostgres(tables);

function onSqlite({ appendOnly, erasable }: Protected): readonly string[] {
  const forbid = (table: string, act: "update" | "delete"): string =>
    `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`;
  return [
    ...appendOnly.flatMap((table) => [forbid(table, "update"), forbid(table, "delete")]),
    ...erasable.map((table) => forbid(table, "update")),
  ];
}

function onPostgres({ appendOnly, erasable }: Protected): readonly string[] {
  const forbid = (table: string, acts: string, each: "row" | "statement"): string =>
    `create trigger ${table}_no_${each}_change before ${acts} on ${table} for each ${each} execute function refuse_change()`;
  return [
    ...appendOnly.flatMap((table) => [
      forbid(table, "update or delete", "row"),
      forbid(table, "truncate", "statement"),
      `revoke update, delete, truncate on ${table} from public`,
    ]),
    ...erasable.map((table) => forbid(table, "update", "row")),
  ];
}
