/** Connections to PostgreSQL, with the errors of the server and of the line told as storage faults. */
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import type { Tables } from "../schema/tables.ts";
import { guardedDialect } from "../scope/guarded-dialect.ts";
import { faultOf } from "./line-faults.ts";
import { sessionGuard } from "./session-guard.ts";

/** Advisory lock that makes write transactions run one after another over all processes: the tree has one end. */
const ledgerLock = 908;
const connectionTimeoutMs = 5000;
const poolSize = 8;
/** An older connection is replaced, so that a certificate that was renewed, or is over, does not outlive itself by long. */
const maxLifetimeSeconds = 3600;

/** A pool of connections that run whatever they are given, for bringing tables up to date; `destroy` ends them. */
export const connect = (url: string): Kysely<Tables> => new Kysely<Tables>({ dialect: dialectOf(url) });

/** A pool of connections that run what passed the scope's layer, each statement within its scope. */
export const connectGuarded = (url: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: guardedDialect(dialectOf(url), sessionGuard()) });

const dialectOf = (url: string): PostgresDialect => new PostgresDialect({ pool: faultTelling(poolOf(url)) });

/** Advisory lock that every open instance shares; emptying a demonstration wants it for itself. */
const presenceLock = 909;

/** Says by a connection of its own that an instance works on the database, until the function it gives is called. */
export async function announcePresence(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectionTimeoutMs });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared(${presenceLock})`);
  } catch (thrown) {
    await client.end().catch(() => undefined);
    throw faultOf(thrown);
  }
  return () => client.end();
}

/** Whether no instance works on the database; asked in a transaction, and true until it ends. */
export async function isAlone(trx: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(presenceLock)}) as alone`.execute(trx);
  return rows[0]?.alone === true;
}

/** Said at the start of a transaction, it waits until no other one writes. */
export const takingLedgerLock = `select pg_advisory_xact_lock(${ledgerLock})`;

export async function takeLedgerLock(trx: Kysely<Tables>): Promise<void> {
  await sql.raw(takingLedgerLock).execute(trx);
}

/** The URL as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, "$1@");
}

function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    maxLifetimeSeconds,
    connectionTimeoutMillis: connectionTimeoutMs,
    options: "-c synchronous_commit=on -c lock_timeout=30000",
    types: { getTypeParser },
  });
  // A connection that breaks is replaced, idle or in use; the query that meets it tells. Unheard, the event would end
  // the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
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
