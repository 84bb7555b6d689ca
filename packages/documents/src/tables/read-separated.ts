import type { Cell, RowNote, Sheet, TableRow, TextEncoding, Workbook } from "@custodiet/core";
import { type Options, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text.ts";
import { findSeparator } from "./find-separator.ts";
import { type CellKind, cleanCell, requireTableSize, TableRefusal } from "./table-fault.ts";
import { tableLimits } from "./table-limits.ts";

/** Text with separators; cells may be quoted and then go on over lines. */
export function readSeparated(
  bytes: Uint8Array,
  fileName: string,
  wanted: TextEncoding | null,
  kind: CellKind,
): Workbook {
  const { encoding, text, notes } = decodeText(bytes, wanted);
  const said = /^\uFEFF?sep=(.)\r?\n/.exec(text);
  const body = said ? text.slice(said[0].length) : text.replace(/^\uFEFF/, "");
  const { records, areQuotesLeft } = parseRecords(body, said?.[1] ?? findSeparator(body));
  const { rows, controls } = toRows(records, said ? 1 : 0, kind);
  const quotes: RowNote[] = areQuotesLeft ? [{ row: 1, kind: "quotes", encoding: null }] : [];
  const sheet: Sheet = { name: fileName, isHidden: false, rows, notes: [...quotes, ...notes, ...controls] };
  return { encoding, sheets: [sheet] };
}

/** Rows without anything among them. */
const mostRecords = 2 * tableLimits.rows;

interface ReadRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

interface Records {
  readonly records: readonly ReadRecord[];
  /** A quote was never closed: quotes are then letters like any other. */
  readonly areQuotesLeft: boolean;
}

function parseRecords(text: string, separator: string): Records {
  const options: Options = {
    delimiter: separator,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    to: mostRecords,
  };
  const run = (more: Options): ReadRecord[] => {
    const records = parse(text, { ...options, ...more }) as unknown as ReadRecord[];
    requireTableSize(records.length === mostRecords ? mostRecords : 0, 0);
    return records;
  };
  try {
    return { records: run({}), areQuotesLeft: false };
  } catch (thrown) {
    if (thrown instanceof TableRefusal) throw thrown;
    return { records: run({ quote: null }), areQuotesLeft: true };
  }
}

function toRows(records: readonly ReadRecord[], linesBefore: number, kind: CellKind) {
  const rows: TableRow[] = [];
  const controls: RowNote[] = [];
  let line = 1 + linesBefore;
  for (const { info, record } of records) {
    const number = line;
    line = info.lines + 1 + linesBefore;
    const cells = record.map((cell) => cleanCell(cell, kind));
    while (cells.length > 0 && cells.at(-1) === "") cells.pop();
    if (cells.length === 0) continue;
    requireTableSize(rows.length + 1, cells.length);
    if (record.some(hasControls)) controls.push({ row: number, kind: "control-characters", encoding: null });
    rows.push({ number, cells: cells satisfies Cell[] });
  }
  return { rows, controls };
}

/** Others than ends of lines and tabs, which a quoted cell may have. */
const hasControls = (text: string): boolean => /[^\P{Cc}\t\r\n]/u.test(text);
