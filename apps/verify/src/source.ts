/**
 * Where the tables come from: a database file of the embedded database (a copy: one process has the original), or a
 * folder with one `TABLE.ndjson` for each table, a row as JSON on each line, as `psql` or an export writes them.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StringDecoder } from "node:string_decoder";
import type { LogRows } from "@custodiet/verification";

export type Row = Readonly<Record<string, unknown>>;

export interface Source {
  readonly path: string;
  /** Where a log that is long enough can be read in two halves; `null`: it is read from its start. */
  readonly middle: number | null;
  readonly has: (table: string) => boolean;
  /** Rows of a table, in order of their entry's index from one on, or all in any; none where there is no such table. */
  readonly rows: (table: string, from?: number) => Iterable<Row>;
  readonly log: (from: number) => LogRows;
  readonly close: () => void;
}

/** What was given cannot be read at all. */
export class SourceFault extends Error {}

/** @param long how many entries are worth two threads */
export function openSource(path: string, long = 100_000): Source {
  if (!existsSync(path)) throw new SourceFault(`There is nothing at ${path}.`);
  const opened = statSync(path).isDirectory() ? openFolder(path) : openDatabase(path, long);
  const rows: Source["rows"] = (table, from) => (opened.has(table) ? opened.rows(table, from) : []);
  const log = (from: number): LogRows => ({
    entries: rows("ledger_entries", from),
    bindings: rows("ledger_bindings", from),
    openings: rows("ledger_openings", from),
  });
  return { ...opened, path, rows, log };
}

type Opened = Omit<Source, "path" | "log">;

const isName = (name: string): boolean => /^[a-z_]+$/.test(name);

function openDatabase(path: string, long: number): Opened {
  const database = openReadOnly(path);
  const listed = database.prepare("select name from sqlite_schema where type = 'table'").all();
  // Names are of our own lists and hold letters only.
  const names = new Set(listed.map(({ name }) => String(name)).filter(isName));
  const half = "select max(entry_index) / 2.0 as at from ledger_entries";
  const middle = names.has("ledger_entries") ? Math.floor(Number(database.prepare(half).get()?.["at"])) : 0;
  return {
    middle: middle * 2 >= long && availableParallelism() > 1 ? middle : null,
    has: (table) => names.has(table),
    rows: function* (table, from) {
      const statement = database.prepare(`select * from ${table}${inOrder(from)}`);
      statement.setReadBigInts(true);
      if (from === undefined) return yield* statement.iterate() as Iterable<Row>;
      // These come by the million, and as lists they cost half.
      statement.setReturnArrays(true);
      const columns = statement.columns().map(({ name }) => name);
      for (const values of statement.iterate() as Iterable<unknown>) yield rowOf(columns, values as unknown[]);
    },
    close: () => database.close(),
  };
}

/** From the start really all: what has no index, or none that is a number, is read as well. */
const inOrder = (from?: number): string =>
  from === undefined ? "" : `${from === 0 ? "" : ` where entry_index >= ${from}`} order by entry_index`;

function rowOf(columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < columns.length; place += 1) row[columns[place] ?? ""] = values[place];
  return row;
}

function openReadOnly(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    database.prepare("select count(*) from sqlite_schema").get();
    return database;
  } catch (thrown) {
    throw new SourceFault(`${path} is no database that can be read: ${thrown instanceof Error ? thrown.message : ""}.`);
  }
}

function openFolder(path: string): Opened {
  const fileOf = (table: string): string => join(path, `${table}.ndjson`);
  return {
    middle: null,
    has: (table) => isName(table) && existsSync(fileOf(table)),
    rows: function* (table, from) {
      let before = Number.NEGATIVE_INFINITY;
      let number = 0;
      for (const line of linesOf(fileOf(table))) {
        number += 1;
        if (line === "") continue;
        const row = parseLine(line, `${fileOf(table)}:${number}`);
        if (from !== undefined && Number(row["entry_index"]) < before) {
          throw new SourceFault(`${fileOf(table)}:${number} is out of order; sort the file by entry_index.`);
        }
        before = Number(row["entry_index"]);
        yield row;
      }
    },
    close: () => undefined,
  };
}

function* linesOf(path: string): Iterable<string> {
  const [file, piece, decoder] = [openSync(path, "r"), Buffer.alloc(65_536), new StringDecoder("utf8")];
  let rest = "";
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
    const lines = (rest + decoder.write(piece.subarray(0, length))).split(/\r?\n/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  closeSync(file);
  yield rest + decoder.end();
}

function parseLine(line: string, place: string): Row {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === "object" && row !== null && !Array.isArray(row)) return row as Row;
  } catch {
    // Told below, with the place.
  }
  throw new SourceFault(`${place} is no row: expected an object in JSON.`);
}
