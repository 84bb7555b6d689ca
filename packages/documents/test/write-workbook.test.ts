import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable, type WorkbookSheet, writeWorkbook } from "../index.ts";

const facts = { title: "Plan & more", author: "Security", createdAtMs: 1_795_000_000_000, isFromRight: false };
const sheet = (rows: WorkbookSheet["rows"], name = "Plan"): WorkbookSheet => ({
  name,
  rows,
  heads: 1,
  widths: [20, 10],
});
const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

describe("A workbook that is written", () => {
  it("reads back as it was, whatever its letters", () => {
    const rows = [
      ["Action", "Cost"],
      ['Seal <the> "vault" & قبو 金库\u0007', 12.5],
    ] as const;
    expect(readTable(writeWorkbook([sheet(rows)], facts), "plan.xlsx")).toMatchObject({
      ok: true,
      value: {
        sheets: [
          {
            name: "Plan",
            rows: [{ cells: ["Action", "Cost"] }, { cells: ['Seal <the> "vault" & قبو 金库', 12.5] }],
            notes: [],
          },
        ],
      },
    });
  });
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])("keeps %j as text, marked so that it stays text", (text) => {
    const xml = sheetOf(writeWorkbook([sheet([["Head"], [text]])], facts));
    expect(xml).not.toContain("<f");
    expect(xml).toContain('<c r="A2" s="2" t="inlineStr">');
  });
  it("has the same bytes for the same content, and runs from the right where its language does", () => {
    const [one, two] = [writeWorkbook([sheet([["a"]])], facts), writeWorkbook([sheet([["a"]])], facts)];
    expect(one).toEqual(two);
    expect(sheetOf(one)).not.toContain("rightToLeft");
    expect(sheetOf(writeWorkbook([sheet([["a"]])], { ...facts, isFromRight: true }))).toContain('rightToLeft="1"');
  });
  it("calls a sheet as a spreadsheet may call it", () => {
    const bytes = writeWorkbook([sheet([["a"]], "A [very] long: name? of a sheet / that goes on")], facts);
    const outcome = readTable(bytes, "plan.xlsx");
    expect(outcome.ok && outcome.value.sheets[0]?.name).toBe("A  very  long  name  of a sheet");
  });
});
