/** The fonts, the cover and the compiler, made once for a file of tests; and what is read back from a PDF and a DOCX. */
import type { DocumentTree } from "@custodiet/core";
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  type AttachedData,
  type CheckedDocument,
  checkDocument,
  coverOf,
  createTypstCompiler,
  readFonts,
  writePdf,
} from "../index.ts";

const fonts = readFonts();
export const cover = coverOf(fonts);
export const compiler = createTypstCompiler(fonts);

export function checked(tree: DocumentTree): CheckedDocument {
  const outcome = checkDocument(tree, cover);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

export function pdfOf(tree: DocumentTree, attached: readonly AttachedData[] = []): Uint8Array {
  const outcome = writePdf(checked(tree), attached, compiler);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Opens a PDF; the reader takes the bytes away, so it gets its own. */
export const openPdf = (pdf: Uint8Array) => getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;

/** The text of each page as it is drawn. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await openPdf(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await document.loadingTask.destroy();
  return pages;
}

export const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Texts of the paragraphs of one part of a DOCX, in their order. */
export function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescapeXml(text ?? "")).join(""),
  );
}

const unescapeXml = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
  );

/** Letters alone: spaces and ends of lines are the page's, and signs of direction are not seen. */
export const lettersOf = (text: string): string => text.normalize("NFC").replace(/[\s\u200e\u200f\u2066-\u2069]+/g, "");

/** Share of characters that must be put in, taken out or changed to get from one text to the other (Levenshtein). */
export function characterErrors(found: string, expected: string): number {
  let row = Array.from({ length: expected.length + 1 }, (_, index) => index);
  for (const [down, letter] of [...found].entries()) {
    const next = [down + 1];
    for (let across = 1; across <= expected.length; across++) {
      const change = (row[across - 1] ?? 0) + (letter === expected[across - 1] ? 0 : 1);
      next.push(Math.min((row[across] ?? 0) + 1, (next[across - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return (row[expected.length] ?? 0) / expected.length;
}
