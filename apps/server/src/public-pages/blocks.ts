/** Short ways of writing the blocks that pages are made of. */
import { type DocumentCell, type HeadingLevel, type LanguageTag, type TextRun, textRun } from "@custodiet/core";
import type { Link, Links, TextBlock } from "./page.ts";

/** A text, or runs where a part of it is in another language. */
export type Words = string | readonly TextRun[];

export const runsOf = (words: Words): readonly TextRun[] => (typeof words === "string" ? [textRun(words)] : words);

export const heading = (level: HeadingLevel, words: Words): TextBlock => ({
  kind: "heading",
  level,
  ...spokenBlock(runsOf(words)),
});

export const paragraph = (words: Words, role: "body" | "notice" | "small" = "body"): TextBlock => ({
  kind: "paragraph",
  role,
  align: "start",
  ...spokenBlock(runsOf(words)),
});

/** A block that is in another language as a whole says so itself, and runs in that language's direction. */
function spokenBlock(runs: readonly TextRun[]): { readonly runs: readonly TextRun[]; readonly language?: LanguageTag } {
  const language = runs[0]?.language;
  const isWhole = language !== undefined && runs.every((run) => run.language === language);
  return isWhole ? { runs: runs.map(({ language: _, ...run }) => run), language } : { runs };
}

export const list = (marks: "bullets" | "numbers", items: readonly Words[]): TextBlock => ({
  kind: "list",
  marks,
  items: items.map((each) => ({ runs: runsOf(each), nested: null })),
});

export interface TableTerms {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly Words[])[];
}

export const table = ({ caption, columns, shares, rows }: TableTerms): TextBlock => ({
  kind: "table",
  caption: [textRun(caption)],
  columns: shares.map((share) => ({ share, align: "start" })),
  headerRows: [columns.map(cell)],
  rows: rows.map((cells) => cells.map(cell)),
});

const cell = (words: Words): DocumentCell => ({ runs: words === "" ? [] : runsOf(words) });

export const links = (items: readonly Link[]): Links => ({ kind: "links", items });
