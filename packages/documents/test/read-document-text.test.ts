/** Text of attached documents: of a PDF and a DOCX that we write ourselves, of plain text; of a spoiled one, none or some. */

import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { readDocumentText } from "../index.ts";
import { pdfOf } from "./small-pdf.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const wordOf = (body: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`),
    "word/footnotes.xml": strToU8('<w:footnotes xmlns:w="urn:w"><w:p><w:r><w:t>A note</w:t></w:r></w:p></w:footnotes>'),
  });
const paragraph = (text: string): string => `<w:p><w:r>${text}</w:r></w:p>`;

describe("the text of a document", () => {
  it("is that of each page of a PDF", async () => {
    const bytes = pdfOf("Escort every visitor");
    for (const each of [bytes, Buffer.from(bytes)]) expect(await readDocumentText(each)).toBe("Escort every visitor");
  });

  it("is that of a DOCX and its notes, without what was deleted", async () => {
    const body = [
      paragraph("<w:t>Two </w:t><w:t>persons</w:t>"),
      paragraph("<w:delText>secret</w:delText><w:t>open</w:t>"),
    ];
    const text = await readDocumentText(wordOf(body.join("")));
    expect(text?.split(/\n+/).filter((line) => line !== "")).toEqual(["Two persons", "open", "A note"]);
  });

  it("is plain text as it stands, and nothing where the bytes are no text", async () => {
    expect(await readDocumentText(bytesOf("Escort. 陪同"))).toBe("Escort. 陪同");
    expect(await readDocumentText(Uint8Array.of(0xff, 0xfe, 0x00))).toBeNull();
    expect(await readDocumentText(bytesOf("a\0b"))).toBeNull();
    expect(await readDocumentText(zipSync({ "a.txt": strToU8("a") }))).toBeNull();
  });

  it(
    "is some or none of a spoiled document, whatever is wrong with it",
    async () => {
      const sound = [pdfOf("Escort every visitor"), wordOf(paragraph("<w:t>Escort</w:t>"))];
      const spoiled = fc.record({
        bytes: fc.constantFrom(...sound),
        changes: fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        length: fc.nat(900),
      });
      await fc.assert(
        fc.asyncProperty(spoiled, async ({ bytes, changes, length }) => {
          const copy = bytes.slice(0, Math.max(20, length));
          for (const [place, value] of changes) if (place < copy.length) copy[place] = value;
          const text = await readDocumentText(copy);
          expect(text === null || typeof text === "string").toBe(true);
        }),
        { numRuns: campaignSize(60), seed: 908 },
      );
    },
    campaignTimeout(60_000),
  );
});
