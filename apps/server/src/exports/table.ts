/**
 * Tables for spreadsheet programs (CSV, RFC 4180, UTF-8 with its mark). What leaves says first what it is: rows that
 * begin with `#` name marking, source and date; then the head of the table. docs/exports.md tells the shapes.
 */
import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | null;

export interface Table {
  /** What stands above the table, name and value. */
  readonly notes: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function writeTable({ notes, columns, rows }: Table): string {
  const above = notes.map(([name, value]) => [`# ${name}`, guardCell(value)]);
  const body = rows.map((row) => row.map(writeCell));
  return `\ufeff${stringify([...above, [...columns], ...body], { record_delimiter: "\r\n" })}`;
}

/** Numbers in full: 17 digits read back to the same number. */
function writeCell(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? guardCell(cell) : String(cell);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
const guardCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
