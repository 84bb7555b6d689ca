/** Opens a PostgreSQL database by URL. Several server processes may share it. */
import { err, ok, type Result } from "@custodiet/core";
import { type Kysely, sql } from "kysely";
import { composeStore } from "../compose.ts";
import { openFault, superuserWarning } from "../open-faults.ts";
import type { OpenFault, OpenOptions, StoreWarning } from "../ports.ts";
import { appliedVersion, migrate } from "../schema/migrate.ts";
import { schemaVersion } from "../schema/migrations.ts";
import type { Tables } from "../schema/tables.ts";
import { StorageError } from "../storage-error.ts";
import type { Store } from "../store.ts";
import { announcePresence, connect, takeLedgerLock, withoutPassword } from "./pool.ts";

const oldestVersion = 150_000;

/** Opens, or makes, the tables of a database. */
export async function openUrl(url: string, options: OpenOptions): Promise<Result<Store, OpenFault>> {
  const db = connect(url);
  try {
    const opened = await openDatabase(db, url, options);
    if (!opened.ok) await db.destroy();
    return opened;
  } catch (thrown) {
    await db.destroy();
    if (!(thrown instanceof StorageError)) throw thrown;
    return err(openFault("CUS-D006", `${withoutPassword(url)}: ${thrown.message}`));
  }
}

async function openDatabase(db: Kysely<Tables>, url: string, options: OpenOptions): Promise<Result<Store, OpenFault>> {
  const place = withoutPassword(url);
  const server = await describeServer(db);
  if (server.version < oldestVersion) {
    return err(openFault("CUS-D007", `${place} is version ${Math.floor(server.version / 10_000)}.`));
  }
  const migrated = await db.transaction().execute((trx) => bringUpToDate(trx, place, options));
  if (!migrated.ok) return migrated;
  const leave = await announcePresence(url);
  const warnings: StoreWarning[] = server.isSuperuser ? [superuserWarning(server.account)] : [];
  return ok(
    composeStore({
      database: "postgresql",
      place,
      warnings,
      reader: db,
      writer: db,
      clock: options.clock,
      serialise: takeLedgerLock,
      announce: async () => undefined,
      close: async () => {
        await leave();
        await db.destroy();
      },
    }),
  );
}

interface ServerFacts {
  readonly version: number;
  readonly account: string;
  readonly isSuperuser: boolean;
}

async function describeServer(db: Kysely<Tables>): Promise<ServerFacts> {
  const { rows } = await sql<{ version: string; account: string; superuser: boolean }>`
    select current_setting('server_version_num') as version, current_user as account,
      (select rolsuper from pg_roles where rolname = current_user) as superuser`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("PostgreSQL did not describe itself");
  return { version: Number(row.version), account: row.account, isSuperuser: row.superuser };
}

async function bringUpToDate(
  trx: Kysely<Tables>,
  place: string,
  options: OpenOptions,
): Promise<Result<null, OpenFault>> {
  await takeLedgerLock(trx);
  const { rows } = await sql<{ name: string | null }>`select to_regclass('schema_migrations')::text as name`.execute(
    trx,
  );
  const version = rows[0]?.name ? await appliedVersion(trx) : 0;
  if (version > schemaVersion) {
    return err(openFault("CUS-D004", `${place} has schema ${version}; this version knows schema ${schemaVersion}.`));
  }
  if (version < schemaVersion) await migrate(trx, "postgresql", options);
  return ok(null);
}
