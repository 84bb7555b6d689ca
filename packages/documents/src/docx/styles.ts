/** Styles by name: what a document looks like is changed in them, not in its paragraphs. */
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import type { Setting } from "../typeface.ts";
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

/** Spaces are twentieths of a point, lines 240ths of a line. */
export function documentStyles(setting: Setting, density: keyof typeof shares): IStylesOptions {
  const share = shares[density];
  const sizesOf = (points: number) => fullSizesOf(points * share.letters);
  const space = (twips: number): number => Math.round(twips * share.spaces);
  const language = { value: "en-GB", eastAsia: "zh-CN", bidirectional: "ar-SA", ...languageOf(setting) };
  const heading = (points: number, before: number) => ({
    run: { bold: true, boldComplexScript: true, font: fontsOf("display"), color: "000000", ...sizesOf(points) },
    paragraph: { spacing: { before: space(before), after: space(120) }, keepNext: true, keepLines: true },
  });
  const style = (id: string, name: string, points: number, more: object = {}) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { ...sizesOf(points) },
    ...more,
  });
  const line = { style: BorderStyle.SINGLE, size: 6, color: "595959", space: 6 };
  const isCompact = density === "compact";
  const inCell = isCompact ? { before: 0, after: 0, line: 236 } : { before: 40, after: 40, line: 252 };
  const tight = { spacing: { ...inCell, lineRule: LineRuleType.AUTO } };
  return {
    default: {
      document: {
        run: { font: fontsOf("body"), language, ...sizesOf(11) },
        paragraph: {
          spacing: { after: space(140), line: isCompact ? 240 : 268, lineRule: LineRuleType.AUTO },
        },
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
          border: { top: line, bottom: line, left: line, right: line },
          spacing: { before: space(120), after: space(240) },
        },
      }),
      style(styleIds.small, "Small Print", 9, { run: { color: "3C3C3C", ...sizesOf(9) } }),
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
        paragraph: { spacing: { after: 0 } },
      }),
      style(styleIds.sealLabel, "Seal Label", 9.5, {
        run: { color: "505050", ...sizesOf(9.5) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
      }),
      style(styleIds.caption, "caption", 9.5, {
        run: { font: fontsOf("display"), ...sizesOf(9.5) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: space(160), after: space(100) } },
      }),
    ],
  };
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
      style: { paragraph: { indent: { start: 400 * (level + 1), hanging: 340 }, spacing: { after: 80 } } },
    })),
  })),
};
