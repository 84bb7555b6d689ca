/** The tables in `examples/imports` against the hospital they are of. */
import { readdirSync, readFileSync } from "node:fs";
import { readTable } from "@custodiet/documents";
import { editDocument, guessImport, loadModel, planImport, viewDocument } from "@custodiet/model";
import { expect, test } from "vitest";
import { readImportWords } from "../src/work/import-words.ts";

const examples = new URL("../../../examples/", import.meta.url);
const names = ["facility", "areas", "measures", "targets", "roles"].map((name) => `${name}.yaml`);
const files = names.map((name) => ({
  name,
  text: readFileSync(new URL(`alderquay-hospital/${name}`, examples), "utf8"),
}));

const kinds = {
  "access-matrix.csv": "access-wide",
  "doors.csv": "doors",
  "positions.csv": "positions",
  "sources.csv": "sources",
};

test("there is an expectation for every sample", () => {
  const samples = readdirSync(new URL("imports/", examples)).filter((name) => name.endsWith(".csv"));
  expect(samples.sort()).toEqual(Object.keys(kinds).sort());
});

test.each(Object.entries(kinds))("%s is recognised as %s, has no fault and makes a sound document", (name, kind) => {
  const read = readTable(readFileSync(new URL(`imports/${name}`, examples)), name);
  const table = read.ok ? read.value.sheets[0] : undefined;
  if (!table) throw new Error("The sample cannot be read");
  const words = readImportWords();
  const { personColumns: _none, ...guess } = guessImport(table, words);
  expect(guess.kind).toBe(kind);
  const order = { ...guess, kind: guess.kind ?? "doors", answers: [] } as const;
  const plan = planImport({ table, order, view: viewDocument(files), words });
  expect([plan.counts.error, plan.questions.filter(({ isOptional }) => !isOptional)]).toEqual([0, []]);
  expect(plan.edits.length).toBeGreaterThan(0);
  const edited = editDocument(files, plan.edits);
  const loaded = edited.ok ? loadModel(edited.value.files) : null;
  expect(loaded?.ok).toBe(true);
});

test("the workbook says the same as the texts, sheet by sheet, under a title of its own", () => {
  const book = readTable(readFileSync(new URL("imports/house-book.xlsx", examples)), "house-book.xlsx");
  const sheets = book.ok ? book.value.sheets : [];
  const words = readImportWords();
  expect(
    sheets.map((sheet) => [sheet.name, guessImport(sheet, words).kind, guessImport(sheet, words).headerRow]),
  ).toEqual([
    ["Doors", "doors", 3],
    ["Positions", "positions", 1],
  ]);
  const view = viewDocument(files);
  for (const [index, name] of ["doors.csv", "positions.csv"].entries()) {
    const text = readTable(readFileSync(new URL(`imports/${name}`, examples)), name);
    const editsOf = (table: (typeof sheets)[number] | undefined) => {
      if (!table) throw new Error("The sample cannot be read");
      const { personColumns: _none, ...guess } = guessImport(table, words);
      return planImport({ table, order: { ...guess, kind: guess.kind ?? "areas", answers: [] }, view, words }).edits;
    };
    expect(editsOf(sheets[index])).toEqual(editsOf(text.ok ? text.value.sheets[0] : undefined));
  }
});
