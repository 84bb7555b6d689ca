import type { Cell, TableRow } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, factColumns, readFactRows, recordFact, writeFactRows } from "../index.ts";

const known = { states: new Set(["BEL", "FRA"]) };
const heading = ["Party", "event", "date", "reference", "source", "source date", "note"];

const table = (...rows: readonly (readonly Cell[])[]): TableRow[] =>
  rows.map((cells, at) => ({ number: at + 1, cells }));

const read = (...rows: readonly (readonly Cell[])[]) => readFactRows(table(heading, ...rows), known, []);

const codes = (...rows: readonly (readonly Cell[])[]) =>
  read(...rows).map(({ faults }) => faults.map(({ code }) => code));

describe("Facts come as rows", () => {
  it("each row on its own, with its source", () => {
    expect(read(["FRA", "circulated", "2019-03", "INFCIRC/908/Add.1", "iaea.org", "2020", "n"])).toEqual([
      {
        row: 2,
        faults: [],
        fact: {
          party: "FRA",
          partyKind: "state",
          kind: "circulated",
          on: "2019-03",
          reference: "INFCIRC/908/Add.1",
          source: { name: "iaea.org", asOf: "2020" },
          note: "n",
        },
      },
    ]);
  });

  it("what no source dates stays without a date, and a year may be a number", () => {
    const facts = read(["INTERPOL", "listed", "", "", "page"], ["BEL", "listed", 2019, "", "page"]).map(
      ({ fact }) => fact,
    );
    expect(facts.map((fact) => [fact?.partyKind, fact?.on])).toEqual([
      ["organisation", null],
      ["state", "2019"],
    ]);
  });

  it.each([
    ["a code that is no State's", ["BLG", "listed", "", "", "s"], ["CUS-G002"]],
    ["an event of another name", ["BEL", "joined", "", "", "s"], ["CUS-G003"]],
    ["a day that is none", ["BEL", "listed", "2019-02-30", "", "s"], ["CUS-G004"]],
    ["no source", ["BEL", "listed", "", "", ""], ["CUS-G005"]],
    ["circulated without a reference", ["BEL", "circulated", "2019", "", "s"], ["CUS-G006"]],
    ["circulated without a day", ["BEL", "circulated", "", "INFCIRC/908", "s"], ["CUS-G006"]],
    ["a reference of another kind", ["BEL", "listed", "", "GOV/908", "s"], ["CUS-G007"]],
    ["a note that is a book", ["BEL", "listed", "", "", "s", "", "x".repeat(501)], ["CUS-G009"]],
    ["several faults at once", ["", "", "x", "", ""], ["CUS-G002", "CUS-G003", "CUS-G005", "CUS-G004"]],
  ])("%s: the row is left out and says why", (_, row, expected) => {
    expect(codes(row)).toEqual([expected]);
  });

  it("half of them wrong leaves the other half", () => {
    expect(
      codes(["BEL", "listed", "", "", "s"], ["XYZ", "listed", "", "", "s"], ["FRA", "listed", "", "", "s"]),
    ).toEqual([[], ["CUS-G002"], []]);
  });

  it("the same fact twice, in the table or in the registry, is taken once", () => {
    const row = ["BEL", "listed", "", "", "s"];
    expect(codes(row, row)).toEqual([[], ["CUS-G008"]]);
    const [first] = read(row);
    expect(readFactRows(table(heading, row), known, first?.fact ? [first.fact] : [])[0]?.faults[0]?.code).toBe(
      "CUS-G008",
    );
  });

  it("without headings nothing is read", () => {
    expect(readFactRows(table(["BEL", "listed"]), known, []).map(({ faults }) => faults[0]?.code)).toEqual([
      "CUS-G001",
    ]);
    expect(readFactRows([], known, []).map(({ faults }) => faults[0]?.code)).toEqual(["CUS-G001"]);
  });

  it("what leaves comes back the same", () => {
    const date = fc.constantFrom("", "2016", "2019-03", "2020-02-29");
    const row = fc.tuple(fc.constantFrom("BEL", "FRA", "INTERPOL"), fc.constantFrom("listed", "original"), date, date);
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (cells) => cells.join() }), (cells) => {
        const outcomes = read(...cells.map(([party, event, on, asOf]) => [party, event, on, "", "s", asOf, "n"]));
        const facts = outcomes.flatMap(({ fact }, at) =>
          fact ? [recordFact(fact, `f${at}`, "2026-11-25" as Day)] : [],
        );
        const back = readFactRows(table(...writeFactRows(facts)), known, []);
        expect(back.map(({ fact }) => fact)).toEqual(outcomes.map(({ fact }) => fact));
        expect(writeFactRows(facts)[0]).toEqual(factColumns);
      }),
      { seed: 908, numRuns: 100 },
    );
  });
});
