/** An implementation report, or the other reports that it fills, as a document: what one audience reads of it. */
import type { Block, DocumentTree } from "@custodiet/core";
import {
  commitmentCodes,
  type OtherReport,
  otherReportsOf,
  type RecordInSight,
  type ReportedRow,
  reportedRows,
} from "@custodiet/working-group";
import { heading, list, paragraph, table } from "../public-pages/blocks.ts";
import type { PublicWords } from "../public-pages/words.ts";
import { markedTree } from "./marked-tree.ts";

interface DocumentTerms {
  readonly what: "report" | "others";
  readonly words: PublicWords;
  readonly createdAtMs: number;
}

export function reportDocument(shown: RecordInSight, { what, words, createdAtMs }: DocumentTerms): DocumentTree {
  const { say, party } = words;
  const name = textAt(shown, "title");
  const title =
    what === "report" ? name : say("public-pages:label", { label: say("group-reports:others.title"), value: name });
  return markedTree({
    title: title === "" ? say("group:kind.implementation-report.one") : title,
    name: what === "report" ? "implementation-report" : "other-reports",
    author: party(textAt(shown, "party")),
    marking: shown.composite,
    words,
    createdAtMs,
    blocks: [
      heading(1, title === "" ? say("group:kind.implementation-report.one") : title),
      ...headBlocks(shown, words),
      ...(what === "report" ? reportBlocks(shown, words) : othersBlocks(shown, words)),
    ],
  });
}

const textAt = ({ fields }: RecordInSight, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};

function headBlocks(shown: RecordInSight, { say, party, date }: PublicWords): readonly Block[] {
  const [from, until] = [textAt(shown, "from"), textAt(shown, "until")];
  const facts: readonly (readonly [string, string])[] = [
    [say("group:field.party"), party(textAt(shown, "party"))],
    [say("group-reports:period"), say("public-pages:events.until", { from: date(from), until: date(until) })],
    [say("group:list.state"), say(`group:state.${shown.state}`)],
  ];
  return [
    table({
      caption: say("group:kind.implementation-report.one"),
      columns: [say("group-reports:document.what"), say("group-reports:document.said")],
      shares: [1, 3],
      rows: facts.filter(([, value]) => value !== ""),
    }),
  ];
}

function reportBlocks(shown: RecordInSight, words: PublicWords): readonly Block[] {
  const { say } = words;
  const said = reportedRows(shown.fields["rows"]);
  const unsaid = commitmentCodes.filter((code) => !said.some(({ commitment }) => commitment === code));
  return [
    heading(2, say("group-reports:said")),
    said.length === 0
      ? paragraph(say("group-reports:nothingSaid"))
      : table({
          caption: say("group-reports:said"),
          ...columnsOf(said, words),
          rows: said.map((row) => [called(row.commitment, words), ...cellsOf(row, said, words)]),
        }),
    ...(unsaid.length === 0
      ? []
      : [
          heading(2, say("group-reports:unsaid")),
          list(
            "bullets",
            unsaid.map((code) => called(code, words)),
          ),
        ]),
  ];
}

const namesEvidence = (rows: readonly ReportedRow[]): boolean => rows.some(({ evidence }) => evidence.trim() !== "");

/** What is said at length has the room; evidence has a column where any is named. */
function columnsOf(rows: readonly ReportedRow[], { say }: PublicWords) {
  const names = ["commitment", "status", "narrative", ...(namesEvidence(rows) ? ["evidence"] : [])];
  return {
    columns: names.map((name) => say(`group:field.${name}`)),
    shares: namesEvidence(rows) ? [4, 3, 8, 4] : [4, 3, 9],
  };
}

/** Its code, and our words for it where it is one of the commitments. */
const called = (code: string, { say }: PublicWords): string =>
  commitmentCodes.includes(code) ? `${code} ${say(`door:commitment.${code}`)}` : code;

const cellsOf = (
  { status, narrative, evidence }: ReportedRow,
  among: readonly ReportedRow[],
  { say }: PublicWords,
): readonly string[] => [
  status === "" ? "" : say(`group:choice.${status}`),
  oneLine(narrative),
  ...(namesEvidence(among) ? [oneLine(evidence.replaceAll(/[0-9a-f]{64}/g, inParts))] : []),
];

/** A hash in four parts, so that it finds room in a column. */
const inParts = (hash: string): string => hash.match(/.{16}/g)?.join(" ") ?? hash;

const oneLine = (text: string): string => text.replaceAll(/[^\S\u00A0]+/gu, " ").trim();

function othersBlocks(shown: RecordInSight, words: PublicWords): readonly Block[] {
  const { say } = words;
  const { reports, unused } = otherReportsOf(shown.fields);
  if (reports.length === 0) return [paragraph(say("group-reports:others.none"))];
  return [
    paragraph(say("group-reports:others.own"), "small"),
    ...reports.flatMap((report) => otherBlocks(report, words)),
    ...(unused.length === 0
      ? []
      : [
          heading(2, say("group-reports:others.unused")),
          list(
            "bullets",
            unused.map((code) => called(code, words)),
          ),
        ]),
  ];
}

function otherBlocks({ name, rows, gaps }: OtherReport, words: PublicWords): readonly Block[] {
  const { say, number } = words;
  const all = rows.flatMap(({ filledBy }) => filledBy);
  const lines = rows.flatMap(({ row, filledBy }) =>
    filledBy.length === 0
      ? [[row || "–", say("group-reports:others.gap"), "", "", ...(namesEvidence(all) ? [""] : [])]]
      : filledBy.map((filled, at) => [
          at === 0 ? row || "–" : "",
          called(filled.commitment, words),
          ...cellsOf(filled, all, words),
        ]),
  );
  return [
    heading(2, name),
    paragraph(
      gaps === 0 ? say("group-reports:others.whole") : say("group-reports:others.gaps", { shown: number(gaps) }),
    ),
    table({
      caption: name,
      columns: [say("group:field.maps-to"), ...columnsOf(all, words).columns],
      // What a row of another report is called is that report's own, and may be one long word.
      shares: namesEvidence(all) ? [9, 8, 7, 10, 9] : [10, 10, 8, 14],
      rows: lines,
    }),
  ];
}
