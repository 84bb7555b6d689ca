import { describe, expect, it } from "vitest";
import { readTable } from "../index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function sheetOf(bytes: Uint8Array) {
  const outcome = readTable(bytes, "t.csv");
  if (!outcome.ok) throw new Error(outcome.error.found);
  return outcome.value.sheets[0];
}
const cellsOf = (bytes: Uint8Array) => sheetOf(bytes)?.rows.map(({ cells }) => cells);

describe("Text with separators", () => {
  it.each([",", ";", "\t", "|"])("is parted by %j, whichever it is", (separator) => {
    const text = [
      ["Door", "Delay"],
      ["Gate, east; old", "1,5"],
      ["Yard", "2,5"],
    ]
      .map((row) => row.map((cell) => `"${cell}"`).join(separator))
      .join("\r\n");
    expect(cellsOf(bytesOf(text))).toEqual([
      ["Door", "Delay"],
      ["Gate, east; old", "1,5"],
      ["Yard", "2,5"],
    ]);
  });

  it("keeps the numbers of rows over cells of several lines and rows without anything", () => {
    expect(sheetOf(bytesOf('a,b\n"one\ntwo",2\n,,\nx,y\n'))?.rows).toEqual([
      { number: 1, cells: ["a", "b"] },
      { number: 2, cells: ["one two", "2"] },
      { number: 5, cells: ["x", "y"] },
    ]);
  });

  it("keeps the lines of texts, and more of each, where texts are looked for", () => {
    const bytes = bytesOf(`a,"one\r\n two\u0007\n\nthree",${"x".repeat(3000)}\n`);
    const read = readTable(bytes, "t.csv", null, "texts");
    expect(read.ok && read.value.sheets[0]?.rows[0]?.cells).toEqual(["a", "one\ntwo\n\nthree", "x".repeat(3000)]);
    expect(cellsOf(bytes)?.[0]?.map((cell) => String(cell).slice(0, 20))).toEqual([
      "a",
      "one  two three",
      "x".repeat(20),
    ]);
    expect(String(cellsOf(bytes)?.[0]?.[2]).length).toBe(2000);
  });

  it.each([
    ["utf-8", new TextEncoder().encode("Porte d'été;Cour\n")],
    ["utf-16le", new Uint8Array(Buffer.from("Porte d'été;Cour\n", "utf16le"))],
    ["windows-1252", new Uint8Array(Buffer.from("Porte d'été;Cour\n", "latin1"))],
  ])("says that a text is in %s", (encoding, bytes) => {
    const read = readTable(bytes, "x.csv");
    expect(read.ok && [read.value.encoding, read.value.sheets[0]?.notes]).toEqual([encoding, []]);
    expect(read.ok && read.value.sheets[0]?.rows[0]?.cells).toEqual(["Porte d'été", "Cour"]);
  });

  it("reads a text in the encoding that a person says", () => {
    // The Arabic for door in Windows-1256; nothing in the bytes says so.
    const bytes = Uint8Array.from([0xc8, 0xc7, 0xc8, 0x0a]);
    const read = readTable(bytes, "x.csv", "windows-1256");
    expect(read.ok && [read.value.encoding, read.value.sheets[0]?.rows[0]?.cells]).toEqual(["windows-1256", ["باب"]]);
  });

  it("takes marks of encoding and the line that names the separator for what they are", () => {
    expect(sheetOf(bytesOf("\uFEFFsep=|\na|b,c\n"))?.rows).toEqual([{ number: 2, cells: ["a", "b,c"] }]);
    const wide = Uint8Array.from([0xff, 0xfe, ...[..."a;b\nç;d"].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(cellsOf(wide)).toEqual([
      ["a", "b"],
      ["ç", "d"],
    ]);
  });

  it("reads a row that is not UTF-8 as the code page of the others' letters, and says so", () => {
    const mixed = Uint8Array.from([...bytesOf("Porte,Zone\nEntrée,Cour\n"), ...latin("Sacristie fermée,Cour\n")]);
    expect(cellsOf(mixed)?.[2]).toEqual(["Sacristie fermée", "Cour"]);
    expect(sheetOf(mixed)?.notes).toEqual([{ row: 3, kind: "encoding", encoding: "windows-1252" }]);
    const arabic = Uint8Array.from([...bytesOf("باب,منطقة\n"), 0xc8, 0xc7, 0xc8, ...latin(",x\n")]);
    expect(cellsOf(arabic)?.[1]).toEqual(["باب", "x"]);
    const russian = Uint8Array.from([...bytesOf("Дверь,Зона\n"), 0xc4, 0xe2, 0xee, 0xf0, ...latin(",x\n")]);
    expect(cellsOf(russian)?.[1]).toEqual(["Двор", "x"]);
  });

  it("notes control characters, and takes quotes that never close for letters", () => {
    expect(sheetOf(bytesOf("a,b\nx\u0007y,2\n"))).toMatchObject({
      rows: [{ cells: ["a", "b"] }, { cells: ["x y", "2"] }],
      notes: [{ row: 2, kind: "control-characters" }],
    });
    expect(sheetOf(bytesOf('a,b\n"x,2\ny,3'))).toMatchObject({
      rows: [{ cells: ["a", "b"] }, { cells: ['"x', "2"] }, { cells: ["y", "3"] }],
      notes: [{ kind: "quotes" }],
    });
  });

  it.each([
    ["a PDF", latin("%PDF-1.7 x"), "CUS-S041"],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "CUS-S041"],
    ["a renamed picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]), "CUS-S041"],
    ["an OpenDocument table", latin(`PK\u0003\u0004${"0".repeat(26)}mimetypeapplication/vnd.oasis.x`), "CUS-S041"],
    ["bytes", Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256), "CUS-S041"],
    ["nothing", new Uint8Array(), "CUS-S044"],
    ["too many columns", bytesOf(",".repeat(600).replaceAll(",", "a,")), "CUS-S043"],
    ["too many bytes", new Uint8Array(20_000_001), "CUS-S040"],
  ])("refuses %s", (_name, bytes, code) => {
    expect(readTable(bytes, "x.csv")).toMatchObject({ ok: false, error: { code } });
  });
});
