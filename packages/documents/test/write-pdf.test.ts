import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Block,
  type DocumentTable,
  type DocumentTree,
  languageTag,
  officialLanguages,
  textRun,
} from "@custodiet/core";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { haveDocumentTools } from "../../../scripts/find-document-tools.mjs";
import { checkDocument, documentFileName, type TypstJob, writePdf } from "../index.ts";
import { arabicPassage, madeAtMs, wholeDocument, words } from "./documents.ts";
import { characterErrors, checked, compiler, cover, lettersOf, openPdf, pagesOf, pdfOf } from "./press.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

const plain: DocumentTree = {
  ...wholeDocument("en"),
  marking: { tlp: "clear", audience: "", placement: "file-name" },
  watermark: null,
};
const ofText = (text: string): DocumentTree => ({
  ...plain,
  blocks: [{ kind: "paragraph", role: "body", align: "start", runs: [textRun(text)] }],
});

const lineOf = (text: string): Block => ({ kind: "paragraph", role: "body", align: "start", runs: [textRun(text)] });
const row = [{ runs: [textRun("cell")] }];
const tableOf = (rows: number): DocumentTable => ({
  ...{ kind: "table", caption: [], columns: [{ share: 1, align: "start" }], headerRows: [row] },
  rows: Array.from({ length: rows }, () => row),
});

