import { loadModel } from "@custodiet/model";
import { describe, expect, it, test } from "vitest";
import { apply, briefly, hospitalFiles, plan } from "./plan.ts";

const codesOf = (files: Parameters<typeof apply>[0]) => {
  const loaded = loadModel(files);
  return loaded.ok
    ? []
    : loaded.error.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path}`);
};

describe("Doors", () => {
  const heading = ["Door", "From", "To", "Delay (s)"];

  it("are added with what the table says, and the rest is assumed", () => {
    const planned = plan([heading, ["New door", "Ward", "canteen", "7,5"]]);
    expect(planned.edits).toEqual([
      {
        kind: "set",
        place: { section: "assumed", id: null, path: [] },
        value: ["portals.new-door.delays.stealth", "portals.new-door.delays.force"],
      },
      {
        kind: "add",
        section: "portals",
        element: {
          id: "new-door",
          name: "New door",
          between: ["ward", "canteen"],
          delays: { authorised: "7.5 s", stealth: "60 s", force: "30 s" },
        },
      },
    ]);
    expect(planned).toMatchObject({ assumed: 2, counts: { add: 1 }, questions: [] });
    expect(codesOf(apply(hospitalFiles, planned))).toEqual([]);
  });

  it("are known by Russian headings and units in their cases", () => {
    const planned = plan([
      ["Дверь", "Из зоны", "В зону", "Задержка, разрешённо", "Задержка обманом", "Задержка тайно", "Задержка силой"],
      ["Новая дверь", "Ward", "canteen", "7,5 сек", "1 минута", "2 минуты", "0,1 часа"],
    ]);
    const delays = { authorised: "7.5 s", deceit: "1 min", stealth: "2 min", force: "0.1 h" };
    expect(planned.edits).toMatchObject([
      { kind: "add", section: "portals", element: { name: "Новая дверь", delays } },
    ]);
  });

  it("that are there are changed in what differs only, whatever the units and the order of the sides", () => {
    const planned = plan([
      heading,
      ["Ward door", "Ward", "Main building", "5 s"],
      ["ward-door", "Main building", "Ward", "0,1 min"],
    ]);
    expect(briefly(planned)).toEqual([
      ["same", "ward-door"],
      ["error", "ward-door", "CUS-M226"],
    ]);
    expect(plan([heading, ["Ward door", "Main building", "Ward", "0,1 min"]]).edits).toEqual([
      {
        kind: "set",
        place: { section: "portals", id: "ward-door", path: ["delays", "authorised"] },
        value: "0.1 min",
        was: "5 s",
      },
    ]);
  });

  it("tell what is wrong with each row, and do the others", () => {
    const planned = plan([
      heading,
      ["", "Ward", "Canteen", ""],
      ["A", "Wrd", "Canteen", ""],
      ["B", "Ward", "Ward", ""],
      ["C", "Ward", "Canteen", "soon"],
      ["D", "Ward", "Canteen", "3 kg"],
      ["E", "Ward", "Canteen", "4"],
      ["E", "Ward", "Canteen", "4"],
      ["Blood bnk door", "Main building", "Blood bank", "5"],
    ]);
    expect(briefly(planned)).toEqual([
      ["error", null, "CUS-M220"],
      ["error", "a", "CUS-M223"],
      ["error", "b", "CUS-M235"],
      ["error", "c", "CUS-M221"],
      ["error", "d", "CUS-M221"],
      ["add", "e"],
      ["skipped", "e", "CUS-M225"],
      ["add", "blood-bnk-door", "CUS-M227"],
    ]);
    expect(planned.questions).toEqual([
      {
        about: "itself",
        text: "Blood bnk door",
        candidates: [{ id: "blood-bank-door", name: "Blood bank door" }],
        mayBeNew: true,
        isOptional: true,
        rows: 1,
      },
      {
        about: "area",
        text: "Wrd",
        candidates: [{ id: "ward", name: "Ward" }],
        mayBeNew: true,
        isOptional: false,
        rows: 1,
      },
    ]);
  });

  it("follow the answers: an element, a new one, or none", () => {
    const rows = [heading, ["A", "Wrd", "Canteen", "5"], ["B", "Shed", "Canteen", "5"], ["C", "Tent", "Canteen", "5"]];
    const planned = plan(rows, {
      answers: [
        { about: "area", text: "Wrd", choice: { kind: "element", id: "ward" } },
        { about: "area", text: "Shed", choice: { kind: "new" } },
        { about: "area", text: "Tent", choice: { kind: "skip" } },
      ],
    });
    expect(briefly(planned)).toEqual([
      ["add", "a"],
      ["add", "b"],
      ["skipped", "c"],
    ]);
    expect(planned.edits[1]).toEqual({
      kind: "add",
      section: "areas",
      element: { id: "shed", name: "Shed", kind: "other", within: "outside" },
    });
    expect(codesOf(apply(hospitalFiles, planned))).toEqual([]);
  });
});

describe("An access matrix", () => {
  it("gives positions the rooms behind the doors that they may pass, and keeps what it does not give", () => {
    const planned = plan([
      ["Group", "Blood bank door", "Blood irradiator room", "Radiotherapy"],
      ["Hospital director", "x", "", ""],
      ["Medical physicist", "", "x", "no"],
    ]);
    expect(briefly(planned)).toEqual([
      ["change", "hospital-director"],
      ["same", "medical-physicist", "CUS-M231"],
    ]);
    expect(planned.edits).toMatchObject([
      {
        kind: "set",
        place: { section: "roles", id: "hospital-director", path: ["access"] },
        value: [{}, { areas: ["blood-bank"], portals: ["blood-bank-door"] }],
      },
    ]);
    expect(codesOf(apply(hospitalFiles, planned))).toEqual([]);
  });

  it("may lie the other way round, and asks about groups that are no position", () => {
    const planned = plan(
      [
        ["Door", "Hospital director", "G-7"],
        ["Blood bank door", "1", "0"],
        ["Ward door", "", "1"],
        ["IT room door", "?", ""],
      ],
      { kind: "access-wide" },
    );
    expect(briefly(planned)).toEqual([
      ["error", null, "CUS-M223"],
      ["error", null, "CUS-M223"],
      ["error", null, "CUS-M229", "CUS-M223"],
    ]);
    expect(planned.questions).toMatchObject([{ about: "position", text: "G-7", rows: 3 }]);
  });

  it("by person becomes positions: persons are counted, no name is anywhere in the plan", () => {
    const planned = plan(
      [
        ["Employee", "Job title", "Door", "Time zone"],
        ["Zamira Quux", "Ward clerk", "Ward door", "always"],
        ["Zamira Quux", "Ward clerk", "IT room door", "Mon-Fri 08:00-16:00"],
        ["Yorick Quux", "Ward clerk", "Ward door", "24/7"],
        ["Xaver Quux", "Ward clerk", "Ward door", "TZ 4"],
      ],
      { answers: [{ about: "position", text: "Ward clerk", choice: { kind: "new" } }] },
    );
    expect(planned.persons).toBe(3);
    expect(briefly(planned)).toEqual([
      ["same", null],
      ["add", "ward-clerk"],
      ["same", null],
      ["error", null, "CUS-M230"],
    ]);
    expect(planned.edits.at(-1)).toMatchObject({
      element: {
        headCount: 3,
        access: [
          { areas: ["main-building"] },
          { areas: ["ward"], portals: ["ward-door"] },
          { areas: ["it-room"], portals: ["it-room-door"], windows: ["Mon-Fri 08:00-16:00"] },
        ],
      },
    });
    expect(JSON.stringify(planned)).not.toContain("Quux");
    expect(codesOf(apply(hospitalFiles, planned))).toEqual([]);
  });
});

test("positions take their head count from a column or from distinct persons", () => {
  const planned = plan([
    ["Position", "Company", "Full name"],
    ["Archivist", "Alderquay Support Services", "A"],
    ["Archivist", "Alderquay Support Services", "B"],
    ["Archivist", "Alderquay Support Services", "B"],
  ]);
  expect(briefly(planned)).toEqual([
    ["add", "archivist"],
    ["skipped", "archivist", "CUS-M234"],
    ["skipped", "archivist", "CUS-M234"],
  ]);
  expect(planned.edits.at(-1)).toEqual({
    kind: "add",
    section: "roles",
    element: {
      id: "archivist",
      name: "Archivist",
      organisation: "alderquay-cleaning",
      headCount: 2,
      access: [{ areas: ["campus"] }],
    },
  });
  expect(codesOf(apply(hospitalFiles, planned))).toEqual([]);
});

test("inventories are read with their units, and items of a count are added up", () => {
  const material = plan([
    ["Item", "Location", "Element", "Enrichment (%)", "Mass (kg)", "Number of items", "Form"],
    ["Foils", "Laboratory store", "HEU", 19.75, 0.25, 3, "foils"],
  ]);
  expect(material.edits.at(-1)).toMatchObject({
    element: {
      kind: "nuclear-material",
      area: "lab-store",
      material: [{ isotope: "U-235", enrichment: "19.75 %", mass: "0.75 kg", form: "foils" }],
    },
  });
  expect(codesOf(apply(hospitalFiles, material))).toEqual([]);
  const sources = plan([
    ["Source", "Room", "Radionuclide", "Activity"],
    ["Gauge", "Laboratory store", "137Cs", "5 Ci"],
    ["Cobalt source of the teletherapy unit", "Teletherapy room", "Co60", "180 000 GBq"],
  ]);
  expect(briefly(sources)).toEqual([
    ["add", "gauge"],
    ["same", "teletherapy-head"],
  ]);
  expect(codesOf(apply(hospitalFiles, sources))).toEqual([]);
});

test("areas may name one another, and fall with the one they name", () => {
  const planned = plan(
    [
      ["Name", "Type", "Within"],
      ["Cellar room", "office", "Cellar"],
      ["Cellar", "other", "Main building"],
      ["Attic room", "office", "Attic"],
      ["Attic", "castle", "Main building"],
    ],
    { kind: "areas" },
  );
  expect(briefly(planned)).toEqual([
    ["add", "cellar-room"],
    ["add", "cellar"],
    ["error", "attic-room", "CUS-M236"],
    ["error", "attic", "CUS-M222"],
  ]);
});

test("measures stand at what they name, with percentages or shares", () => {
  const planned = plan([
    ["Measure", "Kind of measure", "Where", "PD", "Basis"],
    ["New camera", "camera", "Ward door; Canteen", "35 %", "walk tests 2026"],
  ]);
  expect(planned.edits).toEqual([
    {
      kind: "add",
      section: "measures",
      element: {
        id: "new-camera",
        name: "New camera",
        kind: "camera",
        at: ["ward-door", "canteen"],
        performance: { stealth: { pDetect: 0.35 } },
        basis: { judgement: "walk tests 2026" },
      },
    },
  ]);
});

test("what the reader of the file noted is told with its row", () => {
  const planned = plan(
    [
      ["Door", "From", "To"],
      ["A", "Ward", "Canteen"],
    ],
    {
      notes: [
        { row: 2, kind: "encoding", encoding: "windows-1252" },
        { row: 2, kind: "formula", encoding: null },
      ],
    },
  );
  expect(briefly(planned)).toEqual([["add", "a", "CUS-M232", "CUS-M233"]]);
});
