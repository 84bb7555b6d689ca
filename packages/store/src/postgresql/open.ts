/** Opens a PostgreSQL database by URL. Several server processes may share it. */
import { err, ok, type Result } from "@custodiet/core";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { composeStore } from "../compose.ts";
import { openFault, superuserWarning } from "../open-faults.ts";
import type { OpenFault, OpenOptions, StoreWarning } from "../ports.ts";
import { appliedVersion, migrate } from "../schema/migrate.ts";
import { schemaVersion } from "../schema/migrations.ts";
import type { Tables } from "../schema/tables.ts";
import { StorageError, storageCodeOfPostgres } from "../storage-error.ts";
import type { Store } from "../store.ts";

/** Advisory lock that makes write transactions run one after another over all processes: the tree has one end. */
const ledgerLock = 908;
const oldestVersion = 150_000;
const connectionTimeoutMs = 5000;
const poolSize = 8;

/** Opens, or makes, the tables of a database. */
export async function openUrl(url: string, options: OpenOptions): Promise<Result<Store, OpenFault>> {
  const pool = poolOf(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: faultTelling(pool) }) });
  try {
    const opened = await openDatabase(db, withoutPassword(url), options);
    if (!opened.ok) await db.destroy();
    return opened;
  } catch (thrown) {
    await db.destroy();
    if (!(thrown instanceof StorageError)) throw thrown;
    return err(openFault("CUS-D006", `${withoutPassword(url)}: ${thrown.message}`));
  }
}

function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectionTimeoutMs,
    options: "-c synchronous_commit=on -c lock_timeout=30000",
    types: { getTypeParser },
  });
  // An idle connection that breaks is replaced; the next query tells if the server is gone.
  pool.on("error", () => undefined);
  return pool;
}

/** Numbers of eight bytes as numbers: times and indices stay far below 2^53. */
function getTypeParser(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, format ?? "text") as (text: string) => unknown;
}

/** The pool, with errors of the server and of the line told as storage faults. */
function faultTelling(pool: pg.Pool): PostgresPool {
  const telling = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      throw faultOf(thrown);
    }
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await telling(pool.connect());
      return {
        query: (text: string, parameters: readonly unknown[]) => telling(client.query(text, [...parameters])),
        release: (isBroken?: boolean) => client.release(isBroken),
        // Of its two ways to query, only this one is used: nothing streams.
      } as unknown as Awaited<ReturnType<PostgresPool["connect"]>>;
    },
  };
}

function faultOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? storageCodeOfPostgres(thrown.code) : null;
  const isLost = /terminated|timeout exceeded|not queryable|ended/i.test(thrown.message);
  const isRefused = "code" in thrown && typeof thrown.code === "string" && /^(28|3D)/.test(thrown.code);
  if (code !== null) return new StorageError(code, wordingOf(thrown), thrown);
  return isLost || isRefused ? new StorageError("CUS-D014", wordingOf(thrown), thrown) : thrown;
}

/** A connection refused on every address has no message of its own. */
const wordingOf = (thrown: Error): string =>
  thrown.message || ("code" in thrown ? String(thrown.code) : "the connection failed");

async function openDatabase(
  db: Kysely<Tables>,
  place: string,
  options: OpenOptions,
): Promise<Result<Store, OpenFault>> {
  const server = await describeServer(db);
  if (server.version < oldestVersion) {
    return err(openFault("CUS-D007", `${place} is version ${Math.floor(server.version / 10_000)}.`));
  }
  const migrated = await db.transaction().execute((trx) => bringUpToDate(trx, place, options));
  if (!migrated.ok) return migrated;
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
      close: () => db.destroy(),
    }),
  );
}

async function takeLedgerLock(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(ledgerLock)})`.execute(trx);
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

/** The URL as it may be shown. */
function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, "$1@");
}
