/** Styles by name: what a document looks like is changed in them, not in its paragraphs. */
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import { type Setting, scriptOf, sizeFactorOf } from "../typeface.ts";
import { fontsOf, sizesOf as fullSizesOf, languageOf } from "./run-style.ts";

export const styleIds = {
  notice: "Notice",
  small: "SmallPrint",
  tableText: "TableText",
  tableHeader: "TableHeader",
  margin: "PageMargin",
  sealLabel: "SealLabel",
  caption: "Caption",
} as const;

/** Of letters and spaces, against the usual. */
const shares = { usual: { letters: 1, spaces: 1 }, compact: { letters: 0.84, spaces: 0.45 } } as const;

/** Of a line's height, 240ths of what its letters ask for; the Arabic ones ask for too much, and get a share of their size. */
const lines = {
  usual: { body: 250, cell: 232, arabicBody: 1.55, arabicCell: 1.36 },
  compact: { body: 240, cell: 228, arabicBody: 1.42, arabicCell: 1.3 },
} as const;

/** Spaces are twentieths of a point. */
export function documentStyles(setting: Setting, density: keyof typeof shares): IStylesOptions {
  const share = shares[density];
  const sizesOf = (points: number) => fullSizesOf(points * share.letters);
  const space = (twips: number): number => Math.round(twips * share.spaces);
  const line = (points: number, where: "body" | "cell" = "body") =>
    lineOf(points * share.letters, where, setting, density);
  const language = { value: "en-GB", eastAsia: "zh-CN", bidirectional: "ar-SA", ...languageOf(setting) };
  const heading = (points: number, before: number) => ({
    run: { bold: true, boldComplexScript: true, font: fontsOf("display"), color: "000000", ...sizesOf(points) },
    paragraph: {
      spacing: { before: space(before), after: space(120), ...line(points) },
      keepNext: true,
      keepLines: true,
    },
  });
  const style = (id: string, name: string, points: number, more: object = {}) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { ...sizesOf(points) },
    ...more,
  });
  const side = { style: BorderStyle.SINGLE, size: 6, color: "595959", space: 6 };
  const inCell = density === "compact" ? { before: 0, after: 0 } : { before: 40, after: 40 };
  const tight = { spacing: { ...inCell, ...line(9.5, "cell") } };
  return {
    default: {
      document: {
        run: { font: fontsOf("body"), language, ...sizesOf(11) },
        paragraph: { spacing: { after: space(140), ...line(11) } },
      },
      heading1: heading(15, 0),
      heading2: heading(12.5, 280),
      heading3: heading(11, 220),
      heading4: heading(11, 200),
      heading5: heading(11, 200),
      heading6: heading(11, 200),
    },
    paragraphStyles: [
      style(styleIds.notice, "Notice", 11, {
        paragraph: {
          border: { top: side, bottom: side, left: side, right: side },
          indent: { left: 20 * side.space, right: 20 * side.space },
          spacing: { before: space(120), after: space(240) },
        },
      }),
      style(styleIds.small, "Small Print", 9, {
        run: { color: "3C3C3C", ...sizesOf(9) },
        paragraph: { spacing: line(9) },
      }),
      style(styleIds.tableText, "Table Text", 9.5, {
        run: { font: fontsOf("display"), ...sizesOf(9.5) },
        paragraph: tight,
      }),
      style(styleIds.tableHeader, "Table Header", 9.5, {
        run: { font: fontsOf("display"), bold: true, boldComplexScript: true, ...sizesOf(9.5) },
        paragraph: { ...tight, keepNext: true },
      }),
      style(styleIds.margin, "Page Margin", 8, {
        run: { font: fontsOf("display"), color: "3C3C3C", ...sizesOf(8) },
        paragraph: { spacing: { after: 0, ...line(8) } },
      }),
      style(styleIds.sealLabel, "Seal Label", 9.5, {
        run: { color: "505050", ...sizesOf(9.5) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0, ...line(9.5) } },
      }),
      style(styleIds.caption, "caption", 9.5, {
        run: { font: fontsOf("display"), ...sizesOf(9.5) },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: space(160), after: space(100), ...line(9.5) },
        },
      }),
    ],
  };
}

function lineOf(points: number, where: "body" | "cell", { language }: Setting, density: keyof typeof shares) {
  const { body, cell, arabicBody, arabicCell } = lines[density];
  if (scriptOf(language) !== "arabic") {
    return { line: where === "body" ? body : cell, lineRule: LineRuleType.AUTO } as const;
  }
  const share = where === "body" ? arabicBody : arabicCell;
  return { line: Math.round(20 * points * sizeFactorOf(language) * share), lineRule: LineRuleType.EXACT } as const;
}

export const deepestLevel = 4;

/** Marks of lists by level; each list of a document is an instance of its own, and begins at 1. */
export const listMarks: INumberingOptions = {
  config: (["bullets", "numbers"] as const).map((reference) => ({
    reference,
    levels: Array.from({ length: deepestLevel }, (_, level) => ({
      level,
      format: reference === "bullets" ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === "bullets" ? "\u2022" : `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: 400 * (level + 1), hanging: 340 } } },
    })),
  })),
};
