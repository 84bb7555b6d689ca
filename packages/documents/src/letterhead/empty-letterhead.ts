/** A letterhead to begin with: nothing on it but its placeholders. */
import type { LanguageTag } from "@custodiet/core";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { repack } from "../docx/repack.ts";
import { documentStyles, styleIds } from "../docx/styles.ts";
import { twipsOfCm } from "../docx/tables.ts";
import { pages } from "../docx/write-docx.ts";
import { textWidthCm } from "../figure-width.ts";
import { settingOfDocument } from "../typeface.ts";

/** In a language: which sides its pages begin on. The same bytes each time. */
export async function emptyLetterhead(language: LanguageTag): Promise<Uint8Array> {
  const setting = settingOfDocument({ language });
  const turned: IParagraphOptions = setting.direction === "rtl" ? { bidirectional: true } : {};
  const margin = (children: readonly TextRun[], more: IParagraphOptions): Paragraph =>
    new Paragraph({ style: styleIds.margin, ...turned, ...more, children });
  const file = new Document({
    title: "",
    creator: "",
    lastModifiedBy: "",
    description: "",
    compatabilityModeVersion: 15,
    styles: documentStyles(setting, "usual"),
    sections: [
      {
        properties: { page: pages.usual },
        headers: {
          default: new Header({
            children: [
              margin([new TextRun({ text: "{{author}}", bold: true, size: 28 })], { alignment: AlignmentType.CENTER }),
              margin([new TextRun("{{marking}}")], { alignment: AlignmentType.CENTER }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              margin(
                [new TextRun({ children: ["{{date}}", new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
                {
                  tabStops: [{ type: TabStopType.RIGHT, position: twipsOfCm(textWidthCm) }],
                },
              ),
            ],
          }),
        },
        children: [new Paragraph({ ...turned, children: [new TextRun("{{content}}")] })],
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toBuffer(file)), 0, setting);
}
