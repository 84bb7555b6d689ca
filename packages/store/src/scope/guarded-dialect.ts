/** A dialect whose connections run no statement that did not pass the scope's layer. */
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from "kysely";
import { type Access, stampOf } from "./access.ts";

/** How a database is told what a statement may touch, before it runs or with it. */
export type RunWithin = <Row>(
  connection: DatabaseConnection,
  query: CompiledQuery,
  access: Access,
) => Promise<QueryResult<Row>>;

/** What a database does beside, when a transaction begins and ends and a connection is given back. */
export interface Guard {
  readonly run: RunWithin;
  readonly began?: (connection: DatabaseConnection) => void;
  readonly ended?: (connection: DatabaseConnection) => void;
  readonly returning?: (connection: DatabaseConnection) => Promise<void>;
}

export const guardedDialect = (inner: Dialect, guard: Guard): Dialect => ({
  createDriver: () => new GuardedDriver(inner.createDriver(), guard),
  createQueryCompiler: () => inner.createQueryCompiler(),
  createAdapter: () => inner.createAdapter(),
  createIntrospector: (db) => inner.createIntrospector(db),
});

class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #guard: Guard;

  constructor(inner: Driver, guard: Guard) {
    this.#inner = inner;
    this.#guard = guard;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new GuardedConnection(await this.#inner.acquireConnection(), this.#guard.run);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const inner = innerOf(connection);
    await this.#guard.returning?.(inner);
    await this.#inner.releaseConnection(inner);
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await this.#inner.beginTransaction(innerOf(connection), settings);
    this.#guard.began?.(innerOf(connection));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#guard.ended?.(innerOf(connection));
    await this.#inner.commitTransaction(innerOf(connection));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#guard.ended?.(innerOf(connection));
    await this.#inner.rollbackTransaction(innerOf(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #run: RunWithin;

  constructor(inner: DatabaseConnection, run: RunWithin) {
    this.inner = inner;
    this.#run = run;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const access = stampOf(query.query);
    if (access === null) throw new Error("A statement that did not pass the scope's layer");
    return this.#run(this.inner, query, access);
  }

  // biome-ignore lint/correctness/useYield: nothing in this store streams, and the interface wants the method
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Queries of this store are not streamed");
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  if (!(connection instanceof GuardedConnection)) throw new Error("A connection of another driver");
  return connection.inner;
}
