import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import type { CheckedDocument } from "../check/check-document.ts";
import { dropEchoes } from "../drop-echoes.ts";
import { textWidthCm } from "../figure-width.ts";
import { markingLine } from "../marking-line.ts";
import { type Setting, scriptOf, settingOfDocument } from "../typeface.ts";
import { beginNumbering, besideOf, toBlocks, toTextRuns } from "./blocks.ts";
import { repack } from "./repack.ts";
import { documentStyles, listMarks, styleIds } from "./styles.ts";
import { twipsOfCm } from "./tables.ts";

/** Writes a DOCX (ECMA-376, WordprocessingML). The same document gives the same bytes. */
export async function writeDocx(document: CheckedDocument): Promise<Uint8Array> {
  const setting = settingOfDocument(document);
  const density = document.density ?? "usual";
  const columnCm = columnWidths[density];
  const numbering = beginNumbering(columnCm);
  const children = dropEchoes(document.blocks).flatMap((block, index, blocks) =>
    toBlocks(block, besideOf(blocks, index), setting, numbering),
  );
  const file = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    keywords: markingLine(document.marking),
    description: "",
    compatabilityModeVersion: 15,
    styles: documentStyles(setting, density),
    numbering: listMarks,
    footnotes: numbering.footnotes,
    sections: [
      {
        properties: { page: pages[density] },
        headers: { default: new Header({ children: [headerOf(document, setting)] }) },
        footers: { default: new Footer({ children: [footerOf(document, setting, columnCm)] }) },
        children,
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toBuffer(file)), document.createdAtMs, setting);
}

const size = { width: twipsOfCm(21), height: twipsOfCm(29.7) };
const sidesOf = (cm: number) => ({ left: twipsOfCm(cm), right: twipsOfCm(cm) });
const columnWidths = { usual: textWidthCm, compact: textWidthCm + 1 } as const;

export const pages = {
  usual: { size, margin: { top: twipsOfCm(2.6), bottom: twipsOfCm(2.4), ...sidesOf(2.5) } },
  compact: { size, margin: { top: twipsOfCm(1.9), bottom: twipsOfCm(1.7), ...sidesOf(2) } },
} as const;

export const shownMarking = ({ marking }: CheckedDocument): string | null =>
  marking.placement === "every-page" ? markingLine(marking) : null;

function headerOf(document: CheckedDocument, setting: Setting): Paragraph {
  const marking = shownMarking(document);
  return new Paragraph({
    style: styleIds.margin,
    alignment: AlignmentType.CENTER,
    ...turned(setting),
    children: [
      ...(document.watermark === null ? [] : [watermarkOf(document.watermark, setting)]),
      ...(marking === null ? [] : toTextRuns(marking, "strong", setting)),
    ],
  });
}

/** Without marks a line that runs from right to left would turn the numbers: "2 / 1" on the first of two pages. */
const betweenNumbers = ({ direction }: Setting): string => (direction === "rtl" ? "\u200E / \u200E" : " / ");

const turned = (setting: Setting) => (setting.direction === "rtl" ? { bidirectional: true } : {});

const watermarkFonts = { arabic: "Amiri", chinese: "Noto Serif SC", european: "Noto Sans" } as const;

/** Points; Chinese letters are twice as wide as others. A short word does not fill the page. */
const letterWidths = { arabic: 52, chinese: 96, european: 58 } as const;
const widestWatermark = 480;

export function watermarkOf(text: string, setting: Setting): TextWatermark {
  const script = scriptOf(setting.language);
  const width = Math.min(widestWatermark, letterWidths[script] * [...text].length);
  return new TextWatermark({ text, font: watermarkFonts[script], bold: true, color: "C8C8C8", width });
}

function footerOf(document: CheckedDocument, setting: Setting, columnCm: number): Paragraph {
  const marking = shownMarking(document);
  return new Paragraph({
    style: styleIds.margin,
    tabStops: [{ type: TabStopType.RIGHT, position: twipsOfCm(columnCm) }],
    ...turned(setting),
    children: [
      ...(marking === null ? [] : toTextRuns(marking, "strong", setting)),
      new TextRun({ children: [new Tab(), PageNumber.CURRENT, betweenNumbers(setting), PageNumber.TOTAL_PAGES] }),
    ],
  });
}
