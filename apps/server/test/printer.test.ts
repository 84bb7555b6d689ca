import { type DocumentTree, languageTag, type OfficialLanguage, textRun } from "@custodiet/core";
import { afterAll, describe, expect, it } from "vitest";
import { startPrinter } from "../src/work/printer.ts";

const printer = startPrinter();
afterAll(() => printer.close());

const treeIn = (language: OfficialLanguage, text: string): DocumentTree => ({
  title: text,
  author: "Security department",
  language: languageTag(language),
  name: "plan",
  createdAtMs: Date.UTC(2026, 10, 25),
  marking: { tlp: "green", audience: "", placement: "every-page" },
  watermark: null,
  companionText: language === "ar" ? "نسخة DOCX مرافقة:" : null,
  blocks: [{ kind: "heading", level: 1, runs: [textRun(text)] }],
});
const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4)).toString("latin1");

describe("the printer", () => {
  it("writes a PDF or a DOCX in its worker, named by its marking", async () => {
    const files = await Promise.all(
      (["pdf", "docx"] as const).map((format) => printer.print({ tree: treeIn("en", "Plan"), format, attached: [] })),
    );
    expect(files.flat().map(({ name, mediaType, bytes }) => [name, mediaType, startOf(bytes)])).toEqual([
      ["TLP-GREEN_plan_en_2026-11-25.pdf", "application/pdf", "%PDF"],
      [
        "TLP-GREEN_plan_en_2026-11-25.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "PK\u0003\u0004",
      ],
    ]);
  });

  it("gives the DOCX with a PDF in Arabic", async () => {
    const files = await printer.print({ tree: treeIn("ar", "خطة"), format: "pdf", attached: [] });
    expect(files.map(({ name }) => name)).toEqual([
      "TLP-GREEN_plan_ar_2026-11-25.pdf",
      "TLP-GREEN_plan_ar_2026-11-25.docx",
    ]);
  });

  it("refuses a document with faults and names each place, then writes the next", async () => {
    const print = (text: string) => printer.print({ tree: treeIn("en", text), format: "pdf", attached: [] });
    await expect(print("a\u0000")).rejects.toMatchObject({
      code: "CUS-S115",
      diagnostics: [
        { code: "CUS-P020", path: "title" },
        { code: "CUS-P020", path: "blocks[0].runs[0]" },
      ],
    });
    expect(await print("Plan")).toHaveLength(1);
  });
});
