/** What somebody may paste or send: it is written right, or refused with a reason. */
import { type Block, type DocumentTree, textRun } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument, writeDocx, writePdf } from "../index.ts";
import { picture, wholeDocument } from "./documents.ts";
import { checked, compiler, cover, lettersOf, openPdf, pagesOf, paragraphsOf, partsOf, pdfOf } from "./press.ts";

const ofBlocks = (...blocks: readonly Block[]): DocumentTree => ({ ...wholeDocument("en"), watermark: null, blocks });
/** Neither a control nor of private use. */
const isLetterOnBoard = (code: number): boolean =>
  cover.facesWith(code) > 0 && /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u.test(String.fromCodePoint(code));

const paragraph = (text: string): Block => ({ kind: "paragraph", role: "body", align: "start", runs: [textRun(text)] });

describe("A document", () => {
  it("with a paragraph of a megabyte has all of it in both files", async () => {
    const sentence = "The vault is opened by two persons together. ";
    const tree = ofBlocks(paragraph(sentence.repeat(Math.ceil(1_000_000 / sentence.length))));
    const pdf = await pagesOf(pdfOf(tree));
    const found = pdf.join("").split("vault").length - 1;
    expect([found, pdf.length > 250]).toEqual([22_223, true]);
    const [text = ""] = paragraphsOf(partsOf(await writeDocx(checked(tree)))["word/document.xml"] ?? "");
    expect(text.length).toBe(22_223 * sentence.length);
  }, 300_000);

  it("with one word of 100,000 letters is written: the word runs out of the page", async () => {
    const document = await openPdf(pdfOf(ofBlocks(paragraph("x".repeat(100_000)))));
    expect(document.numPages).toBeGreaterThan(0);
  });

  it("with a table of 10,000 rows has every row, and its header on each page", async () => {
    const cell = (text: string) => ({ runs: [textRun(text)] });
    const rows = Array.from({ length: 10_000 }, (_, index) => [cell(`D${index}`), cell("Gate"), cell("30")]);
    const column = { share: 1, align: "start" } as const;
    const tree = ofBlocks({
      kind: "table",
      caption: [],
      columns: [column, column, column],
      headerRows: [[cell("Door"), cell("Kind"), cell("Delay in s")]],
      rows,
    });
    const pages = await pagesOf(pdfOf(tree));
    expect(pages.filter((page) => !page.includes("Door"))).toEqual([]);
    const found = [...pages.join("\n").matchAll(/\bD(\d+)\b/g)].map(([, number]) => Number(number));
    expect(found).toEqual(rows.map((_, index) => index));
    const xml = partsOf(await writeDocx(checked(tree)))["word/document.xml"] ?? "";
    expect(xml.split("<w:tr>").length - 1).toBe(10_001);
  }, 300_000);

  it("with a picture that is cut off after its head is refused by the compiler, with a reason", () => {
    const cut = { ...picture, bytes: picture.bytes.slice(0, 40) };
    const tree = ofBlocks({ kind: "figure", picture: cut, alternative: "Cut off", caption: [], widthShare: 1 });
    const outcome = writePdf(checked(tree), [], compiler);
    expect(outcome.ok ? [] : outcome.error.map(({ code, place }) => [code, place])).toEqual([["CUS-P031", "blocks"]]);
  });

  it("of any text at all is refused with codes, or both files have the text", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const outcome = checkDocument(ofBlocks(paragraph(typed)), cover);
        const codes = outcome.ok ? [] : outcome.error.map(({ code }) => code);
        expect(codes.filter((code) => !/^CUS-P0(11|2[012])$/.test(code))).toEqual([]);
        if (!outcome.ok) return;
        expect(writePdf(outcome.value, [], compiler).ok).toBe(true);
        const [found] = paragraphsOf(partsOf(await writeDocx(outcome.value))["word/document.xml"] ?? "");
        expect(found).toBe(typed);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it("may have every letter that is said to be on board, in every weight", () => {
    const letters = Array.from({ length: 0x30000 }, (_, code) => code).filter(isLetterOnBoard);
    const blocks = Array.from({ length: Math.ceil(letters.length / 500) }, (_, line): Block[] => {
      const slice = letters.slice(line * 500, line * 500 + 500).map((code) => String.fromCodePoint(code));
      // A mark stands on a letter of its own script, here on none.
      const text = slice.join(" ");
      return [
        { kind: "heading", level: 1, runs: [textRun(text)] },
        {
          kind: "paragraph",
          role: "body",
          align: "start",
          runs: [textRun(text), textRun(text, "strong"), textRun(text, "emphasis")],
        },
      ];
    }).flat();
    expect(letters.length).toBeGreaterThan(30_000);
    expect(writePdf(checked(ofBlocks(...blocks)), [], compiler).ok).toBe(true);
  }, 300_000);
});

it("Letters are compared without spaces and signs of direction", () => {
  expect(lettersOf("a \u2067b\u2069\nc")).toBe("abc");
});
