import { dayIn, languageTag, officialLanguages } from "@custodiet/core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkLetterhead, emptyLetterhead, type Letterhead, writeDocx, writeOnLetterhead } from "../index.ts";
import { madeAtMs, wholeDocument, words } from "./documents.ts";
import { checked, paragraphsOf, partsOf } from "./press.ts";

const empty = await emptyLetterhead(languageTag("en"));

/** The empty letterhead with some of its parts changed, taken out (`null`) or added. */
function changed(parts: Readonly<Record<string, ((xml: string) => string) | string | null>>): Uint8Array {
  const files: Record<string, Uint8Array> = { ...unzipSync(empty) };
  for (const [name, change] of Object.entries(parts)) {
    if (change === null) delete files[name];
    else
      files[name] = strToU8(typeof change === "string" ? change : change(strFromU8(files[name] ?? new Uint8Array())));
  }
  return zipSync(files);
}

const codesOf = (bytes: Uint8Array): readonly string[] => {
  const found = checkLetterhead(bytes);
  return found.ok ? [] : found.error.map(({ code, found: said }) => `${code} ${said}`);
};

function letterheadOf(bytes: Uint8Array): Letterhead {
  const found = checkLetterhead(bytes);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe("A letterhead", () => {
  it.each(officialLanguages)(
    "to begin with in %s has nothing amiss, and the same bytes each time",
    async (language) => {
      const bytes = await emptyLetterhead(languageTag(language));
      expect(letterheadOf(bytes).placeholders).toEqual(["content", "marking", "author", "date"]);
      expect(Buffer.from(bytes).equals(Buffer.from(await emptyLetterhead(languageTag(language))))).toBe(true);
    },
  );

  it("is refused where it is no package, cut short, or larger than it may be", () => {
    expect(codesOf(strToU8("not a package"))).toEqual(["CUS-P040 a file that is no package, or is damaged"]);
    expect(codesOf(empty.slice(0, empty.length - 200))).toEqual(["CUS-P040 a file that is no package, or is damaged"]);
    expect(codesOf(new Uint8Array(5_000_001))).toEqual(["CUS-P040 5000001 bytes"]);
    expect(codesOf(changed({ "word/document.xml": null }))).toEqual(["CUS-P040 no part word/document.xml"]);
    expect(codesOf(changed({ "word/document.xml": (xml) => xml.slice(0, -20) }))).toEqual([
      "CUS-P040 XML that is not well formed, nested too deeply, or with a DOCTYPE",
    ]);
  });

  it("is refused as a bomb before it is unpacked", () => {
    const bomb = zipSync({ ...unzipSync(empty), "word/media/image1.png": new Uint8Array(45_000_000) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(codesOf(bomb)).toEqual(["CUS-P040 parts that unpack to more than 40 MB"]);
  });

  it("is refused with entities of its own", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]>';
    expect(codesOf(changed({ "word/header1.xml": (xml) => xml.replace("?>", `?>${bomb}`) }))).toEqual([
      "CUS-P040 XML that is not well formed, nested too deeply, or with a DOCTYPE",
    ]);
  });

  it("is refused with macros, embedded files or fields that fetch", () => {
    expect(codesOf(changed({ "word/vbaProject.bin": "macro" }))).toEqual(["CUS-P041 a part that runs or is embedded"]);
    expect(codesOf(changed({ "word/embeddings/sheet.xlsx": "PK" }))).toEqual([
      "CUS-P041 a part that runs or is embedded",
    ]);
    const type = "application/vnd.ms-word.document.macroEnabled.main+xml";
    const asMacros = (xml: string) =>
      xml.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type);
    expect(codesOf(changed({ "[Content_Types].xml": asMacros }))).toEqual([`CUS-P041 ${type}`]);
    const field = '<w:r><w:instrText>INCLUDETEXT "c:/secret.docx"</w:instrText></w:r></w:p>';
    expect(codesOf(changed({ "word/header1.xml": (xml) => xml.replace("</w:p>", field) }))).toEqual([
      'CUS-P041 INCLUDETEXT "c:/secret.docx"',
    ]);
  });

  it("is refused where it reaches out of itself", () => {
    const relation = '<Relationship Id="rIdX" Type="t" Target="https://example.org/logo.png" TargetMode="External"/>';
    const reach = (xml: string) => xml.replace("</Relationships>", `${relation}</Relationships>`);
    expect(codesOf(changed({ "word/_rels/document.xml.rels": reach }))).toEqual([
      "CUS-P042 https://example.org/logo.png",
    ]);
    const silent = (xml: string) => reach(xml).replace(' TargetMode="External"', "");
    expect(codesOf(changed({ "word/_rels/document.xml.rels": silent }))).toEqual([
      "CUS-P042 https://example.org/logo.png",
    ]);
  });

  it("is told which placeholders it lacks, which nobody knows, and which stand in the wrong place", () => {
    expect(
      codesOf(
        changed({
          "word/document.xml": (xml) => xml.replace("{{content}}", "{{contents}}"),
          "word/header1.xml": (xml) => xml.replace("{{marking}}", ""),
        }),
      ),
    ).toEqual(["CUS-P044 {{contents}}", "CUS-P043 no {{content}}", "CUS-P043 no {{marking}} on these pages"]);
    expect(codesOf(changed({ "word/document.xml": (xml) => xml.replace("{{content}}", "See {{content}}") }))).toEqual([
      "CUS-P045 {{content}} 1 times, or not alone",
    ]);
  });

  it("has its marking on its first page too, where that has a header of its own", () => {
    const first = (xml: string) => xml.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>");
    expect(codesOf(changed({ "word/document.xml": first }))).toEqual(["CUS-P043 no {{marking}} on these pages"]);
  });

  it("has one section, and room for text", () => {
    const narrow = (xml: string) => xml.replace(/w:left="\d+"/, 'w:left="5000"');
    expect(codesOf(changed({ "word/document.xml": narrow }))).toEqual(["CUS-P046 9.7 cm of text"]);
  });
});

