import type { Block, DocumentTree } from "@custodiet/core";
import { officialLanguages, textRun } from "@custodiet/core";
import { expect, test } from "vitest";
import { checkDocument } from "../index.ts";
import { picture, wholeDocument } from "./documents.ts";
import { cover } from "./press.ts";

const sound = wholeDocument("en");
const faultsOf = (tree: DocumentTree): readonly string[] => {
  const outcome = checkDocument(tree, cover);
  return outcome.ok ? [] : outcome.error.map(({ code, place, found }) => `${code} ${place}: ${found}`);
};
const paragraph = (text: string): Block => ({ kind: "paragraph", role: "body", align: "start", runs: [textRun(text)] });
const ofBlocks = (...blocks: readonly Block[]): readonly string[] => faultsOf({ ...sound, blocks });
const heading = (level: 1 | 2 | 3): Block => ({ kind: "heading", level, runs: [textRun("Part")] });

test.each(officialLanguages)("a document with every construct in %s has no fault", (language) => {
  expect(faultsOf(wholeDocument(language))).toEqual([]);
});

test.each<[string, Partial<DocumentTree>, string]>([
  ["a title", { title: " " }, "CUS-P001 title: nothing"],
  ["a plain name", { name: "Über/Plan" }, 'CUS-P002 name: "Über/Plan"'],
  ["a language", { language: "English" as DocumentTree["language"] }, 'CUS-P003 language: "English"'],
  ["a time", { createdAtMs: Number.NaN }, "CUS-P004 createdAtMs: NaN"],
  [
    "a marking that shows",
    { marking: { tlp: "amber", audience: "", placement: "file-name" } },
    "CUS-P005 marking: amber in the file name only",
  ],
  ["anything in it", { blocks: [] }, "CUS-P007 blocks: none"],
])("a document without %s is refused", (_what, change, fault) => {
  expect(faultsOf({ ...sound, ...change })).toEqual([fault]);
});

test("a document in Arabic says that its DOCX goes with it, one in Russian need not", () => {
  expect(faultsOf({ ...wholeDocument("ar"), companionText: null })).toEqual(["CUS-P006 companionText: nothing"]);
  expect(faultsOf({ ...wholeDocument("ru"), companionText: null })).toEqual([]);
});

test("at TLP:CLEAR the file name alone may say the marking", () => {
  expect(faultsOf({ ...sound, marking: { tlp: "clear", audience: "", placement: "file-name" } })).toEqual([]);
});

test("headings skip no level on the way down, and may jump on the way up", () => {
  expect(ofBlocks(heading(2))).toEqual(["CUS-P010 blocks[0]: a first heading of level 2"]);
  expect(ofBlocks(heading(1), heading(3))).toEqual(["CUS-P010 blocks[1]: level 3 after 1"]);
  expect(ofBlocks(heading(1), heading(2), heading(3), heading(1))).toEqual([]);
});

test("a picture needs its alternative text, a size that is its own, and bytes that are a picture", () => {
  const figure: Block = { kind: "figure", picture, alternative: "A grey field", caption: [], widthShare: 1 };
  const changed = (change: object): readonly string[] => ofBlocks({ ...figure, ...change });
  expect(changed({})).toEqual([]);
  expect(changed({ alternative: "" })).toEqual(["CUS-P012 blocks[0]: nothing"]);
  expect(changed({ widthShare: 1.5 })).toEqual(["CUS-P014 blocks[0]: 1.5"]);
  expect(changed({ picture: { ...picture, widthPixels: 41 } })).toEqual(["CUS-P013 blocks[0]: 40 by 20 pixels"]);
  expect(changed({ picture: { ...picture, bytes: new Uint8Array(50) } })).toEqual(["CUS-P013 blocks[0]: no png"]);
});

test("a table needs a row of headings, and as many cells in each row as there are columns", () => {
  const cell = { runs: [textRun("x")] };
  const table: Block = {
    kind: "table",
    caption: [],
    columns: [{ share: 1, align: "start" }],
    headerRows: [[cell]],
    rows: [[cell]],
  };
  expect(ofBlocks(table)).toEqual([]);
  expect(ofBlocks({ ...table, headerRows: [] })).toEqual(["CUS-P015 blocks[0]: none"]);
  expect(ofBlocks({ ...table, headerRows: [[{ runs: [] }]] })).toEqual(["CUS-P011 blocks[0].headerRows[0]: nothing"]);
  expect(ofBlocks({ ...table, rows: [[cell], [cell, cell]] })).toEqual(["CUS-P016 blocks[0].rows[1]: 2 for 1 columns"]);
  expect(ofBlocks({ ...table, columns: [{ share: 0, align: "end" }] })).toEqual(["CUS-P014 blocks[0].columns[0]: 0"]);
});

test("a list may be nested four levels deep, not five", () => {
  const nest = (levels: number): Block & { readonly kind: "list" } => ({
    kind: "list",
    marks: "bullets",
    items: [{ runs: [textRun("x")], nested: levels === 1 ? null : nest(levels - 1) }],
  });
  expect(ofBlocks(nest(4))).toEqual([]);
  expect(ofBlocks(nest(5))).toEqual([
    "CUS-P017 blocks[0].items[0].nested.items[0].nested.items[0].nested.items[0].nested: level 5",
  ]);
});

test.each([
  ["a control character", "a\u0007b", "CUS-P020 blocks[0].runs[0]: U+0007 after 1 characters"],
  ["a new line", "a\nb", "CUS-P020 blocks[0].runs[0]: U+000A after 1 characters"],
  ["a sign that turns the text around", "a\u202eb", "CUS-P020 blocks[0].runs[0]: U+202E after 1 characters"],
  ["half a character", "ab\ud83d", "CUS-P021 blocks[0].runs[0]: U+D83D after 2 characters"],
  ["a picture sign", "\u{1f600}", "CUS-P022 blocks[0].runs[0]: \u{1f600} (U+1F600) after 0 characters"],
  [
    "a letter of a script that is not on board",
    "\u0e01",
    "CUS-P022 blocks[0].runs[0]: \u0e01 (U+0E01) after 0 characters",
  ],
  ["a mark on a letter of another script", "\u4f60\ufe20", "CUS-P022 blocks[0].runs[0]: U+FE20 after 1 characters"],
  ["a sign of private use", "\ue000", "CUS-P022 blocks[0].runs[0]: U+E000 after 0 characters"],
  ["nothing but spaces", "  ", "CUS-P011 blocks[0]: nothing"],
])("a text with %s is refused", (_what, text, fault) => {
  expect(ofBlocks(paragraph(text))).toEqual([fault]);
});

test("all faults are told, each text's once a kind, and no more than a hundred", () => {
  expect(ofBlocks(paragraph("\u0001\u0002\ud800"), heading(2))).toEqual([
    "CUS-P010 blocks[1]: a first heading of level 2",
    "CUS-P020 blocks[0].runs[0]: U+0001 after 0 characters",
    "CUS-P021 blocks[0].runs[0]: U+D800 after 2 characters",
  ]);
  expect(ofBlocks(...Array.from({ length: 150 }, () => paragraph("")))).toHaveLength(100);
});

test("what is larger than any document is refused before it is read", () => {
  const large = "x".repeat(2_600_000);
  expect(ofBlocks(paragraph(large), paragraph(large))).toEqual([
    "CUS-P030 blocks: 5200000 characters, 4 elements, 0 bytes of pictures",
  ]);
});
