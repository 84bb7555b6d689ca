import type { ImportPreview } from "../api/imports.ts";

/** Columns of the report, in the reader's language. */
export interface ReportWords {
  readonly headings: readonly string[];
  readonly outcome: (outcome: ImportPreview["rows"][number]["outcome"]) => string;
  readonly message: (message: ImportPreview["rows"][number]["messages"][number]) => string;
}

/** The report as a file for a spreadsheet, with a mark of its encoding. */
export function reportCsv(rows: ImportPreview["rows"], words: ReportWords): string {
  const lines = rows.map(({ row, outcome, element, messages }) => [
    String(row),
    words.outcome(outcome),
    element?.name ?? "",
    messages.map(({ code }) => code).join(" "),
    messages.map(words.message).join(" "),
  ]);
  return `\uFEFF${[words.headings, ...lines].map((line) => line.map(quoteCell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe, and so stays a text. */
export function quoteCell(text: string): string {
  const guarded = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