describe("A document on a letterhead", () => {
  const own = (xml: string) => xml.replace("{{author}}", "Ministry of Arnland: {{ author }}");
  const ministry = letterheadOf(changed({ "word/header1.xml": own }));
  const write = (language: (typeof officialLanguages)[number]) =>
    writeOnLetterhead(checked(wholeDocument(language)), ministry);

  it.each(officialLanguages)("in %s has each of its texts, under the letterhead's own", async (language) => {
    const parts = partsOf(await write(language));
    const textOf = (name: string) => paragraphsOf(parts[name] ?? "").join("\n");
    const { companion: _none, note, audience, ...wanted } = words[language];
    const body = textOf("word/document.xml");
    expect(Object.values(wanted).filter((each) => !body.replaceAll("\u00A0", " ").includes(each))).toEqual([]);
    expect(textOf("word/footnotes.xml")).toContain(note);
    expect(textOf("word/header1.xml")).toContain(`Ministry of Arnland: ${wanted.part}`);
    expect(textOf("word/header1.xml")).toContain(`TLP:AMBER · ${audience}`);
    expect(textOf("word/footer1.xml")).toContain(dayIn("2026-11-25", language));
    expect(Object.values(parts).filter((xml) => xml.includes("{{"))).toEqual([]);
  });

  it("has the same blocks as on plain paper, in their styles, with their lists and direction", async () => {
    for (const language of ["en", "ar"] as const) {
      const [on, plain] = [await write(language), await writeDocx(checked(wholeDocument(language)))].map(
        (bytes) => partsOf(bytes)["word/document.xml"] ?? "",
      );
      const marksOf = (xml = "", pattern: RegExp) => [...xml.matchAll(pattern)].map(([, mark]) => mark);
      for (const pattern of [/<w:pStyle w:val="([^"]+)"/g, /<(w:rtl|w:bidi|w:bidiVisual|w:tblHeader)\/>/g]) {
        expect(marksOf(on, pattern)).toEqual(
          marksOf((plain ?? "").replace(/<w:bidi\/><w:docGrid/, "<w:docGrid"), pattern),
        );
      }
      expect(marksOf(on, /<(w:numId) /g)).toHaveLength(3);
    }
  });

  it("brings the styles that the letterhead has not, and leaves it those it has", async () => {
    const heading =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="AA0000"/></w:rPr></w:style>';
    const bare = letterheadOf(changed({ "word/styles.xml": (xml) => xml.replace(/<w:style .*<\/w:style>/s, heading) }));
    const styles = partsOf(await writeOnLetterhead(checked(wholeDocument("en")), bare))["word/styles.xml"] ?? "";
    const count = (id: string) => styles.split(`w:styleId="${id}"`).length - 1;
    expect(["Heading1", "Heading2", "Notice", "TableText", "SmallPrint"].map(count)).toEqual([1, 1, 1, 1, 1]);
    expect(styles).toContain('w:val="AA0000"');
  });

  it("has the watermark of a draft", async () => {
    const header = partsOf(await write("ru"))["word/header1.xml"] ?? "";
    expect(/<v:textpath [^>]*string="([^"]*)"/.exec(header)?.[1]).toBe(words.ru.part);
  });

  it("has the same bytes for the same content and time, and others at another time", async () => {
    const first = Buffer.from(await write("ar"));
    await write("en");
    expect(first.equals(await write("ar"))).toBe(true);
    const later = checked({ ...wholeDocument("ar"), createdAtMs: madeAtMs + 60_000 });
    expect(first.equals(await writeOnLetterhead(later, ministry))).toBe(false);
  });
});
