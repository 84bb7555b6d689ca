import {
  type Block,
  type DocumentTable,
  type Figure,
  type LanguageTag,
  type List,
  parseLanguageTag,
  type Run,
  unreachable,
} from "@custodiet/core";
import type { LetterCover } from "../fonts/letter-cover.ts";
import { checkText } from "./check-text.ts";
import { type DocumentFault, documentFault } from "./document-fault.ts";
import { sizeOfPicture } from "./picture-size.ts";

const deepestList = 4;
const mostPixels = 50_000_000;

/** Faults of all blocks, in their order. */
export function checkBlocks(blocks: readonly Block[], cover: LetterCover): readonly DocumentFault[] {
  return [...checkHeadings(blocks), ...blocks.flatMap((block, index) => checkBlock(block, `blocks[${index}]`, cover))];
}

/** PDF/UA-1 (ISO 14289-1), 7.4.2: headings begin at level 1 and skip none on the way down. */
function checkHeadings(blocks: readonly Block[]): readonly DocumentFault[] {
  let before = 0;
  return blocks.flatMap((block, index) => {
    if (block.kind !== "heading") return [];
    const isSkipping = block.level > before + 1;
    const found = before === 0 ? `a first heading of level ${block.level}` : `level ${block.level} after ${before}`;
    before = block.level;
    return isSkipping ? [documentFault("skippedHeading", `blocks[${index}]`, found)] : [];
  });
}

function checkBlock(block: Block, place: string, cover: LetterCover): readonly DocumentFault[] {
  const own = block.kind === "page-break" ? [] : checkLanguage(block.language, place);
  return [...own, ...checkContent(block, place, cover)];
}

function checkContent(block: Block, place: string, cover: LetterCover): readonly DocumentFault[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [...requireText(block.runs, place), ...checkRuns(block.runs, place, cover)];
    case "list":
      return checkList(block, place, cover, 1);
    case "table":
      return checkTable(block, place, cover);
    case "figure":
      return checkFigure(block, place, cover);
    case "seal-box":
      return [...requireText(block.label, place), ...checkRuns(block.label, place, cover)];
    case "page-break":
      return [];
    default:
      return unreachable(block);
  }
}

const checkLanguage = (language: LanguageTag | undefined, place: string): readonly DocumentFault[] =>
  language === undefined || parseLanguageTag(language) !== null
    ? []
    : [documentFault("badLanguage", place, JSON.stringify(language.slice(0, 20)))];

const requireText = (runs: readonly Run[], place: string): readonly DocumentFault[] =>
  runs.some((run) => run.kind === "text" && /\S/.test(run.text)) ? [] : [documentFault("emptyText", place, "nothing")];

function checkRuns(runs: readonly Run[], place: string, cover: LetterCover): readonly DocumentFault[] {
  return runs.flatMap((run, index) => {
    const at = `${place}.runs[${index}]`;
    if (run.kind === "text") return [...checkLanguage(run.language, at), ...checkText(run.text, at, cover)];
    if (run.kind === "line-break") return [];
    return [...requireText(run.runs, at), ...checkRuns(run.runs, at, cover)];
  });
}

function checkList(list: List, place: string, cover: LetterCover, depth: number): readonly DocumentFault[] {
  if (depth > deepestList) return [documentFault("deepList", place, `level ${depth}`)];
  if (list.items.length === 0) return [documentFault("emptyText", place, "a list without items")];
  return list.items.flatMap(({ runs, nested }, index) => {
    const at = `${place}.items[${index}]`;
    const own = [...requireText(runs, at), ...checkRuns(runs, at, cover)];
    if (nested === null) return own;
    return [...own, ...checkLanguage(nested.language, at), ...checkList(nested, `${at}.nested`, cover, depth + 1)];
  });
}

function checkTable(table: DocumentTable, place: string, cover: LetterCover): readonly DocumentFault[] {
  const { caption, columns, headerRows, rows } = table;
  const shares = columns.flatMap(({ share }, index) =>
    share > 0 && Number.isFinite(share) ? [] : [documentFault("badShare", `${place}.columns[${index}]`, `${share}`)],
  );
  const hasHeader = headerRows.length > 0 && columns.length > 0;
  const header = hasHeader ? [] : [documentFault("noHeaderRow", place, "none")];
  const parts = [
    ["headerRows", headerRows],
    ["rows", rows],
  ] as const;
  const cells = parts.flatMap(([part, list]) =>
    list.flatMap((row, index) => {
      const at = `${place}.${part}[${index}]`;
      const count = `${row.length} for ${columns.length} columns`;
      const ragged = row.length === columns.length ? [] : [documentFault("raggedRow", at, count)];
      const named = part === "rows" || row.some((cell) => cell.runs.length > 0) ? [] : requireText([], at);
      return [...ragged, ...named, ...row.flatMap(({ runs }, cell) => checkRuns(runs, `${at}[${cell}]`, cover))];
    }),
  );
  return [...checkRuns(caption, `${place}.caption`, cover), ...shares, ...header, ...cells];
}

function checkFigure(figure: Figure, place: string, cover: LetterCover): readonly DocumentFault[] {
  const { picture, alternative, caption, widthShare } = figure;
  const size = sizeOfPicture(picture);
  const isAsSaid =
    size !== null &&
    size[0] === picture.widthPixels &&
    size[1] === picture.heightPixels &&
    size[0] * size[1] > 0 &&
    size[0] * size[1] <= mostPixels;
  const found = size === null ? `no ${picture.format}` : `${size[0]} by ${size[1]} pixels`;
  return [
    ...(isAsSaid ? [] : [documentFault("badPicture", place, found)]),
    ...(/\S/.test(alternative) ? [] : [documentFault("noAlternative", place, "nothing")]),
    ...(widthShare > 0 && widthShare <= 1 ? [] : [documentFault("badShare", place, `${widthShare}`)]),
    ...checkText(alternative, `${place}.alternative`, cover),
    ...checkRuns(caption, `${place}.caption`, cover),
  ];
}
