/** Writes a document on a letterhead: the letterhead's own pages, with the document where its placeholders stand. */
import { dayIn, officialLanguages } from "@custodiet/core";
import { Document, Packer, Paragraph, type ParagraphChild, PatchType, patchDocument } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { CheckedDocument } from "../check/check-document.ts";
import { beginNumbering, besideOf, toBlocks, toTextRuns } from "../docx/blocks.ts";
import { packByName, setTimes } from "../docx/repack.ts";
import { documentStyles, listMarks } from "../docx/styles.ts";
import { shownMarking, watermarkOf } from "../docx/write-docx.ts";
import { dropEchoes } from "../drop-echoes.ts";
import { markingLine } from "../marking-line.ts";
import { type Setting, settingOfDocument } from "../typeface.ts";
import type { Letterhead } from "./letterhead.ts";
import { braces } from "./placeholders.ts";

/** The same document on the same letterhead gives the same bytes. */
export async function writeOnLetterhead(document: CheckedDocument, letterhead: Letterhead): Promise<Uint8Array> {
  const setting = settingOfDocument(document);
  const numbering = beginNumbering(letterhead.columnCm);
  const children = dropEchoes(document.blocks).flatMap((block, index, blocks) =>
    toBlocks(block, besideOf(blocks, index), setting, numbering),
  );
  const inline = (runs: readonly ParagraphChild[]) => ({ type: PatchType.PARAGRAPH, children: [...runs] });
  const patched = await patchDocument({
    outputType: "uint8array",
    data: withStyles(letterhead, await stylesOf(document, setting)),
    placeholderDelimiters: braces,
    trimPlaceholders: true,
    keepOriginalStyles: true,
    footnotes: numbering.footnotes,
    numbering: listMarks,
    properties: {
      title: document.title,
      creator: document.author,
      lastModifiedBy: document.author,
      keywords: markingLine(document.marking),
      description: "",
    },
    patches: {
      content: { type: PatchType.DOCUMENT, children },
      marking: inline(markingOf(document, setting)),
      title: inline(toTextRuns(document.title, "normal", setting)),
      author: inline(toTextRuns(document.author, "normal", setting)),
      date: inline(toTextRuns(dayOf(document), "normal", setting)),
    },
  });
  return repackLetter(patched, document.createdAtMs);
}

/** As the document's language writes days, where it is one of the official ones. */
function dayOf({ createdAtMs, language }: CheckedDocument): string {
  const day = new Date(createdAtMs).toISOString().slice(0, 10);
  const official = officialLanguages.find((each) => each === language.split("-")[0]);
  return official === undefined ? day : dayIn(day, official);
}

const markingOf = (document: CheckedDocument, setting: Setting): readonly ParagraphChild[] => [
  ...(document.watermark === null ? [] : [watermarkOf(document.watermark, setting)]),
  ...toTextRuns(shownMarking(document) ?? "", "strong", setting),
];

/** Our styles as the library writes them: by their names, each whole. */
async function stylesOf({ density }: CheckedDocument, setting: Setting): Promise<readonly string[]> {
  const empty = new Document({
    styles: documentStyles(setting, density ?? "usual"),
    sections: [{ children: [new Paragraph("")] }],
  });
  const xml = strFromU8(unzipSync(new Uint8Array(await Packer.toBuffer(empty)))["word/styles.xml"] ?? new Uint8Array());
  return xml.match(/<w:style [^>]*>.*?<\/w:style>/gs) ?? [];
}

const styleId = /w:styleId="([^"]*)"/;

/** Those of our styles that the letterhead has not itself: what it has is its own look, and stays. */
function withStyles({ parts }: Letterhead, styles: readonly string[]): Uint8Array {
  const name = "word/styles.xml";
  const own = strFromU8(parts[name] ?? strToU8(noStyles));
  const present = new Set([...own.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
  const added = styles.filter((style) => !present.has(styleId.exec(style)?.[1] ?? ""));
  const merged = own.replace(/<\/w:styles>\s*$/, `${added.join("")}</w:styles>`);
  return packByName({ ...parts, [name]: strToU8(merged) });
}

const noStyles =
  '<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>';

/** As every other document: files by name, the document's own time, no number that was drawn. */
function repackLetter(archive: Uint8Array, createdAtMs: number): Uint8Array {
  const files = unzipSync(archive);
  const edited = Object.entries(files)
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, bytes]): [string, Uint8Array] => {
      if (name === "docProps/core.xml") return [name, strToU8(setTimes(strFromU8(bytes), createdAtMs))];
      if (!/^word\/(header|footer)\d*\.xml$/.test(name)) return [name, bytes];
      return [name, strToU8(strFromU8(bytes).replace(/(PowerPlusWaterMarkObject)[^"]+/g, "$11"))];
    });
  return packByName(Object.fromEntries(edited));
}
