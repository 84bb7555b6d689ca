/** PostgreSQL as its superuser: triggers and row-level security do not hold them. */
import pg from "pg";
import { attackedTables, type RawDatabase, type Row, type Tables } from "./tables.ts";

export async function openRawPostgres(adminUrl: string): Promise<RawDatabase> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows: names } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const tables = attackedTables.filter((table) => names.some(({ name }) => name === table));
  /** As the documented export writes them. */
  const read = async (wanted: readonly string[]): Promise<Tables> => {
    const found = new Map<string, readonly Row[]>();
    for (const table of wanted) {
      const { rows } = await client.query<{ line: string }>(`select row_to_json(t)::text as line from ${table} t`);
      found.set(
        table,
        rows.map(({ line }) => JSON.parse(line) as Row),
      );
    }
    return found;
  };
  return {
    read: () => read(tables),
    write: async (changed, fate) => {
      await client.query("begin");
      try {
        await client.query("set local session_replication_role = replica");
        for (const [table, rows] of changed) {
          await client.query(`delete from ${table}`);
          const insert = `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`;
          await client.query(insert, [JSON.stringify(rows)]);
        }
        const found = await read([...changed.keys()]);
        await client.query(fate === "kept" ? "commit" : "rollback");
        return found;
      } catch (thrown) {
        await client.query("rollback");
        throw thrown;
      }
    },
    close: () => client.end(),
  };
}
