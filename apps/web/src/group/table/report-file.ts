import type { TableRow } from "../../api/group-tables.ts";
import { quoteCell } from "../../import/report-csv.ts";

export interface ReportWords {
  /** Row, column, code, found, expected, what to do: in the reader's language. */
  readonly headings: readonly string[];
  readonly taken: (title: string) => string;
}

/** Every row of the report as a file for a spreadsheet: a line for each fault, and one for each row that is taken. */
export function reportFile(rows: readonly TableRow[], words: ReportWords): string {
  const lines = rows.flatMap(({ row, title, faults }) =>
    title === null
      ? faults.map(({ code, title: fault, column, found, expected, remedy }) => [
          String(row),
          column ?? "",
          `${code} ${fault}`,
          found ?? "",
          expected,
          remedy,
        ])
      : [[String(row), "", "", words.taken(title), "", ""]],
  );
  return `\uFEFF${[words.headings, ...lines].map((line) => line.map(quoteCell).join(",")).join("\r\n")}\r\n`;
}
