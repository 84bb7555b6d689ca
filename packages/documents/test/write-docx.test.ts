import { type DocumentTable, officialLanguages, textRun } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../index.ts";
import { arabicPassage, madeAtMs, wholeDocument, words } from "./documents.ts";
import { characterErrors, checked, paragraphsOf, partsOf } from "./press.ts";

const docxOf = (language: (typeof officialLanguages)[number]) => writeDocx(checked(wholeDocument(language)));
const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

describe("A DOCX", () => {
  it.each(officialLanguages)("in %s gives back each text without an error", async (language) => {
    const parts = partsOf(await docxOf(language));
    const pages = ["word/document.xml", "word/footnotes.xml", "word/header1.xml"].map((name) => parts[name] ?? "");
    const texts = pages.flatMap(paragraphsOf).join("\n").replaceAll("\u00A0", " ");
    const { companion: _none, ...wanted } = words[language];
    expect(Object.values(wanted).filter((each) => !texts.includes(each))).toEqual([]);
  });

  it("keeps what says of a table what it is on the page of the table, and no other paragraph with what follows", async () => {
    const said = { kind: "paragraph", role: "body", align: "start" } as const;
    const table: DocumentTable = {
      ...{
        kind: "table",
        caption: [],
        columns: [{ share: 1, align: "start" }],
        headerRows: [[{ runs: [textRun("head")] }]],
      },
      rows: [[{ runs: [textRun("cell")] }]],
    };
    const blocks = [
      { ...said, runs: [textRun("apart")] },
      { ...said, runs: [textRun("of the table")] },
      table,
      { ...said, runs: [textRun("after it")] },
    ];
    const tree = { ...wholeDocument("en"), blocks };
    const xml = partsOf(await writeDocx(checked(tree)))["word/document.xml"] ?? "";
    const kept = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].flatMap(([, paragraph = ""]) =>
      paragraph.includes("<w:keepNext/>") ? paragraphsOf(`<w:p>${paragraph}</w:p>`) : [],
    );
    expect(kept).toEqual(["of the table", "head"]);
  });

  it("in French has spaces that do not break before high punctuation", async () => {
    const xml = partsOf(await docxOf("fr"))["word/document.xml"] ?? "";
    expect(xml).toContain("chambre forte\u00A0: aucune");
    expect(xml).toContain("«\u00A0maître\u00A0»");
  });

  it("in Arabic has a long text in its order, with at most 2 % of the characters wrong", async () => {
    const tree = wholeDocument("ar");
    const body = { kind: "paragraph", role: "body", align: "start", runs: [textRun(arabicPassage)] } as const;
    const [found = ""] = paragraphsOf(
      partsOf(await writeDocx(checked({ ...tree, blocks: [body] })))["word/document.xml"] ?? "",
    );
    expect(characterErrors(found, arabicPassage)).toBeLessThanOrEqual(0.02);
  });

  it("has the same bytes for the same document, whatever was written before, and others at another time", async () => {
    const first = Buffer.from(await docxOf("zh"));
    await docxOf("ar");
    expect(first.equals(await docxOf("zh"))).toBe(true);
    const later = await writeDocx(checked({ ...wholeDocument("zh"), createdAtMs: madeAtMs + 60_000 }));
    expect(first.equals(later)).toBe(false);
  });

  it("has its parts by name and its properties from the tree", async () => {
    const parts = partsOf(await docxOf("en"));
    const names = Object.keys(parts);
    expect(names).toEqual([...names].sort());
    const core = parts["docProps/core.xml"] ?? "";
    expect(
      [...core.matchAll(/<(dc:title|dc:creator|cp:keywords|dcterms:created)[^>]*>([^<]*)/g)].map(
        ([, , value]) => value,
      ),
    ).toEqual([
      "Programme for mitigating insider threats",
      "Measures and their owners",
      "TLP:AMBER · released to the security department",
      "2026-11-25T12:00:00Z",
    ]);
  });

  it("has real headings, styles by name, header rows, alternative texts, footnotes and lists", async () => {
    const parts = partsOf(await docxOf("en"));
    const xml = parts["word/document.xml"] ?? "";
    expect([...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, style]) => style)).toEqual([
      "Heading1",
      "Notice",
      "Heading2",
      "ListParagraph",
      "ListParagraph",
      "ListParagraph",
      "Caption",
      ...["TableHeader", "TableHeader", "TableHeader"],
      ...["TableText", "TableText", "TableText", "TableText", "TableText", "TableText"],
      "Caption",
      "SmallPrint",
      "SealLabel",
    ]);
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(1);
    expect(/<wp:docPr [^>]*descr="([^"]*)"/.exec(xml)?.[1]).toBe(words.en.sentence);
    expect(count(xml, /<w:footnoteReference /g)).toBe(1);
    expect(
      count(
        parts["word/styles.xml"] ?? "",
        /w:styleId="(?:Notice|SmallPrint|TableHeader|TableText|Caption|PageMargin|SealLabel)"/g,
      ),
    ).toBe(7);
  });

  it("has a watermark on every page, and none where there is none to have", async () => {
    const marked = partsOf(await docxOf("ru"))["word/header1.xml"] ?? "";
    expect(/<v:textpath [^>]*string="([^"]*)"/.exec(marked)?.[1]).toBe(words.ru.part);
    const bare = await writeDocx(checked({ ...wholeDocument("ru"), watermark: null }));
    expect(partsOf(bare)["word/header1.xml"]).not.toContain("v:textpath");
  });

  it("in Arabic runs from right to left: section, tables, paragraphs and runs, but not what is in Latin letters", async () => {
    const xml = partsOf(await docxOf("ar"))["word/document.xml"] ?? "";
    expect([count(xml, /<w:sectPr>.*<w:bidi\/><w:docGrid/gs), count(xml, /<w:bidiVisual\/>/g)]).toEqual([1, 1]);
    const [heading = ""] = /<w:p>.*?<\/w:p>/s.exec(xml) ?? [];
    expect(heading).toContain('<w:pPr><w:pStyle w:val="Heading1"/><w:bidi/></w:pPr>');
    expect(heading).toContain('<w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>');
    const circular = [...xml.matchAll(/<w:r><w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr><w:t[^>]*>INFCIRC\/908/g)];
    expect(circular.map(([, properties]) => properties?.includes("<w:rtl/>"))).toEqual([false, false, false]);
  });

  it("in Chinese says that language of its East Asian letters, and names fonts for every script", async () => {
    const parts = partsOf(await docxOf("zh"));
    expect(parts["word/document.xml"]).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>');
    expect(parts["word/styles.xml"]).toMatch(
      /<w:rFonts [^>]*(?=[^>]*w:eastAsia="Noto Serif SC")(?=[^>]*w:cs="Amiri")(?=[^>]*w:ascii="Noto Serif")/,
    );
    expect(parts["word/fontTable.xml"]).toContain(
      '<w:font w:name="Noto Serif SC"><w:altName w:val="SimSun"/></w:font>',
    );
  });

  it("has the language of each run that is in another than its paragraph", async () => {
    const xml = partsOf(await docxOf("en"))["word/document.xml"] ?? "";
    expect(/<w:lang w:val="fr-FR"\/><\/w:rPr><w:t[^>]*>INFCIRC\/908 \(2017\)/.test(xml)).toBe(true);
  });
});
