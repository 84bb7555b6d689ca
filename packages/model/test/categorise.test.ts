import { readFileSync } from "node:fs";
import { categorise, compareCategories, type TargetCategory } from "@custodiet/model";
import { describe, expect, test } from "vitest";
import { exampleFiles, exampleWith, modelOf } from "./example.ts";

const fresh = "{ isotope: U-235, enrichment: 19.75 %, mass: 6 kg, form: fuel plates }";
const cobalt = "{ nuclide: Co-60, activity: 220 TBq, count: 1 }";

/** The category of the example's nuclear material, made of these lots instead. */
function material(...lots: readonly string[]): TargetCategory {
  const written = lots.map((lot) => `      - { ${lot}, form: metal }`).join("\n");
  const model = modelOf(exampleWith([`      - ${fresh}`, written]));
  return first(categorise(model), "fresh-fuel");
}

function first(categories: readonly TargetCategory[], id: string): TargetCategory {
  const found = categories.find(({ target }) => target === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const outcome = ({ byTable, category }: TargetCategory) => (byTable.kind === "category" ? category : byTable.kind);

describe("nuclear material, INFCIRC/225/Rev.5, table 1", () => {
  test.each([
    ["isotope: Pu, mass: 2 kg", "I"],
    ["isotope: Pu, mass: 1.999 kg", "II"],
    ["isotope: Pu, mass: 0.501 kg", "II"],
    ["isotope: Pu, mass: 0.5 kg", "III"],
    ["isotope: Pu, mass: 0.0151 kg", "III"],
    ["isotope: Pu, mass: 0.015 kg", "below III"],
    ["isotope: Pu, mass: 15 g", "below III"],
    ["isotope: Pu, pu238: 80 %, mass: 2 kg", "I"],
    ["isotope: Pu, pu238: 80.1 %, mass: 2 kg", "below III"],
    ["isotope: U-233, mass: 2 kg", "I"],
    ["isotope: U-233, mass: 0.5 kg", "III"],
    ["isotope: U-233, mass: 15 g", "below III"],
    ["isotope: U-235, enrichment: 100 %, mass: 5 kg", "I"],
    ["isotope: U-235, enrichment: 20 %, mass: 25 kg", "I"],
    ["isotope: U-235, enrichment: 20 %, mass: 24.99 kg", "II"],
    ["isotope: U-235, enrichment: 93 %, mass: 5 kg", "II"],
    ["isotope: U-235, enrichment: 100 %, mass: 1.001 kg", "II"],
    ["isotope: U-235, enrichment: 100 %, mass: 1 kg", "III"],
    ["isotope: U-235, enrichment: 20 %, mass: 5 kg", "III"],
    ["isotope: U-235, enrichment: 100 %, mass: 15 g", "below III"],
    ["isotope: U-235, enrichment: 19.99 %, mass: 25 kg", "III"],
    ["isotope: U-235, enrichment: 19.99 %, mass: 10 kg", "III"],
    ["isotope: U-235, enrichment: 19.99 %, mass: 50.1 kg", "II"],
    ["isotope: U-235, enrichment: 10 %, mass: 100 kg", "II"],
    ["isotope: U-235, enrichment: 10 %, mass: 99 kg", "III"],
    ["isotope: U-235, enrichment: 10 %, mass: 10 kg", "below III"],
    ["isotope: U-235, enrichment: 9.99 %, mass: 100.2 kg", "III"],
    ["isotope: U-235, enrichment: 9.99 %, mass: 100 kg", "below III"],
    ["isotope: U-235, enrichment: 0.72 %, mass: 1400 kg", "III"],
    ["isotope: U-235, enrichment: 0.711 %, mass: 100 t", "below III"],
    ["isotope: U-235, enrichment: 0.2 %, mass: 100 t", "below III"],
    ["isotope: Th, mass: 100 t", "below III"],
  ])("%s is %s", (lot, category) => {
    expect(outcome(material(lot))).toBe(category);
  });

  test("lots of one row are added, and 0.1 + 0.2 + 0.2 kg is 0.5 kg", () => {
    const lots = ["0.1 kg", "0.2 kg", "0.2 kg"].map((mass) => `isotope: Pu, mass: ${mass}`);
    expect(outcome(material(...lots))).toBe("III");
    expect(outcome(material(...lots, "isotope: Pu, mass: 1.5 kg"))).toBe("I");
  });

  test("ten tenths of the limit are the limit", () => {
    const lots = Array.from({ length: 10 }, () => "isotope: U-235, enrichment: 30 %, mass: 1.6666666666666667 kg");
    expect(outcome(material(...lots))).toBe("I");
  });

  test.each([
    ["isotope: U-235, enrichment: 4 %, mass: 1 kg, irradiated: true, doseRate: 2 Gy/h", "II"],
    ["isotope: U-235, enrichment: 0.2 %, mass: 1 kg, irradiated: true, doseRate: 2 Gy/h", "II"],
    ["isotope: Th, mass: 1 kg, irradiated: true, doseRate: 2 Gy/h", "II"],
    ["isotope: U-235, enrichment: 9.99 %, mass: 1 kg, irradiated: true, doseRate: 1.01 Gy/h", "II"],
    ["isotope: U-235, enrichment: 9.99 %, mass: 1 kg, irradiated: true, doseRate: 1 Gy/h", "below III"],
    ["isotope: U-235, enrichment: 93 %, mass: 6 kg, irradiated: true, doseRate: 2 Gy/h, categoryBefore: I", "II"],
    ["isotope: U-235, enrichment: 19.75 %, mass: 60 kg, irradiated: true, doseRate: 2 Gy/h, categoryBefore: II", "III"],
    ["isotope: U-235, enrichment: 93 %, mass: 6 kg, irradiated: true, doseRate: 0.5 Gy/h, categoryBefore: I", "I"],
    [
      "isotope: U-235, enrichment: 93 %, mass: 6 kg, irradiated: true, doseRate: 2 Gy/h, categoryBefore: III",
      "ask-the-state",
    ],
    ["isotope: U-235, enrichment: 93 %, mass: 6 kg, irradiated: true, doseRate: 2 Gy/h", "ask-the-state"],
    ["isotope: Pu, mass: 6 kg, irradiated: true, doseRate: 2 Gy/h", "ask-the-state"],
    ["isotope: U-235, enrichment: 4 %, mass: 1 kg, irradiated: true", "ask-the-state"],
  ])("irradiated: %s is %s", (lot, category) => {
    expect(outcome(material(lot))).toBe(category);
  });

  test("a mixture is the State's to decide, and the grounds of each part are shown", () => {
    const mixture = material("isotope: Pu, mass: 1 kg", "isotope: U-235, enrichment: 93 %, mass: 1 kg");
    expect(mixture).toMatchObject({ category: null, byTable: { kind: "ask-the-state" } });
    expect(mixture.byTable.kind === "ask-the-state" && mixture.byTable.grounds.map(({ row }) => row)).toEqual([
      "plutonium, unless more than 80 % Pu-238: < 2 and > 0.5",
      "uranium enriched to >= 20 % U-235: <= 1 and > 0.015",
    ]);
  });

  test("material the table does not list makes no mixture", () => {
    expect(outcome(material("isotope: Th, mass: 1 t", "isotope: Pu, mass: 2 kg"))).toBe("I");
  });

  test("the row, the amount and the document are cited", () => {
    expect(material("isotope: U-235, enrichment: 19.75 %, mass: 6 kg").byTable).toEqual({
      kind: "category",
      category: "III",
      grounds: [
        {
          row: "uranium enriched to >= 10 % and < 20 % U-235: < 10 and > 1",
          amount: 1.185,
          unit: "kg",
          source: "INFCIRC/225/Rev.5, table 1",
          note: null,
        },
      ],
    });
  });

  test("the State's own category is in force, and the table's stays visible", () => {
    const override = "override: { category: II, reason: Two lots nearby, decidedBy: Competent authority }";
    const model = modelOf(exampleWith(["carryingFactor: 1.5", `carryingFactor: 1.5\n    ${override}`]));
    expect(first(categorise(model), "fresh-fuel")).toMatchObject({
      category: "II",
      byTable: { kind: "category", category: "III" },
      override: { reason: "Two lots nearby", decidedBy: "Competent authority" },
    });
  });
});

describe("radioactive sources, IAEA RS-G-1.9", () => {
  const sources = (...written: readonly string[]): TargetCategory =>
    first(
      categorise(modelOf(exampleWith([`      - ${cobalt}`, written.map((s) => `      - { ${s} }`).join("\n")]))),
      "calibration-source",
    );

  test.each([
    ["nuclide: Co-60, activity: 30 TBq", "1", "A"],
    ["nuclide: Co-60, activity: 29.9 TBq", "2", "B"],
    ["nuclide: Co-60, activity: 0.3 TBq", "2", "B"],
    ["nuclide: Co-60, activity: 0.29 TBq", "3", "C"],
    ["nuclide: Co-60, activity: 30 GBq", "3", "C"],
    ["nuclide: Co-60, activity: 29 GBq", "4", null],
    ["nuclide: Co-60, activity: 300 MBq", "4", null],
    ["nuclide: Co-60, activity: 299 MBq", "5", null],
    ["nuclide: Cs-137, activity: 0.1 TBq, count: 1000", "1", "A"],
    ["nuclide: Am-241/Be, activity: 0.6 TBq", "2", "B"],
    ["nuclide: Ir-192, activity: 80 TBq", "1", "A"],
    ["nuclide: Co-57, activity: 7 TBq, dValue: { value: 0.7 TBq, source: RS-G-1.9 }", "2", "B"],
    ["nuclide: Co-60, activity: 30 TBq, dValue: { value: 0.3 TBq, source: own }", "2", "B"],
  ])("%s is category %s, level %s", (source, category, securityLevel) => {
    expect(sources(source)).toMatchObject({ category, securityLevel });
  });

  test("A/D is summed: three thirds of the limit are the limit", () => {
    expect(sources(...Array.from({ length: 3 }, () => "nuclide: Co-60, activity: 10 TBq")).category).toBe("1");
    expect(sources("nuclide: Co-60, activity: 0.15 TBq", "nuclide: Cs-137, activity: 0.5 TBq").category).toBe("2");
  });

  test("sources of other targets count where they can be taken together, and only there", () => {
    const other = (coLocation: string) => `
  - id: second-source
    name: Second source
    kind: radioactive-source
    area: hall
    sources: [ { nuclide: Co-60, activity: 1 TBq } ]
    coLocation: ${coLocation}
    tasks: [ { act: theft, tactic: stealth, delay: 10 min, name: Lift it } ]
  - id: control-system`;
    const together = categorise(modelOf(exampleWith(["\n  - id: control-system", other("store-bunker")])));
    const apart = categorise(modelOf(exampleWith(["\n  - id: control-system", other("elsewhere")])));
    expect(first(together, "second-source").category).toBe("1");
    expect(first(apart, "second-source").category).toBe("2");
  });
});

test("the strongest category comes first, what the State must decide before all, what has none last", () => {
  const of = (category: string | null, kind: "category" | "ask-the-state" | "not-categorised") =>
    ({ category, byTable: { kind } }) as TargetCategory;
  const mixed = [
    of(null, "not-categorised"),
    of("III", "category"),
    of("1", "category"),
    of(null, "ask-the-state"),
    of("II", "category"),
  ];
  expect([...mixed].sort(compareCategories).map(({ category, byTable }) => category ?? byTable.kind)).toEqual([
    "ask-the-state",
    "1",
    "II",
    "III",
    "not-categorised",
  ]);
});

test("systems have no category", () => {
  expect(first(categorise(modelOf(exampleFiles)), "control-system")).toMatchObject({
    category: null,
    scheme: "none",
    byTable: { kind: "not-categorised" },
  });
});

test("the tables in the room are those of content/domain", () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  expect(read("../src/categorise/categorisation.json")).toBe(read("../../../content/domain/categorisation.json"));
});
