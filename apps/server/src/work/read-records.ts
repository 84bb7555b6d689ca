/** A sheet as records of the working group, in the worker that reads tables. */
import type { Sheet } from "@custodiet/core";
import { guessColumns, headingsOf, kindOf, readRecordRows, type TableWords } from "@custodiet/working-group";
import type { ImportJob, ImportOutcome } from "./import-job.ts";
import { readTableWords } from "./table-words.ts";

type RecordsJob = Extract<ImportJob, { readonly kind: "records" }>;

const sampledRows = 4;
const sampledColumns = 100;
const sampledCharacters = 80;

/** Read with the first table of records. */
let words: TableWords | null = null;

export function readRecords(sheets: readonly Sheet[], { recordKind, reading }: RecordsJob): ImportOutcome {
  const sheet = sheets[reading.sheet];
  const kind = kindOf(recordKind);
  if (sheet === undefined || kind === null) return { kind: "no-sheet" };
  words ??= readTableWords();
  const { rows } = sheet;
  const { headerRow, columns } = guessColumns(kind, rows, words, reading.headerRow);
  const order = { kind, headerRow, columns: reading.columns ?? columns, words, language: reading.language };
  const below = rows.filter(({ number }) => number > headerRow).slice(0, sampledRows);
  const shown = (cells: readonly unknown[]): readonly string[] =>
    cells.slice(0, sampledColumns).map((cell) => String(cell).slice(0, sampledCharacters));
  return {
    kind: "records",
    sheets: sheets.map(({ name }) => name),
    headerRow,
    headings: shown(rows.find(({ number }) => number === headerRow)?.cells ?? []),
    columns: order.columns,
    headingOf: headingsOf(rows, order),
    sample: below.map(({ cells }) => shown(cells)),
    rows: readRecordRows(rows, order),
  };
}
