import type { Cell, Sheet } from "@custodiet/core";
import { tableLimits } from "./table-limits.ts";

/** Codes are listed in `docs/errors/server.md`: a file is refused where it comes in. */
export type TableFaultCode = "CUS-S040" | "CUS-S041" | "CUS-S042" | "CUS-S043" | "CUS-S044";

/** Why a file cannot be read as a table. */
export interface TableFault {
  readonly code: TableFaultCode;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Thrown inside this room only; `readTable` gives it back as a result. */
export class TableRefusal extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(fault.found);
    this.fault = fault;
  }
}

const saveAgain = "Open it in the program it came from and save it as .xlsx or as .csv.";

export const tableFaults = {
  tooLarge: (): TableFault => ({
    code: "CUS-S040",
    found: `more than ${tableLimits.bytes / 1_000_000} MB`,
    expected: `a file of at most ${tableLimits.bytes / 1_000_000} MB`,
    remedy: "Leave out what is not needed, or split the table.",
  }),
  notATable: (found: string): TableFault => ({
    code: "CUS-S041",
    found,
    expected: "a workbook (.xlsx) or a text with columns (.csv, .tsv, .txt)",
    remedy: saveAgain,
  }),
  damaged: (found: string): TableFault => ({
    code: "CUS-S042",
    found,
    expected: "a whole workbook without definitions of its own",
    remedy: saveAgain,
  }),
  tooMuch: (found: string): TableFault => ({
    code: "CUS-S043",
    found,
    expected: `at most ${tableLimits.rows} rows, ${tableLimits.columns} columns and ${tableLimits.cells} cells`,
    remedy: "Leave out what is not needed, or split the table.",
  }),
  empty: (): TableFault => ({
    code: "CUS-S044",
    found: "no row with anything in it",
    expected: "a row of headings and rows below it",
    remedy: "Look whether the right file was chosen.",
  }),
} as const;

/** Throws where a sheet has more rows or columns than may be. */
export function requireTableSize(rows: number, columns: number): void {
  if (rows > tableLimits.rows) throw new TableRefusal(tableFaults.tooMuch(`more than ${tableLimits.rows} rows`));
  if (columns > tableLimits.columns) throw new TableRefusal(tableFaults.tooMuch(`${columns} columns`));
}

/** Throws where all sheets together have more cells than may be. */
export function requireCellCount(sheets: readonly Sheet[]): void {
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.cells.length, 0), 0);
  if (cells > tableLimits.cells) throw new TableRefusal(tableFaults.tooMuch(`${cells} cells`));
}

/** What cells hold: short words, or texts of several lines. */
export type CellKind = "words" | "texts";

/** A cell without what no reader should meet: control characters are blanks, ends are trimmed; a text keeps its lines. */
export function cleanCell(text: string, kind: CellKind): Cell {
  const most = kind === "words" ? tableLimits.cellCharacters : tableLimits.textCharacters;
  const cut = text.length > most ? text.slice(0, most) : text;
  return kind === "words"
    ? cleanWords(cut)
    : cut
        .split(/\r\n?|\n/)
        .map(cleanWords)
        .join("\n")
        .trim();
}

const cleanWords = (text: string): string =>
  text.replace(/[\p{Cc}\u00a0\u200b\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ").trim();
