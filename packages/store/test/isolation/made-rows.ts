/**
 * A row of every table for every organisation, made from the schema itself: what a new table needs is read from its
 * columns and foreign keys, so that it is tried across organisations without anybody writing its rows.
 */
import { DatabaseSync } from "node:sqlite";
import { type DatabaseKind, migrations } from "../../src/schema/migrations.ts";

export type Value = string | number | null | Uint8Array;
export type MadeRow = Readonly<Record<string, Value>>;

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

interface KeyPart {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly keys: readonly KeyPart[];
}

/** Values that the columns do not tell: where a table has a check on one. */
const toldValues: Readonly<Record<string, MadeRow>> = {};

/** Statements that make every table. */
export const schemaStatements = (kind: DatabaseKind): string => {
  const log =
    "create table schema_migrations (number integer primary key, name text not null, applied_at bigint not null)";
  return [log, ...migrations.flatMap(({ statements }) => statements(kind))].join(";\n");
};

/** Every table there is, a table after those that its foreign keys name. */
export function tableShapes(): readonly TableShape[] {
  const database = new DatabaseSync(":memory:");
  database.exec(schemaStatements("sqlite"));
  const all = <Row>(sql: string): readonly Row[] => database.prepare(sql).all() as unknown as readonly Row[];
  const names = all<{ name: string }>("select name from sqlite_schema where type = 'table' order by name");
  const shapes = names.map(({ name }) => ({
    name,
    columns: all<Column>(`pragma table_info(${name})`),
    keys: all<KeyPart>(`pragma foreign_key_list(${name})`),
  }));
  database.close();
  return inOrder(shapes);
}

function inOrder(shapes: readonly TableShape[]): readonly TableShape[] {
  const done: TableShape[] = [];
  const isReady = ({ name, keys }: TableShape) =>
    keys.every(({ table }) => table === name || done.some((shape) => shape.name === table));
  while (done.length < shapes.length) {
    const next = shapes.find((shape) => !done.includes(shape) && isReady(shape));
    if (!next) throw new Error("Tables refer to each other in a circle");
    done.push(next);
  }
  return done;
}

/** One row for each table, all of one organisation; `number` keeps the rows of organisations apart. */
export function madeRows(
  shapes: readonly TableShape[],
  organisation: string,
  number: number,
): ReadonlyMap<string, MadeRow> {
  const rows = new Map<string, MadeRow>();
  for (const shape of shapes) {
    const value = (column: Column): Value => keyValue(shape, column, rows) ?? plainValue(column, organisation, number);
    const row = Object.fromEntries(shape.columns.map((column) => [column.name, value(column)]));
    rows.set(shape.name, { ...row, ...toldValues[shape.name] });
  }
  return rows;
}

/** What a foreign key refers to: the row of the same organisation; of the table itself, nothing. */
function keyValue(shape: TableShape, { name }: Column, rows: ReadonlyMap<string, MadeRow>): Value | undefined {
  const part = shape.keys.find(({ from, table }) => from === name && table !== shape.name);
  return part ? rows.get(part.table)?.[part.to] : undefined;
}

function plainValue({ name, type, notnull }: Column, organisation: string, number: number): Value {
  if (name === "organisation") return organisation;
  if (notnull === 0 && name === "parent") return null;
  if (type === "BLOB") return Uint8Array.of(number);
  return /int/i.test(type) ? 1000 + number : `${name} of ${organisation}`;
}

/** The statement that puts a row in, with `?` or `$1` for its values. */
export function insertOf(table: string, row: MadeRow, kind: DatabaseKind): { sql: string; values: readonly Value[] } {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => (kind === "sqlite" ? "?" : `$${at + 1}`));
  return {
    sql: `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})`,
    values: Object.values(row),
  };
}
