/** Tables as people send them, whatever file they came in: read by one room, understood by another. */

/** A number only where the file itself says that it is one; `""` is an empty cell; dates are texts, `2026-11-25`. */
export type Cell = string | number;

export interface TableRow {
  /** As a person counts in their own program: the line of a text file, the row of a sheet, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Something about a row that its reader had to decide; `encoding` only where `kind` says so. */
export interface RowNote {
  readonly row: number;
  readonly kind: "encoding" | "control-characters" | "formula" | "merged" | "quotes";
  readonly encoding: string | null;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly TableRow[];
  readonly notes: readonly RowNote[];
}

/** How the letters of a text are written as bytes. */
export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1256", "windows-1251"] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface Workbook {
  /** As the text was read; lines in another are noted. `null`: it says itself how it is written. */
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly Sheet[];
}
