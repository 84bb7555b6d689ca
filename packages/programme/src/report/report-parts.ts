/** Blocks that a programme's reports are put together from. */
import { type Block, type DocumentCell, textRun } from "@custodiet/core";

export const heading = (level: 1 | 2, text: string): Block => ({
  kind: "heading",
  level,
  runs: [textRun(oneLine(text))],
});

export const paragraph = (text: string, role: "body" | "notice" | "small" = "body"): Block => ({
  kind: "paragraph",
  role,
  align: "start",
  runs: [textRun(oneLine(text))],
});

export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly (readonly [name: string, share: number])[];
  readonly rows: readonly (readonly string[])[];
}

/** What a table says, or a sentence where it would be empty. */
export const tableOr = ({ caption, columns, rows }: ReportTable, otherwise: string): Block =>
  rows.length === 0
    ? paragraph(otherwise)
    : {
        kind: "table",
        caption: [textRun(caption)],
        columns: columns.map(([, share]) => ({ share, align: "start" })),
        headerRows: [columns.map(([name]) => cell(name))],
        rows: rows.map((row) => row.map(cell)),
      };

const cell = (text: string): DocumentCell => ({ runs: text === "" ? [] : [textRun(oneLine(text))] });

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