describe("A PDF", () => {
  it.each(officialLanguages)(
    "with every construct in %s passes the build for PDF/UA-1, and says so itself",
    async (language) => {
      const document = await openPdf(pdfOf(wholeDocument(language)));
      const { info, metadata } = await document.getMetadata();
      expect([(info as { Title?: string }).Title, (info as { Language?: string }).Language]).toEqual([
        words[language].title,
        language === "zh" ? "zh-CN" : language,
      ]);
      expect(metadata.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
      expect(await (await document.getPage(1)).getStructTree()).toMatchObject({ children: [{ role: "Document" }] });
    },
  );

  it.each(["en", "fr", "es", "ru", "zh"] as const)("in %s gives back each text without an error", async (language) => {
    const text = lettersOf((await pagesOf(pdfOf(wholeDocument(language)))).join("\n"));
    const { companion: _none, ...texts } = words[language];
    expect(Object.values(texts).filter((each) => !text.includes(lettersOf(each)))).toEqual([]);
  });

  it.skipIf(!haveDocumentTools())("in Arabic gives back its text with at most 5 % of the characters wrong", () => {
    const path = join(folder, "arabic.pdf");
    const { companion } = words.ar;
    writeFileSync(path, pdfOf({ ...ofText(arabicPassage), language: languageTag("ar"), companionText: companion }));
    const text = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
    const spaced = (each: string): string =>
      each
        .normalize("NFKC")
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
        .replace(/\s+/g, " ")
        .trim();
    const [passage = ""] = spaced(text).split(` ${spaced(companion ?? "").slice(0, 10)}`);
    expect(characterErrors(passage, spaced(arabicPassage))).toBeLessThanOrEqual(0.05);
  });

  it("in Arabic says which DOCX goes with it", async () => {
    const tree = wholeDocument("ar");
    const pages = await pagesOf(pdfOf(tree));
    expect(lettersOf(pages.at(-1) ?? "")).toContain("TLP-AMBER_whole-document_ar_2026-11-25.docx");
    expect(documentFileName(checked(tree), "docx")).toBe("TLP-AMBER_whole-document_ar_2026-11-25.docx");
  });

  it("has its marking at the head and at the foot of every page, one at TLP:CLEAR only if it is asked for", async () => {
    const marks = (page: string): number => page.split("TLP:AMBER · released to the security department").length - 1;
    expect((await pagesOf(pdfOf(wholeDocument("en")))).map(marks)).toEqual([2, 2]);
    expect((await pagesOf(pdfOf(plain))).join("")).not.toContain("TLP");
  });

  it("does not leave what says of a table what it is at the foot of the page before", async () => {
    const lines = Array.from({ length: 28 }, () => lineOf("line"));
    const pages = await pagesOf(pdfOf({ ...plain, blocks: [...lines, lineOf("of it"), tableOf(8)] }));
    expect(pages).toHaveLength(2);
    expect(pages.map((page) => [page.includes("of it"), page.includes("cell")])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("begins a table of several pages where its heading stands, whatever stands below it", async () => {
    const title: Block = { kind: "heading", level: 1, runs: [textRun("All of it")] };
    const below: Block = { kind: "paragraph", role: "small", align: "start", runs: [textRun("small print")] };
    const pages = await pagesOf(pdfOf({ ...plain, blocks: [lineOf("line"), title, tableOf(90), below] }));
    expect([pages.length > 1, pages[0]?.includes("cell")]).toEqual([true, true]);
  });

  it("does not leave the caption of a long table at the foot of a page", async () => {
    const captioned = { ...tableOf(90), caption: [textRun("its caption")] };
    for (let before = 24; before < 36; before++) {
      const lines = Array.from({ length: before }, () => lineOf("line"));
      const pages = await pagesOf(pdfOf({ ...plain, blocks: [...lines, captioned] }));
      const [at = ""] = pages.filter((page) => page.includes("its caption"));
      expect([before, at.includes("cell")]).toEqual([before, true]);
    }
  });

  it("speaks of no DOCX in Arabic where its pages bear no marking, such as a note that is sent", async () => {
    const tree = { ...wholeDocument("ar"), watermark: null, companionText: null };
    const sent = { ...tree, marking: { tlp: "clear", audience: "", placement: "file-name" } } as const;
    expect(lettersOf((await pagesOf(pdfOf(sent))).join(""))).not.toContain(".docx");
    expect(checkDocument(tree, cover).ok).toBe(false);
  });

  it("has the same bytes for the same document, and others at another time", () => {
    const first = Buffer.from(pdfOf(wholeDocument("ar")));
    expect(first.equals(pdfOf(wholeDocument("ar")))).toBe(true);
    expect(first.equals(pdfOf({ ...wholeDocument("ar"), createdAtMs: madeAtMs + 1000 }))).toBe(false);
  });

  it("carries data and is then PDF/A-3a", async () => {
    const bytes = new TextEncoder().encode('{"risk":0.4}');
    const attached = { name: "figures.json", mediaType: "application/json", description: "The figures", bytes };
    const document = await openPdf(pdfOf(plain, [attached]));
    const { metadata } = await document.getMetadata();
    expect(metadata.getRaw()).toMatch(/<pdfaid:part>3<\/pdfaid:part>[\s\S]*<pdfaid:conformance>A</);
    const attachments = (await document.getAttachments()) as ReadonlyMap<string, { description: string }>;
    expect([...attachments].map(([name, { description }]) => [name, description])).toEqual([
      ["figures.json", "The figures"],
    ]);
    const content = (await document.getAttachmentContent("figures.json")) as unknown as Uint8Array;
    expect(new TextDecoder().decode(content)).toBe('{"risk":0.4}');
  });
});

describe("What a person typed", () => {
  it("never becomes a program: every sign of Typst comes out as it was", async () => {
    const sign = fc.constantFrom(
      ..."#$*_`[]{}()\\\"'/@<>=+-~&;:.,!?|^%",
      "//",
      "/*",
      "*/",
      "#let",
      "#read",
      "eval",
      "\\u{41}",
      "a",
      "Z",
      "7",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 40 }), async (signs) => {
        const text = signs.join("");
        const [page] = await pagesOf(pdfOf(ofText(text)));
        expect(lettersOf(page ?? "")).toBe(lettersOf(`${text}1/1`));
      }),
      { numRuns: 60 },
    );
  });

  it("is not in the program at all, which reads its data and the files named in it, and makes nothing of text", () => {
    const jobs: TypstJob[] = [];
    const layout = readFileSync(new URL("../src/pdf/layout.typ", import.meta.url), "utf8");
    pdfWith((job) => jobs.push(job));
    expect(jobs.map(({ program }) => program)).toEqual([layout]);
    expect(layout).not.toMatch(/\beval\b|\bplugin\b|\bimport\b|\binclude\b|#raw/);
    expect([...layout.matchAll(/\b(?:read|json)\(([^,)]+)/g)].map(([, from]) => from)).toEqual([
      '"document.json"',
      "block.file",
      "file.file",
    ]);
  });

  it("cannot name a file of the machine", () => {
    const outcome = compiler.compile({
      program: '#set document(title: "x")\n#read("/etc/hostname")',
      files: new Map(),
      standard: "ua-1",
      createdAtSeconds: 0,
    });
    expect(outcome).toEqual({ ok: false, error: [expect.stringContaining("file not found")] });
  });
});

function pdfWith(see: (job: TypstJob) => void): void {
  const watching = {
    compile: (job: TypstJob) => {
      see(job);
      return compiler.compile(job);
    },
  };
  writePdf(checked(plain), [], watching);
}

describe("Typst's own check for PDF/UA-1", () => {
  it.each([
    ["a skipped heading", '#set document(title: "x")\n= A\n=== B', "skipped from heading level 1 to 3"],
    ["no title", "= A", "missing document title"],
    [
      "a letter without a font",
      '#set document(title: "x")\n#set text(font: "Noto Serif on board", fallback: false)\n\u4f60',
      "could not be displayed",
    ],
  ])("stands behind ours: %s", (_what, program, message) => {
    const outcome = compiler.compile({ program, files: new Map(), standard: "ua-1", createdAtSeconds: 0 });
    expect(outcome).toEqual({ ok: false, error: [expect.stringContaining(message)] });
  });
});
