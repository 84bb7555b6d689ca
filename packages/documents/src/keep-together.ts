/** What the end of a page does not part: judged by an estimate of heights, the same for every format. */
import type { Block, DocumentRow, DocumentTable, LanguageTag, Run } from "@custodiet/core";
import { textWidthCm } from "./figure-width.ts";
import { type Script, scriptOf } from "./typeface.ts";

/** Points, as tables are set: a line, what is above and below it in a cell, and beside it. */
const cellSizes = { line: 13, above: 10, beside: 10 } as const;

/** Points that a letter of a table is wide, on the whole. */
const letterPoints: Readonly<Record<Script, number>> = { european: 5.1, arabic: 4.8, chinese: 9.5 };

/** Points: a third of what a page has. A table up to this is moved to the next page rather than cut. */
const tallestWhole = 240;

/** Points: a row up to this is not cut in two; above a longer one half a page might stay empty. */
const tallestWholeRow = 160;

const pointsOfCm = (cm: number): number => (cm * 72) / 2.54;

const lettersOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + (run.kind === "text" ? run.text.length : 0), 0);

function rowHeight(row: DocumentRow, columns: DocumentTable["columns"], script: Script): number {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const lines = row.map(({ runs }, index) => {
    const width = ((columns[index]?.share ?? 0) / total) * pointsOfCm(textWidthCm) - cellSizes.beside;
    return Math.ceil((lettersOf(runs) * letterPoints[script]) / Math.max(width, letterPoints[script]));
  });
  return Math.max(1, ...lines) * cellSizes.line + cellSizes.above;
}

export const mayCutRow = (row: DocumentRow, { columns }: DocumentTable, language: LanguageTag): boolean =>
  rowHeight(row, columns, scriptOf(language)) > tallestWholeRow;

export const mayCutTable = ({ headerRows, rows, columns }: DocumentTable, language: LanguageTag): boolean =>
  [...headerRows, ...rows].reduce((sum, row) => sum + rowHeight(row, columns, scriptOf(language)), 0) > tallestWhole;

/** Whether a block stays on the page of the one after it, or of that one's beginning. */
export function staysWithNext(blocks: readonly Block[], index: number): boolean {
  const [block, after] = [blocks[index], blocks[index + 1]];
  if (block === undefined || after === undefined) return false;
  if (isSmallPrint(after)) return block.kind !== "page-break";
  return isIntroduction(block) && after.kind === "table";
}

const isIntroduction = (block: Block): boolean => block.kind === "paragraph" && block.role === "body";

/** It does not stand on a page alone. */
const isSmallPrint = (block: Block): boolean => block.kind === "paragraph" && block.role === "small";
