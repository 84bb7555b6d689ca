/** The embedded database's file, opened by another process than the server's, as root can. */
import { DatabaseSync } from "node:sqlite";
import { attackedTables, type RawDatabase, type Row, type Tables } from "./tables.ts";

export function openRawSqlite(path: string): RawDatabase {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false, timeout: 30_000 });
  const names = database.prepare("select name from sqlite_schema where type = 'table'").all();
  const tables = attackedTables.filter((table) => names.some(({ name }) => name === table));
  const read = (wanted: readonly string[]): Tables =>
    new Map(wanted.map((table) => [table, database.prepare(`select * from ${table}`).all() as Row[]]));
  return {
    read: async () => read(tables),
    write: async (changed, fate) => {
      database.exec("begin immediate");
      try {
        dropTriggers(database);
        for (const [table, rows] of changed) replaceRows(database, table, rows);
        const found = read([...changed.keys()]);
        database.exec(fate === "kept" ? "commit" : "rollback");
        return found;
      } catch (thrown) {
        database.exec("rollback");
        throw thrown;
      }
    },
    close: async () => database.close(),
  };
}

function dropTriggers(database: DatabaseSync): void {
  const triggers = database.prepare("select name from sqlite_schema where type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
}

function replaceRows(database: DatabaseSync, table: string, rows: readonly Row[]): void {
  database.exec(`delete from ${table}`);
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const insert = database.prepare(
    `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`,
  );
  for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
}
