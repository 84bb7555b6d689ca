import { type Block, type DocumentTable, languageTag, textRun } from "@custodiet/core";
import { describe, expect, test } from "vitest";
import { mayCutRow, mayCutTable, staysWithNext } from "../src/keep-together.ts";

const english = languageTag("en");
const tableOf = (rows: number, text = "cell"): DocumentTable => ({
  ...{ kind: "table", caption: [], headerRows: [[{ runs: [textRun("head")] }]] },
  columns: [
    { share: 1, align: "start" },
    { share: 1, align: "start" },
  ],
  rows: Array.from({ length: rows }, () => [{ runs: [textRun(text)] }, { runs: [] }]),
});
const paragraph = (role: "body" | "small" | "notice"): Block => ({
  ...{ kind: "paragraph", align: "start", runs: [textRun("said")] },
  role,
});
const listOf = (items: number): Block => ({
  ...{ kind: "list", marks: "bullets" },
  items: Array.from({ length: items }, () => ({ runs: [textRun("item")], nested: null })),
});
const stay = (...blocks: readonly Block[]) => blocks.map((_, index) => staysWithNext(blocks, index));

describe("What stays on the page of what follows it", () => {
  test("is a paragraph that introduces a table", () => {
    expect(stay(paragraph("body"), tableOf(1))).toEqual([true, false]);
  });

  test("is not a list, a notice, or a paragraph before another", () => {
    expect(stay(paragraph("body"), listOf(3), tableOf(1))).toEqual([false, false, false]);
    expect(stay(paragraph("notice"), tableOf(1))).toEqual([false, false]);
    expect(stay(paragraph("body"), paragraph("body"), tableOf(1))).toEqual([false, true, false]);
  });

  test("is what small print follows: it stands on no page alone", () => {
    expect(stay(tableOf(1), paragraph("small"), paragraph("small"))).toEqual([true, true, false]);
    expect(stay({ kind: "page-break" }, paragraph("small"))).toEqual([false, false]);
  });
});

describe("A table", () => {
  test("is cut where it would leave much of a page empty if it were moved, be it of many rows or of long ones", () => {
    expect([4, 12].map((rows) => mayCutTable(tableOf(rows), english))).toEqual([false, true]);
    expect(mayCutTable(tableOf(4, "long ".repeat(60)), english)).toBe(true);
  });

  test("has rows that are cut only where they are long", () => {
    expect(
      [100, 1000].map((letters) => mayCutRow(tableOf(1, "x".repeat(letters)).rows[0] ?? [], tableOf(1), english)),
    ).toEqual([false, true]);
  });

  test("is as high in Chinese with half as many letters", () => {
    const table = tableOf(3, "字".repeat(130));
    expect([languageTag("zh"), english].map((language) => mayCutTable(table, language))).toEqual([true, false]);
  });
});
