/** A thread with one connection to the embedded database: `node:sqlite` is synchronous and must not hold the server. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { parentPort } from "node:worker_threads";
import type { Answer, Ask, OpenOrder, Order, QueryOrder, Rows } from "./messages.ts";
import { decide } from "./protection.ts";
import { ReadingWatch } from "./reading-watch.ts";

const busyTimeoutMs = 5000;
const statementsKept = 256;
const nothing: Rows = { rows: [], changes: 0 };

let lock: DatabaseSync | null = null;
let database: DatabaseSync | null = null;
const watch = new ReadingWatch();
let isGuarded = false;

interface Prepared {
  readonly statement: StatementSync;
  /** Tables of organisations that it looks through without asking whose the rows are. */
  readonly unasked: readonly string[];
}

const statements = new Map<string, Prepared>();

parentPort?.on("message", ({ id, order }: Ask) => {
  parentPort?.postMessage(answer(id, order));
  // Closing the port ends the thread once the answer is out.
  if (order.kind === "close") parentPort?.close();
});

function answer(id: number, order: Order): Answer {
  try {
    return { id, ok: true, value: carryOut(order) };
  } catch (thrown) {
    const code = thrown instanceof Error && "errcode" in thrown ? thrown.errcode : null;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { id, ok: false, resultCode: typeof code === "number" ? code : null, message };
  }
}

function carryOut(order: Order): Rows {
  switch (order.kind) {
    case "lock":
      return takeLock(order.path);
    case "stamp":
      return execute(`pragma application_id = ${order.applicationId}; pragma user_version = ${order.schemaVersion}`);
    case "open":
      return open(order);
    case "query":
      return query(order);
    case "begin":
      return execute("begin immediate");
    case "commit":
      return execute("commit");
    case "rollback":
      // A failed commit may have rolled back by itself.
      return connection().isTransaction ? execute("rollback") : nothing;
    case "protect":
      return guard();
    case "check":
      return { rows: connection().prepare("pragma quick_check(1)").all(), changes: 0 };
    case "close":
      return close();
  }
}

function open({ path, mode }: OpenOrder): Rows {
  database = new DatabaseSync(path, {
    readOnly: mode === "reader",
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    allowExtension: false,
    defensive: true,
  });
  if (mode === "writer") {
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma recursive_triggers = on;");
    database.exec("pragma trusted_schema = off; pragma cell_size_check = on;");
  } else {
    database.exec("pragma query_only = on; pragma trusted_schema = off;");
    guard();
  }
  return nothing;
}

/** From now on the authorizer decides, and each statement is looked at for what it reads. */
function guard(): Rows {
  statements.clear();
  isGuarded = true;
  connection().setAuthorizer((action, first, second) => {
    watch.note(action, first, second);
    return decide(action, first);
  });
  return nothing;
}

/** An exclusive transaction on a file of its own: the system lets go of it when the process dies, however it dies. */
function takeLock(path: string): Rows {
  lock = new DatabaseSync(path, { timeout: 0 });
  lock.exec("begin exclusive");
  return nothing;
}

function query({ sql, parameters, whole }: QueryOrder): Rows {
  const { statement, unasked } = prepare(sql);
  requireAsked(unasked, whole);
  const values = parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...values), changes: 0 };
  return { rows: [], changes: Number(statement.run(...values).changes) };
}

/** What the scope's layer did is not taken on trust: SQLite itself says which columns a statement reads. */
function requireAsked(unasked: readonly string[], whole: readonly string[] | null): void {
  if (!isGuarded) return;
  const found = unasked.filter((table) => !whole?.includes(table));
  if (found.length > 0)
    throw new Error(`A statement looks through ${found.join(", ")} without asking whose the rows are`);
}

function prepare(sql: string): Prepared {
  const kept = statements.get(sql);
  if (kept) return kept;
  if (statements.size >= statementsKept) statements.clear();
  watch.begin();
  const prepared = { statement: connection().prepare(sql), unasked: watch.unasked() };
  statements.set(sql, prepared);
  return prepared;
}

function execute(sql: string): Rows {
  connection().exec(sql);
  return nothing;
}

function connection(): DatabaseSync {
  if (!database) throw new Error("The database is not open");
  return database;
}

function close(): Rows {
  statements.clear();
  database?.close();
  database = null;
  lock?.close();
  lock = null;
  return nothing;
}
