/** Blocks of the tree as paragraphs and tables of WordprocessingML. */
import {
  type Block,
  type Figure,
  type List,
  type Run,
  type TextRun as TextRunOfTree,
  unreachable,
} from "@custodiet/core";
import {
  AlignmentType,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from "docx";
import { figureWidthCm } from "../figure-width.ts";
import { staysWithNext } from "../keep-together.ts";
import { type Setting, settingOf } from "../typeface.ts";
import { keepSpaces } from "../unbroken-spaces.ts";
import { aligned, type WriteParagraph } from "./paragraphs.ts";
import { partByDirection, runStyle } from "./run-style.ts";
import { styleIds } from "./styles.ts";
import { sealTable, toTable } from "./tables.ts";

/** What is numbered through while a document is written, and the width of its text. */
export interface Numbering {
  readonly columnCm: number;
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
  lists: number;
  pictures: number;
}

export const beginNumbering = (columnCm: number): Numbering => ({ columnCm, footnotes: {}, lists: 0, pictures: 0 });

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const;

const paragraphStyles = { body: {}, notice: { style: styleIds.notice }, small: { style: styleIds.small } } as const;

/** Tables have no space of their own: what follows one keeps its distance. */
const isTable = (block: Block | undefined): boolean => block?.kind === "table" || block?.kind === "seal-box";
const apart: IParagraphOptions = { spacing: { before: 200 } };

const isNotice = (block: Block | undefined): boolean => block?.kind === "paragraph" && block.role === "notice";

/** Frames that follow one another would become one. */
const betweenFrames = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT } });

/** What stands around a block: what is before it, and whether it stays on the page of what follows. */
export interface Beside {
  readonly before: Block | undefined;
  readonly isKept: boolean;
}

export const besideOf = (blocks: readonly Block[], index: number): Beside => ({
  before: blocks[index - 1],
  isKept: staysWithNext(blocks, index),
});

export function toBlocks(
  block: Block,
  { before, isKept }: Beside,
  around: Setting,
  numbering: Numbering,
): readonly (Paragraph | Table)[] {
  if (block.kind === "page-break") return [new Paragraph({ children: [new PageBreak()] })];
  const setting = settingOf(block, around);
  const distance = isTable(before) ? apart : {};
  const kept = isKept ? { keepNext: true } : {};
  const paragraph: WriteParagraph = (runs, options) => toParagraph({ runs, setting, numbering, options });
  switch (block.kind) {
    case "heading":
      return [paragraph(block.runs, { heading: headingLevels[block.level] })];
    case "paragraph":
      return [
        ...(isNotice(block) && isNotice(before) ? [betweenFrames()] : []),
        paragraph(block.runs, { ...paragraphStyles[block.role], ...aligned(block.align), ...distance, ...kept }),
      ];
    case "list":
      return toListItems({ list: block, setting, numbering, level: 0, kept });
    case "table": {
      const caption = paragraph(block.caption, { style: styleIds.caption, keepNext: true });
      return [
        ...(block.caption.length > 0 ? [caption] : []),
        toTable(block, setting, { paragraph, columnCm: numbering.columnCm, isKept }),
      ];
    }
    case "figure":
      return toFigure(block, paragraph, numbering);
    case "seal-box":
      return [sealTable(paragraph(block.label, { style: styleIds.sealLabel }), block.align, setting)];
    default:
      return unreachable(block);
  }
}

interface ParagraphParts {
  readonly runs: readonly Run[];
  readonly setting: Setting;
  readonly numbering: Numbering;
  readonly options: IParagraphOptions;
}

function toParagraph({ runs, setting, numbering, options }: ParagraphParts): Paragraph {
  const children = runs.flatMap((run) => toRuns(run, setting, numbering));
  return new Paragraph({ ...options, ...(setting.direction === "rtl" ? { bidirectional: true } : {}), children });
}

function toRuns(run: Run, around: Setting, numbering: Numbering): readonly ParagraphChild[] {
  if (run.kind === "line-break") return [new TextRun({ break: 1 })];
  if (run.kind === "footnote") return [toFootnote(run.runs, around, numbering)];
  return toTextRuns(run.text, run.weight, settingOf(run, around));
}

export function toTextRuns(text: string, weight: TextRunOfTree["weight"], setting: Setting): readonly TextRun[] {
  const { rightToLeft, ...straight } = runStyle(weight, setting);
  const shown = keepSpaces(text, setting.language);
  if (rightToLeft !== true) return [new TextRun({ text: shown, ...straight })];
  return partByDirection(shown).map(
    (part) => new TextRun({ text: part.text, ...straight, ...(part.direction === "rtl" ? { rightToLeft } : {}) }),
  );
}

function toFootnote(runs: readonly Run[], setting: Setting, numbering: Numbering): ParagraphChild {
  const id = Object.keys(numbering.footnotes).length + 1;
  numbering.footnotes[id] = { children: [toParagraph({ runs, setting, numbering, options: {} })] };
  return new FootnoteReferenceRun(id);
}

interface ListParts {
  readonly list: List;
  readonly setting: Setting;
  readonly numbering: Numbering;
  readonly level: number;
  readonly kept: IParagraphOptions;
}

function toListItems({ list, setting, numbering, level, kept }: ListParts): readonly Paragraph[] {
  const instance = numbering.lists++;
  const mark = { numbering: { reference: list.marks, level, instance }, keepLines: true, ...kept };
  return list.items.flatMap(({ runs, nested }, index) => {
    const isLast = level === 0 && nested === null && index === list.items.length - 1;
    const spacing = { after: isLast ? 140 : 40 };
    const own = toParagraph({ runs, setting, numbering, options: { ...mark, spacing } });
    if (nested === null) return [own];
    const deeper = { list: nested, setting: settingOf(nested, setting), numbering, level: level + 1, kept };
    return [own, ...toListItems(deeper)];
  });
}

const pixelsPerCm = 96 / 2.54;

function toFigure(figure: Figure, paragraph: WriteParagraph, numbering: Numbering): readonly Paragraph[] {
  const { picture, alternative, caption } = figure;
  const width = figureWidthCm(figure, numbering.columnCm) * pixelsPerCm;
  const id = ++numbering.pictures;
  const shown = new ImageRun({
    type: picture.format === "png" ? "png" : "jpg",
    data: picture.bytes,
    transformation: {
      width: Math.round(width),
      height: Math.round((width * picture.heightPixels) / picture.widthPixels),
    },
    altText: { name: `Figure ${id}`, description: alternative, id: String(id) },
  });
  const holder = new Paragraph({
    // A line of fixed height would cut the picture.
    spacing: { ...apart.spacing, line: 240, lineRule: LineRuleType.AUTO },
    alignment: AlignmentType.CENTER,
    keepNext: caption.length > 0,
    children: [shown],
  });
  return caption.length === 0 ? [holder] : [holder, paragraph(caption, { style: styleIds.caption })];
}
