/** A thread with one connection to the embedded database: `node:sqlite` is synchronous and must not hold the server. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { parentPort } from "node:worker_threads";
import type { Answer, Ask, OpenOrder, Order, QueryOrder, Rows } from "./messages.ts";
import { decide } from "./protection.ts";

const busyTimeoutMs = 5000;
const statementsKept = 256;
const nothing: Rows = { rows: [], changes: 0 };

let lock: DatabaseSync | null = null;
let database: DatabaseSync | null = null;
const statements = new Map<string, StatementSync>();

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
      connection().setAuthorizer(decide);
      return nothing;
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
    database.setAuthorizer(decide);
  }
  return nothing;
}

/** An exclusive transaction on a file of its own: the system lets go of it when the process dies, however it dies. */
function takeLock(path: string): Rows {
  lock = new DatabaseSync(path, { timeout: 0 });
  lock.exec("begin exclusive");
  return nothing;
}

function query({ sql, parameters }: QueryOrder): Rows {
  const statement = prepare(sql);
  const values = parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...values), changes: 0 };
  return { rows: [], changes: Number(statement.run(...values).changes) };
}

function prepare(sql: string): StatementSync {
  const kept = statements.get(sql);
  if (kept) return kept;
  if (statements.size >= statementsKept) statements.clear();
  const statement = connection().prepare(sql);
  statements.set(sql, statement);
  return statement;
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
