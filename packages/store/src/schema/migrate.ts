import { type Kysely, sql } from "kysely";
import type { OpenOptions } from "../ports.ts";
import { type DatabaseKind, type Migration, migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** Number of the last migration applied; 0 for an empty database. */
export async function appliedVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("schema_migrations")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

/**
 * Brings the tables up to date: the migrations that are missing, in one transaction with the record of them. An empty
 * database also becomes an instance here, for ever a demonstration or for ever not. `known`: oldest first.
 */
export async function migrate(
  trx: Kysely<Tables>,
  kind: DatabaseKind,
  options: OpenOptions,
  known: readonly Migration[] = migrations,
): Promise<void> {
  await sql`create table if not exists schema_migrations
    (number integer primary key, name text not null, applied_at bigint not null)`.execute(trx);
  const applied = await appliedVersion(trx);
  const nowMs = options.clock.nowMs();
  for (const { number, name, statements } of known.filter((migration) => migration.number > applied)) {
    for (const statement of statements(kind)) await sql.raw(statement).execute(trx);
    await trx.insertInto("schema_migrations").values({ number, name, applied_at: nowMs }).execute();
  }
  if (applied === 0) await makeInstance(trx, options, nowMs);
}

async function makeInstance(trx: Kysely<Tables>, options: OpenOptions, nowMs: number): Promise<void> {
  const instanceId = Buffer.from(options.randomness.bytes(16)).toString("hex");
  await trx
    .insertInto("meta")
    .values([
      { key: "instance-id", value: instanceId },
      { key: "purpose", value: options.purposeIfNew },
      { key: "created-at", value: String(nowMs) },
    ])
    .execute();
}
