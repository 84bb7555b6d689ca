/** Blocks that a programme's reports are put together from. */
import {
  type Block,
  type DocumentCell,
  labelled,
  listed,
  type Marking,
  type OfficialLanguage,
  type Run,
  type TextRun,
  textRun,
} from "@custodiet/core";
import type { ReportWords } from "./report-words.ts";

/** A list where some of them are in another language than the document. */
export type Words = string | readonly TextRun[];

const runsOf = (words: Words): readonly TextRun[] => (typeof words === "string" ? [textRun(oneLine(words))] : words);

export const heading = (level: 1 | 2 | 3, text: Words): Block => ({ kind: "heading", level, runs: runsOf(text) });

export const paragraph = (text: Words, role: "body" | "notice" | "small" = "body"): Block => ({
  kind: "paragraph",
  role,
  align: "start",
  runs: runsOf(text),
});

interface Released {
  readonly marking: Marking;
  /** What an organisation is called. */
  readonly partyName: (party: string) => string;
}

interface Told {
  readonly language: OfficialLanguage;
  readonly words: Pick<ReportWords, "ownersOnly" | "releasedTo">;
}

/** Whom a document is released to, and what else its marking says. */
export function audienceLine({ marking: { releasedTo, caveats }, partyName }: Released, told: Told): string {
  const { words, language } = told;
  const named = releasedTo.length === 0 ? words.ownersOnly : listed(releasedTo.map(partyName), language);
  return [labelled(words.releasedTo, named, language), ...caveats].join(" · ");
}

/** Each item is one line, or several; the first of several is strong. */
export const bullets = (items: readonly (Words | readonly string[])[]): Block => ({
  kind: "list",
  marks: "bullets",
  items: items.map((item) => ({
    runs: isLines(item) ? linesOf(item) : runsOf(item),
    nested: null,
  })),
});

const isLines = (item: Words | readonly string[]): item is readonly string[] =>
  typeof item !== "string" && typeof item[0] === "string";

const linesOf = (lines: readonly string[]): readonly Run[] =>
  lines.flatMap((line, index): readonly Run[] =>
    index === 0 ? [textRun(oneLine(line), "strong")] : [{ kind: "line-break" }, textRun(oneLine(line))],
  );

export interface ReportTable {
  /** Empty: the heading above says what is in it. */
  readonly caption: string;
  readonly columns: readonly (readonly [name: string, share: number])[];
  readonly rows: readonly (readonly Words[])[];
}

/** What a table says, or a sentence where it would be empty. */
export const tableOr = ({ caption, columns, rows }: ReportTable, otherwise: string): Block =>
  rows.length === 0
    ? paragraph(otherwise)
    : {
        kind: "table",
        caption: caption === "" ? [] : [textRun(caption)],
        columns: columns.map(([, share]) => ({ share, align: "start" })),
        headerRows: [columns.map(([name]) => cell(name))],
        rows: rows.map((row) => row.map(cell)),
      };

const cell = (text: Words): DocumentCell => ({ runs: text === "" ? [] : runsOf(text) });

/** A space that must not break stays one; Chinese has none between sentences. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[^\S\u00A0\u202F]+/gu, " ")
    .replaceAll(/(?<=[。；]) /gu, "")
    .trim();

/** At most so many characters; what was cut ends with an ellipsis. */
export const clip = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
};

/** A hash in four parts, so that it finds room in a column. */
export const hashInParts = (hash: string): string => hash.match(/.{1,16}/g)?.join(" ") ?? "";
