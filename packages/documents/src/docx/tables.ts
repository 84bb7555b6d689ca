import type { Alignment, DocumentRow, DocumentTable } from "@custodiet/core";
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { mayCutRow, mayCutTable } from "../keep-together.ts";
import type { Setting } from "../typeface.ts";
import { aligned, type WriteParagraph } from "./paragraphs.ts";
import { styleIds } from "./styles.ts";

/** Twentieths of a point. */
export const twipsOfCm = (cm: number): number => Math.round((cm * 1440) / 2.54);

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" } as const;
const noSides = { left: none, right: none, top: none } as const;
const padding = { top: 30, bottom: 30, left: 90, right: 90 } as const;

/** Columns run from right to left where the table's language does. */
const direction = (setting: Setting) => (setting.direction === "rtl" ? { visuallyRightToLeft: true } : {});

interface TableParts {
  readonly paragraph: WriteParagraph;
  readonly columnCm: number;
  /** On the page of what follows it. */
  readonly isKept: boolean;
}

export function toTable(table: DocumentTable, setting: Setting, { paragraph, columnCm, isKept }: TableParts): Table {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) => Math.round((share / total) * twipsOfCm(columnCm)));
  const isWhole = !mayCutTable(table, setting.language);
  const toRow = (row: DocumentRow, isHeader: boolean, isLast: boolean): TableRow =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: isHeader || !mayCutRow(row, table, setting.language),
      children: row.map(({ runs }, index) => {
        const style = isHeader ? styleIds.tableHeader : styleIds.tableText;
        return new TableCell({
          children: [
            paragraph(runs, {
              style,
              ...aligned(table.columns[index]?.align ?? "start"),
              ...((isLast ? isKept : isWhole) ? { keepNext: true } : {}),
            }),
          ],
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: "EBEBEB", color: "auto" } } : {}),
        });
      }),
    });
  return new Table({
    ...direction(setting),
    width: { size: twipsOfCm(columnCm), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: padding,
    borders: { ...noSides, bottom: thin, insideHorizontal: thin, insideVertical: none },
    rows: [
      ...table.headerRows.map((row) => toRow(row, true, false)),
      ...table.rows.map((row, index) => toRow(row, false, index === table.rows.length - 1)),
    ],
  });
}

const sealSideCm = 4.6;
const dashed = { style: BorderStyle.DASHED, size: 5, color: "787878" } as const;

/** Programs differ on which side a table begins that runs from right to left; a side of the page is the same in all. */
const sides = {
  ltr: { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT },
  rtl: { start: AlignmentType.RIGHT, center: AlignmentType.CENTER, end: AlignmentType.LEFT },
} as const;

/** A frame that stays empty but for its label. */
export function sealTable(label: Paragraph, align: Alignment, setting: Setting): Table {
  const side = twipsOfCm(sealSideCm);
  const cell = new TableCell({
    children: [label],
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: side, type: WidthType.DXA },
  });
  return new Table({
    alignment: sides[setting.direction][align],
    width: { size: side, type: WidthType.DXA },
    columnWidths: [side],
    layout: TableLayoutType.FIXED,
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    rows: [new TableRow({ height: { value: side, rule: HeightRule.EXACT }, children: [cell] })],
  });
}
