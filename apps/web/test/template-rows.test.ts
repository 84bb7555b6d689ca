import { expect, test } from "vitest";
import type { TemplateColumn } from "../src/api/templates.ts";
import { type CellReader, fillFrom, pastedCells, settledId } from "../src/facilities/new/rows.ts";

const columns: readonly TemplateColumn[] = [
  { id: "name", isRequired: true, cell: { kind: "text", maxLength: 80 } },
  { id: "within", isRequired: true, cell: { kind: "area", isOnSite: false } },
];
const read: CellReader = ({ id }, text) => (id === "name" ? text : text === "Site" ? "site" : undefined);
const fill = { columns, row: 0, column: 0, atMost: 3, taken: ["site"], headings: ["Name", "Lies in"], read };

test("cells copied from a spreadsheet are lines parted by tabs; one cell is a text like any other", () => {
  expect(pastedCells("Lab\tSite\r\nStore\tSite\r\n")).toEqual([
    ["Lab", "Site"],
    ["Store", "Site"],
  ]);
  expect(pastedCells("Lab")).toBeNull();
});

test("pasted cells make rows, each with an identifier made of its name, without the headings", () => {
  const cells = [
    ["name", "lies in"],
    ["Lab", "Site"],
    ["Lab", "Site"],
  ];
  expect(fillFrom({ ...fill, rows: [], cells })).toEqual({
    rows: [
      { id: "lab", name: "Lab", within: "site" },
      { id: "lab-2", name: "Lab", within: "site" },
    ],
    notRead: [],
  });
});

test("what says nothing in its column is told, what stood there stays, and so does a row's identifier", () => {
  const rows = [{ id: "lab", name: "Lab", within: "site" }];
  expect(fillFrom({ ...fill, rows, cells: [["Laboratory", "Sitte", "more"]] })).toEqual({
    rows: [{ id: "lab", name: "Laboratory", within: "site" }],
    notRead: ["Sitte", "more"],
  });
});

test("no more rows are made than the table may have", () => {
  const cells = ["A", "B", "C", "D"].map((name) => [name]);
  const { rows, notRead } = fillFrom({ ...fill, rows: [], cells });
  expect([rows.map(({ id }) => id), notRead]).toEqual([["a", "b", "c"], ["D"]]);
});

test("a row gets its identifier once it has a name, and keeps it", () => {
  expect(settledId({ id: "row-1", name: "Hot cell" }, [])).toEqual({ id: "hot-cell", name: "Hot cell" });
  expect(settledId({ id: "hot-cell", name: "Other" }, [])).toEqual({ id: "hot-cell", name: "Other" });
  expect(settledId({ id: "row-1" }, [])).toEqual({ id: "row-1" });
});
