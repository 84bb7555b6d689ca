import type { Cell, RowNote, TableRow } from "@custodiet/core";

export interface CellPlace {
  /** From 0. */
  readonly column: number;
  /** From 1, as sheets count. */
  readonly row: number;
}

export interface MergedRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** `B7`; `null` where the text is no place of a cell. */
export function parseReference(text: string): CellPlace | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column: column - 1, row: Number(match[2]) };
}

/** Most cells that one merged range fills: a title over a whole sheet says nothing of its rows. */
const mostFilled = 20_000;

/** Gives every cell of a merged range the range's value: `Building 4` stands for each of the rows beside it. */
export function fillMerged(
  rows: readonly { readonly number: number; readonly cells: Cell[] }[],
  merged: readonly MergedRange[],
): { readonly rows: readonly TableRow[]; readonly notes: readonly RowNote[] } {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const notes: RowNote[] = [];
  let filled = 0;
  for (const { from, to } of merged) {
    const value = byNumber.get(from.row)?.cells[from.column] ?? "";
    const size = (to.row - from.row + 1) * (to.column - from.column + 1);
    filled += size;
    if (value === "" || size <= 1 || filled > mostFilled) continue;
    for (let number = from.row; number <= to.row; number++) {
      const row = byNumber.get(number);
      if (row) fill(row.cells, from.column, to.column, value);
    }
    if (to.row > from.row) notes.push({ row: from.row, kind: "merged", encoding: null });
  }
  return { rows, notes };
}

function fill(cells: Cell[], first: number, last: number, value: Cell): void {
  while (cells.length <= last) cells.push("");
  for (let column = first; column <= last; column++) cells[column] = value;
}
