/** Kysely over database threads: one thread is a mutex for writing, several are a pool for reading. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { stampOf } from "../scope/access.ts";
import type { Guard } from "../scope/guarded-dialect.ts";
import { wholeTables } from "../scope/instance-statements.ts";
import type { ThreadClient } from "./thread-client.ts";

/** A dialect over these threads. A connection is given to one caller at a time, in the order they asked. */
export const threadDialect = (threads: readonly ThreadClient[]): Dialect => ({
  createDriver: () => new ThreadDriver(threads),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** Each statement tells its thread in which tables it may look past organisations; the thread looks for itself. */
export const threadGuard: Guard = { run: (connection, query) => connection.executeQuery(query) };

class ThreadDriver implements Driver {
  readonly #idle: ThreadConnection[];
  readonly #waiting: ((connection: ThreadConnection) => void)[] = [];

  constructor(threads: readonly ThreadClient[]) {
    this.#idle = threads.map((thread) => new ThreadConnection(thread));
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const idle = this.#idle.shift();
    return idle ?? new Promise<ThreadConnection>((resolve) => this.#waiting.push(resolve));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const released = asThread(connection);
    const next = this.#waiting.shift();
    if (next) next(released);
    else this.#idle.push(released);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await asThread(connection).thread.ask({ kind: "begin" });
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await asThread(connection).thread.ask({ kind: "commit" });
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await asThread(connection).thread.ask({ kind: "rollback" });
  }

  /** The threads belong to the store, which closes them. */
  async destroy(): Promise<void> {}
}

class ThreadConnection implements DatabaseConnection {
  readonly thread: ThreadClient;

  constructor(thread: ThreadClient) {
    this.thread = thread;
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    const access = stampOf(query);
    const whole = access === null ? null : wholeTables(access.statement);
    const { rows, changes } = await this.thread.ask({ kind: "query", sql, parameters, whole });
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: nothing in this store streams, and the interface wants the method
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Queries of this store are not streamed");
  }
}

function asThread(connection: DatabaseConnection): ThreadConnection {
  if (!(connection instanceof ThreadConnection)) throw new Error("A connection of another driver");
  return connection;
}
