/** Files for translators: a table (CSV) and XLIFF 1.2, which their programs read; both come back the same way. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { Message } from "./messages.ts";
import type { ReturnedRow } from "./returned-row.ts";
import { createXliff12, xliff12ToJs } from "./xliff.ts";

export type ExchangeFormat = "csv" | "xliff";

const columns = ["file", "key", "english", "translation", "state"] as const;

export async function writeExchange(
  format: ExchangeFormat,
  language: string,
  messages: readonly Message[],
): Promise<string> {
  if (format === "xliff") return createXliff12(language, messages);
  const rows = messages.map(({ collection, shownKey, english, text, state }) =>
    [collection.name, shownKey, english, text ?? "", state].map(guard),
  );
  // A mark at the beginning tells spreadsheet programs that this is UTF-8.
  return `\ufeff${stringify([[...columns], ...rows], { record_delimiter: "\r\n" })}`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe; it is taken off when the file comes back. */
const guard = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

export async function readExchange(text: string): Promise<readonly ReturnedRow[]> {
  return /^\s*<\?xml|^\s*<xliff/.test(text) ? xliff12ToJs(text) : readTable(text);
}

function readTable(text: string): readonly ReturnedRow[] {
  const isSemicolon = (text.split("\n", 1)[0] ?? "").includes(";");
  const rows = parse(text, { bom: true, relax_column_count: true, delimiter: isSemicolon ? ";" : "," }) as string[][];
  const [head = [], ...body] = rows;
  const at = (name: string): number => head.findIndex((cell) => cell.trim().toLowerCase() === name);
  const lacking = ["file", "key", "english", "translation"].filter((name) => at(name) === -1);
  if (lacking.length > 0)
    throw new Error(`The table has no column ${lacking.join(", ")}. Keep the first row as it was.`);
  const cell = (row: readonly string[], name: string): string => unguard(row[at(name)] ?? "");
  return body.map((row, number) => ({
    place: `row ${number + 2}`,
    file: cell(row, "file"),
    key: cell(row, "key"),
    english: cell(row, "english"),
    translation: cell(row, "translation"),
  }));
}
