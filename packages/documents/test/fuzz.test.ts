import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../index.ts";
import { workbookOf } from "./workbooks.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

const sound = workbookOf([
  { name: "A", xml: '<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c><c r="B1"><v>2</v></c></row></sheetData>' },
]);

describe("Whatever the bytes are, they are read or refused", () => {
  it("text put together of separators, quotes, ends of lines and anything", () => {
    const piece = fc.oneof(
      fc.constantFrom(",", ";", "\t", '"', '""', "\n", "\r\n", "\r", "=1", "\0", "é"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.uint8Array({ maxLength: 20 }), (pieces, tail) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(pieces.join("")), ...tail]);
        const outcome = readTable(bytes, "x.csv");
        const rows = outcome.ok ? outcome.value.sheets.flatMap((sheet) => sheet.rows) : [];
        const numbers = rows.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(rows.every(({ cells }) => cells.at(-1) !== "")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a workbook with bytes turned over", () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = Uint8Array.from(sound);
        for (const [place, byte] of changes) bytes[place] = byte;
        const outcome = readTable(bytes, "x.xlsx");
        expect(outcome.ok || outcome.error.code.startsWith("CUS-S04")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
