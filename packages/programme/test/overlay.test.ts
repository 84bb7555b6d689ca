/** Texts over numbers: over which they may lie, and what becomes of each row of a table of them. */
import type { TableRow } from "@custodiet/core";
import { describe, expect, test } from "vitest";
import { byNumber, checkOverlayTable, judgeOverlay, type NumberedFramework, type Overlay } from "../index.ts";

const frameworks: readonly NumberedFramework[] = [
  { id: "iaea-nss", name: "Series", edition: "by number", isOwn: false, numbers: [] },
  {
    ...{ id: "own-f1", name: "Theirs", edition: "2", isOwn: true },
    numbers: [{ number: "k-1", title: "Keys", measures: [] }],
  },
];
const overlay = (changes: Partial<Overlay> = {}): Overlay => ({
  ...{ framework: "iaea-nss", number: "8-G", language: "en", text: "Licensed words" },
  ...changes,
});
const codes = (changes: Partial<Overlay>) => judgeOverlay(frameworks, overlay(changes), "here").map(({ code }) => code);

describe("a text over a number", () => {
  test("lies over any number of the catalogue's frameworks, and over those that a framework taken in has", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ number: "999" })).toEqual([]);
    expect(codes({ framework: "own-f1", number: "k-1" })).toEqual([]);
    expect(codes({ framework: "own-f1", number: "k-2" })).toEqual(["CUS-Q019"]);
    expect(codes({ framework: "iso-27001" })).toEqual(["CUS-Q018", ...codes({ number: "1" })]);
    expect(codes({ number: " " })).toEqual(["CUS-Q019"]);
  });

  test("is a text, and not a book", () => {
    expect(codes({ text: " " })).toEqual(["CUS-Q038"]);
    expect(codes({ text: "x".repeat(4000) })).toEqual([]);
    expect(codes({ text: "x".repeat(4001) })).toEqual(["CUS-Q039"]);
  });

  test("stands in the order of its number", () => {
    const numbers = ["AC-10", "13", "AC-9", "8-G", "AC-9(1)", "10.2", "10.10"];
    expect(numbers.sort(byNumber)).toEqual(["8-G", "10.2", "10.10", "13", "AC-9", "AC-9(1)", "AC-10"]);
  });
});

describe("a table of texts", () => {
  const rowsOf = (...lines: readonly (readonly (string | number)[])[]): readonly TableRow[] =>
    lines.map((cells, at) => ({ number: at + 1, cells }));
  const head = ["Framework", "number", "language", "text"];
  const check = (present: readonly Overlay[], ...lines: readonly (readonly (string | number)[])[]) => {
    const read = checkOverlayTable(frameworks, present, rowsOf(head, ...lines));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  test("is told row by row: what is new, what changes, what is there already", () => {
    const present = [overlay(), overlay({ number: "13" })];
    const { rows, laid } = check(
      present,
      ["iaea-nss", "8-G", "en", "Licensed words"],
      ["Series", "13", "EN", "Other words"],
      ["own-f1", "k-1", "", "Schlüssel werden gezählt"],
    );
    expect(rows.map(({ row, number, outcome }) => [row, number, outcome])).toEqual([
      [2, "8-G", "same"],
      [3, "13", "changed"],
      [4, "k-1", "new"],
    ]);
    expect(laid.map(({ language }) => language)).toEqual(["en", null]);
  });

  test("refuses a row for itself, with its line, and keeps the others", () => {
    const { rows, laid } = check(
      [],
      ["iaea-nss", 8.1, "en", "Words"],
      ["iaea-nss", "9", "klingon", "Words"],
      ["iaea-nss", "10", "fr", ""],
      ["iaea-nss", 11, "fr", "Mots"],
      ["iaea-nss", "11", "fr", "Mots encore"],
    );
    expect(rows.map(({ faults }) => faults.map(({ code, place }) => `${code} ${place}`))).toEqual([
      ["CUS-Q053 row 2"],
      ["CUS-Q051 row 3"],
      ["CUS-Q038 row 4"],
      [],
      ["CUS-Q052 row 6"],
    ]);
    expect(laid).toEqual([overlay({ number: "11", language: "fr", text: "Mots" })]);
  });

  test("has its columns by their headings, in any order, the language left out or not", () => {
    const read = checkOverlayTable(frameworks, [], rowsOf(["text", "number", "framework"], ["Words", "9", "iaea-nss"]));
    expect(read.ok && read.value.laid).toEqual([overlay({ number: "9", language: null, text: "Words" })]);
    const without = checkOverlayTable(frameworks, [], rowsOf(["text"], ["Words"]));
    expect(without.ok ? [] : without.error.map(({ code, found }) => [code, found])).toEqual([
      ["CUS-Q050", "framework"],
      ["CUS-Q050", "number"],
    ]);
    expect(checkOverlayTable(frameworks, [], []).ok).toBe(false);
  });

  test("comes in whole or not at all where there is no room for it", () => {
    const many = Array.from({ length: 2001 }, (_, at) => ["iaea-nss", `n-${at}`, "", "Words"]);
    const read = checkOverlayTable(frameworks, [], rowsOf(head, ...many));
    expect(read.ok ? [] : read.error.map(({ code, found }) => [code, found])).toEqual([["CUS-Q049", "2001"]]);
    expect(check([], ...many.slice(1)).laid).toHaveLength(2000);
  });
});
