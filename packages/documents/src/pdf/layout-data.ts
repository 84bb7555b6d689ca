/** The tree as the layout program reads it: JSON in which every language, direction and font is settled. */
import {
  type Block,
  type DocumentRow,
  type List,
  parseLanguageTag,
  type Run,
  type TextRun,
  unreachable,
} from "@custodiet/core";
import type { CheckedDocument } from "../check/check-document.ts";
import { dropEchoes } from "../drop-echoes.ts";
import { figureWidthCm } from "../figure-width.ts";
import { onBoard } from "../fonts/rename-family.ts";
import { mayCutRow, mayCutTable, staysWithNext } from "../keep-together.ts";
import { markingLine } from "../marking-line.ts";
import {
  emphasisOf,
  type Face,
  familiesOf,
  type Setting,
  scriptOf,
  settingOf,
  settingOfDocument,
  sizeFactorOf,
} from "../typeface.ts";
import { keepSpaces } from "../unbroken-spaces.ts";

export interface AttachedData {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** How a stretch of text is set. */
interface Style {
  readonly lang: string;
  readonly region: string | null;
  readonly script: string;
  readonly dir: "ltr" | "rtl";
  readonly font: readonly string[];
  readonly size: number;
}

/** Isolates (Unicode Standard Annex 9): what is written the other way does not turn what stands around it. */
const isolates = { ltr: ["\u2066", "\u2069"], rtl: ["\u2067", "\u2069"] } as const;

/** @param companion file name of the DOCX that goes with it */
export function layoutData(document: CheckedDocument, companion: string, attached: readonly AttachedData[]): object {
  const setting = settingOfDocument(document);
  const pictures: string[] = [];
  const line = markingLine(document.marking);
  const companionText = document.companionText;
  return {
    title: document.title,
    author: document.author,
    keywords: line === "" ? [] : [line],
    style: styleOf(setting, "body"),
    display: styleOf(setting, "display"),
    marking: document.marking.placement === "every-page" ? line : null,
    watermark: document.watermark,
    density: document.density ?? "usual",
    companion: companionText === null ? null : { text: companionText, file: companion },
    attached: attached.map(({ name, mediaType, description }, index) => ({
      name,
      mediaType,
      description,
      file: attachedFile(index),
    })),
    blocks: dropEchoes(document.blocks).map((block, index, blocks) => ({
      ...blockData(block, setting, pictures),
      isKept: staysWithNext(blocks, index),
    })),
  };
}

export const attachedFile = (index: number): string => `attached-${index}`;
export const pictureFile = (index: number): string => `picture-${index}`;

const regionOf = (tag: string): string | null => /-([A-Z]{2})$/.exec(tag)?.[1] ?? null;

function styleOf({ language, direction }: Setting, face: Face): Style {
  const tag = parseLanguageTag(language) ?? language;
  return {
    lang: tag.split("-")[0] ?? "en",
    // Signs that the Chinese share with others have a form of their own on the mainland, which the official texts use.
    region: regionOf(tag) ?? (tag === "zh" ? "CN" : null),
    script: scriptOf(language),
    dir: direction,
    font: familiesOf(language, face).map((family) => `${family}${onBoard}`),
    size: sizeFactorOf(language),
  };
}

function blockData(block: Block, around: Setting, pictures: string[]): object {
  if (block.kind === "page-break") return { kind: block.kind };
  const setting = settingOf(block, around);
  const style = styleOf(setting, block.kind === "heading" || block.kind === "table" ? "display" : "body");
  const runs = (list: readonly Run[], face: Face = "body") => list.map((run) => runData(run, setting, face));
  const row = (cells: DocumentRow) => cells.map((cell) => runs(cell.runs, "display"));
  switch (block.kind) {
    case "heading":
      return { kind: block.kind, style, level: block.level, runs: runs(block.runs, "display") };
    case "paragraph":
      return { kind: block.kind, style, role: block.role, align: block.align, runs: runs(block.runs) };
    case "list":
      return { style, ...listData(block, setting) };
    case "table":
      return {
        kind: block.kind,
        style,
        caption: runs(block.caption, "display"),
        columns: block.columns,
        header: block.headerRows.map(row),
        rows: block.rows.map(row),
        isCut: mayCutTable(block, setting.language),
        cutRows: block.rows.map((each) => mayCutRow(each, block, setting.language)),
      };
    case "figure":
      pictures.push(block.alternative);
      return {
        kind: block.kind,
        style,
        file: pictureFile(pictures.length - 1),
        format: block.picture.format === "png" ? "png" : "jpg",
        alternative: block.alternative,
        caption: runs(block.caption, "display"),
        widthCm: figureWidthCm(block),
      };
    case "seal-box":
      return { kind: block.kind, style, align: block.align, label: runs(block.label) };
    default:
      return unreachable(block);
  }
}

function listData({ marks, items }: List, setting: Setting): object {
  return {
    kind: "list",
    marks,
    items: items.map(({ runs, nested }) => ({
      runs: runs.map((run) => runData(run, setting, "body")),
      nested: nested === null ? null : listData(nested, settingOf(nested, setting)),
    })),
  };
}

function runData(run: Run, around: Setting, face: Face): object {
  if (run.kind === "line-break") return { kind: run.kind };
  if (run.kind === "footnote") return { kind: run.kind, runs: run.runs.map((each) => textData(each, around, "body")) };
  return textData(run, around, face);
}

function textData(run: TextRun, around: Setting, face: Face): object {
  const setting = settingOf(run, around);
  const shown = keepSpaces(run.text, setting.language);
  const [open, close] = setting.direction === around.direction ? ["", ""] : isolates[setting.direction];
  return {
    kind: "text",
    text: `${open}${setting.direction === "rtl" ? isolateNumbers(shown) : shown}${close}`,
    weight: emphasisOf(run.weight, setting.language),
    style: setting.language === around.language ? null : styleOf(setting, face),
  };
}

/** `2026-11-26`: after Arabic letters its parts would be put in the other order (Unicode Standard Annex 9, W2 and W4). */
const isolateNumbers = (text: string): string =>
  text.replaceAll(/\d+(?:-\d+)+/g, (numbers) => `${isolates.ltr[0]}${numbers}${isolates.ltr[1]}`);
