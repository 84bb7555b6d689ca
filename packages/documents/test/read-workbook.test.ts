import { describe, expect, it } from "vitest";
import { readTable } from "../index.ts";
import { packWorkbook, workbookOf } from "./workbooks.ts";

const read = (bytes: Uint8Array) => readTable(bytes, "table.xlsx");
const codeOf = (bytes: Uint8Array) => {
  const outcome = read(bytes);
  return outcome.ok ? null : outcome.error.code;
};

describe("A workbook", () => {
  it("gives texts, numbers, dates, truth and the last value of a formula, and marks hidden sheets", () => {
    const bytes = workbookOf(
      [
        {
          name: "Doors",
          xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Since</t></is></c></row>
            <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" s="1"><v>45000</v></c><c r="D3"><f>1+1</f><v>2.5</v></c></row></sheetData>`,
        },
        { name: "Old", state: "veryHidden", xml: "<sheetData/>" },
      ],
      {
        "xl/sharedStrings.xml": "<sst><si><r><t>Do</t></r><r><t>or</t></r><rPh><t>x</t></rPh></si></sst>",
        "xl/styles.xml": '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>',
      },
    );
    expect(read(bytes)).toEqual({
      ok: true,
      value: {
        encoding: null,
        sheets: [
          {
            name: "Doors",
            isHidden: false,
            rows: [
              { number: 1, cells: ["Door", "Since"] },
              { number: 3, cells: ["yes", "2023-03-15", "", 2.5] },
            ],
            notes: [{ row: 3, kind: "formula", encoding: null }],
          },
          { name: "Old", isHidden: true, rows: [], notes: [] },
        ],
      },
    });
  });

  it("gives each cell of a merged range the range's value", () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="str"><v>Building 4</v></c><c r="B1"><v>1</v></c></row>
      <row r="2"><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
    const outcome = read(workbookOf([{ name: "A", xml }]));
    expect(outcome.ok && outcome.value.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["Building 4", 1],
      ["Building 4", 2],
    ]);
  });

  it("is refused with definitions, broken XML, too many columns, or parts that unpack to far too much", () => {
    const sheet = (xml: string) => workbookOf([{ name: "A", xml }]);
    expect(codeOf(packWorkbook({ "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }))).toBe("CUS-S042");
    expect(codeOf(sheet("<sheetData><row>"))).toBe("CUS-S042");
    expect(codeOf(sheet('<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>'))).toBe("CUS-S043");
    expect(codeOf(sheet(`<sheetData>${" ".repeat(30_000_000)}</sheetData>`))).toBe("CUS-S042");
    expect(codeOf(packWorkbook({ "word/document.xml": "<a/>" }))).toBe("CUS-S042");
    expect(codeOf(sheet("<sheetData/>"))).toBe("CUS-S044");
  });
});
