/** The main thread's end of a database thread: each order is answered by a promise. */
import { Worker } from "node:worker_threads";
import { StorageError, storageCodeOfSqlite } from "../storage-error.ts";
import type { Answer, Order, Rows } from "./messages.ts";

interface Waiting {
  readonly resolve: (rows: Rows) => void;
  readonly reject: (reason: Error) => void;
}

/** An SQLite error that is no storage fault: a constraint, or bad SQL. A bug unless the caller expects it. */
class SqliteError extends Error {
  override readonly name = "SqliteError";
  readonly resultCode: number | null;

  constructor(message: string, resultCode: number | null) {
    super(message);
    this.resultCode = resultCode;
  }
}

export class ThreadClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #hasEnded = false;

  constructor() {
    // The thread inherits no flags: a test runner's loader would not know what to do in it.
    this.#worker = new Worker(new URL("./database-thread.ts", import.meta.url), { execArgv: [], name: "database" });
    this.#worker.on("message", (answer: Answer) => this.#receive(answer));
    this.#worker.on("error", (cause) => this.#end(new StorageError("CUS-D011", "The database thread failed", cause)));
    this.#worker.on("exit", () => this.#end(new StorageError("CUS-D015", "The store has been closed")));
  }

  ask(order: Order): Promise<Rows> {
    if (this.#hasEnded) return Promise.reject(new StorageError("CUS-D015", "The store has been closed"));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Rows>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, order });
    });
  }

  /** Closes the connection and ends the thread; what it held is free when the promise resolves. */
  async close(): Promise<void> {
    if (this.#hasEnded) return;
    const hasExited = new Promise<void>((resolve) => this.#worker.once("exit", () => resolve()));
    await this.ask({ kind: "close" });
    await hasExited;
  }

  #receive(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(errorOf(answer.message, answer.resultCode));
  }

  #end(reason: StorageError): void {
    this.#hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

function errorOf(message: string, resultCode: number | null): Error {
  const error = new SqliteError(message, resultCode);
  const code = resultCode === null ? null : storageCodeOfSqlite(resultCode);
  return code === null ? error : new StorageError(code, message, error);
}
