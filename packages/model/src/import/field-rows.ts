import type { Cell, TableRow } from "@custodiet/core";
import type { ImportOrder, ImportTable } from "./import-order.ts";
import type { MarkedRow } from "./read-access.ts";

/** The rows below the headings, under the names of their fields. Columns that hold nothing we know are not looked at. */
export function fieldRows({ rows }: ImportTable, { headerRow, columns }: ImportOrder): readonly MarkedRow[] {
  const headings = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const single = new Map(columns.filter(({ field }) => field !== "mark").map(({ field, column }) => [field, column]));
  const marks = columns.filter(({ field }) => field === "mark").map(({ column }) => column);
  const cellAt = ({ cells }: TableRow, column: number | undefined): Cell =>
    column === undefined ? "" : (cells[column] ?? "");
  return rows
    .filter(({ number }) => number > headerRow)
    .map((row) => ({
      number: row.number,
      cellOf: (field) => cellAt(row, single.get(field)),
      marks: marks.map((column) => ({
        heading: String(headings[column] ?? ""),
        text: String(cellAt(row, column)).trim(),
      })),
    }));
}
