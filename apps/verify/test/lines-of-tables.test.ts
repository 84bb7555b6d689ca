import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSource } from "../src/source.ts";

const folder = mkdtempSync(join(tmpdir(), "custodiet-lines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string): unknown[] => {
  writeFileSync(join(folder, "persons.ndjson"), text);
  return [...openSource(folder).rows("persons", 0)];
};

test("a folder's tables are read a row on each line, whichever way lines end", () => {
  expect(read('{"entry_index":1}\n\r\n{"entry_index":2}\r\n{"entry_index":2}')).toEqual([
    { entry_index: 1 },
    { entry_index: 2 },
    { entry_index: 2 },
  ]);
  expect(read("")).toEqual([]);
  expect([...openSource(folder).rows("accounts")]).toEqual([]);
});

test("a row stays whole wherever its file is cut into pieces, and whatever separators of lines are in its text", () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({
    entry_index: index,
    name: `\u2028\u0085é€𝄞`.repeat(331 + index),
  }));
  expect(read(rows.map((row) => `${JSON.stringify(row)}\r\n`).join(""))).toEqual(rows);
});

test("a line that is no row, or out of order, is told with its place", () => {
  expect(() => read('{"entry_index":1}\n[]\n')).toThrow("persons.ndjson:2 is no row");
  expect(() => read('{"entry_index":2}\n{"entry_index":1}\n')).toThrow("persons.ndjson:2 is out of order");
});
