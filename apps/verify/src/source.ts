/**
 * Where the tables come from: a database file of the embedded database (a copy: one process has the original), or a
 * folder with one `TABLE.ndjson` for each table, a row as JSON on each line, as `psql` or an export writes them.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";

export type Row = Readonly<Record<string, unknown>>;

export interface Source {
  /** Rows of a table in the order of these columns; none where there is no such table. */
  readonly rows: (table: string, order: readonly string[]) => AsyncIterable<Row>;
  readonly has: (table: string) => boolean;
  readonly close: () => void;
}

/** What was given cannot be read at all. */
export class SourceFault extends Error {}

export function openSource(path: string): Source {
  if (!existsSync(path)) throw new SourceFault(`There is nothing at ${path}.`);
  return statSync(path).isDirectory() ? openFolder(path) : openDatabase(path);
}

const isName = (name: string): boolean => /^[a-z_]+$/.test(name);

function openDatabase(path: string): Source {
  const database = openReadOnly(path);
  const names = new Set(
    database
      .prepare("select name from sqlite_schema where type = 'table'")
      .all()
      .map(({ name }) => String(name)),
  );
  return {
    has: (table) => names.has(table),
    rows: async function* (table, order) {
      if (!names.has(table) || !isName(table) || !order.every(isName)) return;
      // Names are of our own lists and hold letters only; the order is by byte, whatever the database's language.
      const sorted = order.length > 0 ? ` order by ${order.join(", ")}` : "";
      const statement = database.prepare(`select * from ${table}${sorted}`);
      statement.setReadBigInts(true);
      yield* statement.iterate() as Iterable<Row>;
    },
    close: () => database.close(),
  };
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

function openFolder(path: string): Source {
  const fileOf = (table: string): string => join(path, `${table}.ndjson`);
  return {
    has: (table) => isName(table) && existsSync(fileOf(table)),
    rows: async function* (table, order) {
      if (!isName(table) || !existsSync(fileOf(table))) return;
      const lines = createInterface({ input: createReadStream(fileOf(table)), crlfDelay: Number.POSITIVE_INFINITY });
      let before: Row | null = null;
      let number = 0;
      for await (const line of lines) {
        number += 1;
        if (line === "") continue;
        const row = parseLine(line, `${fileOf(table)}:${number}`);
        if (before !== null && order.length > 0 && compareBy(order, before, row) > 0) {
          throw new SourceFault(`${fileOf(table)}:${number} is out of order; sort the file by ${order.join(", ")}.`);
        }
        before = row;
        yield row;
      }
    },
    close: () => undefined,
  };
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

function compareBy(order: readonly string[], a: Row, b: Row): number {
  for (const column of order) {
    const [left, right] = [a[column], b[column]];
    const difference =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
    if (difference !== 0) return difference;
  }
  return 0;
}
