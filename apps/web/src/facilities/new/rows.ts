/** Rows of an answer that is a table: added, filled from what was pasted, given identifiers. */
import type { CellValue, Row, TemplateColumn } from "../../api/templates.ts";
import { identifierFrom } from "../../editing/form/identifier.ts";

/** What a text says in a column; `undefined` where it says nothing there. */
export type CellReader = (column: TemplateColumn, text: string) => Exclude<CellValue, null> | undefined;

const provisional = /^row-\d+$/;

/** An empty row at the end. Its identifier is made of its name once it has one, and then stays. */
export function addRow(rows: readonly Row[], taken: readonly string[]): readonly Row[] {
  let number = rows.length + 1;
  while (taken.includes(`row-${number}`)) number++;
  return [...rows, { id: `row-${number}` }];
}

export function settledId(row: Row, taken: readonly string[]): Row {
  const { id, name } = row;
  if (typeof name !== "string" || name.trim() === "" || !provisional.test(String(id))) return row;
  return { ...row, id: identifierFrom(name, "own", new Set(taken)) };
}

/**
 * The cells of a pasted text; `null` where it is one cell, which any field takes by itself.
 *
 * @example
 * pastedCells("Lab\tSite\nStore\tSite\n"); // [["Lab", "Site"], ["Store", "Site"]]
 */
export function pastedCells(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  return cells.length === 1 && cells[0]?.length === 1 ? null : cells;
}

export interface ToFill {
  readonly rows: readonly Row[];
  readonly columns: readonly TemplateColumn[];
  readonly cells: readonly (readonly string[])[];
  /** Where the first cell goes. */
  readonly row: number;
  readonly column: number;
  readonly atMost: number;
  readonly taken: readonly string[];
  /** As the table shows them: a pasted first line that repeats them is left out. */
  readonly headings: readonly string[];
  readonly read: CellReader;
}

/** The rows with what was pasted, and the cells that say nothing in their column. */
export function fillFrom(fill: ToFill): { readonly rows: readonly Row[]; readonly notRead: readonly string[] } {
  const { columns, row, column, atMost, headings, read } = fill;
  const [first = [], ...below] = fill.cells;
  const isHead = first.every((cell, index) => fold(cell) === fold(headings[column + index] ?? ""));
  const cells = isHead ? below : fill.cells;
  const notRead: string[] = [];
  const taken = [...fill.taken];
  let rows = fill.rows;
  for (const [index, texts] of cells.entries()) {
    const at = row + index;
    if (at >= atMost) {
      notRead.push(...texts.filter((text) => text !== ""));
      continue;
    }
    if (at >= rows.length) rows = addRow(rows, taken);
    const filled = { ...rows[at] };
    for (const [offset, text] of texts.entries()) {
      const own = columns[column + offset];
      if (text === "") continue;
      const value = own && read(own, text);
      if (own && value !== undefined) filled[own.id] = value;
      else notRead.push(text);
    }
    const settled = settledId(filled as Row, taken);
    taken.push(String(settled["id"]));
    rows = rows.with(at, settled);
  }
  return { rows, notRead };
}

/** Letters only differ where a reader would say so. */
export const fold = (text: string): string => text.normalize("NFKC").trim().toLocaleLowerCase("und");
