/** What is in a programme's scope and why, and the State's way. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CatalogueMeasure, Programme } from "../src/api/programmes.ts";
import { byGap, gradedOf, needing, seededIn, standingOnPath, statePath } from "../src/programme-scope/graded.ts";

const measure = (id: string, more: object = {}) =>
  ({
    id,
    tiers: ["national"],
    requiredFrom: "every category",
    privacy: "none",
    test: { method: "review" },
    ...more,
  }) as unknown as CatalogueMeasure;
const standing = (id: string, claimed: number) => ({ id, claimed, verified: 0, owner: null, due: null, against: 0 });
const programme = (more: object) =>
  ({
    tier: "national",
    categories: ["II"],
    chosen: [],
    switchedOff: [],
    law: [],
    measures: [],
    ...more,
  }) as unknown as Programme;

test("a measure is required by the programme's categories, chosen, or kept out by a provision", () => {
  const catalogue = [
    measure("GOV-01"),
    measure("ACC-02", { requiredFrom: ["I", "II"] }),
    measure("NMA-01", { requiredFrom: ["1"] }),
    measure("TRU-09", { tiers: ["facility"] }),
  ];
  const graded = gradedOf(
    programme({ chosen: ["NMA-01"], switchedOff: [{ measure: "GOV-01", provision: "Act 12" }] }),
    catalogue,
  );
  expect(
    graded.map(({ measure: { id }, requiredBy, isRequired, isChosen, provision }) => ({
      ...{ id, requiredBy, isRequired, isChosen, provision },
    })),
  ).toEqual([
    { id: "GOV-01", requiredBy: "every", isRequired: true, isChosen: false, provision: "Act 12" },
    { id: "ACC-02", requiredBy: ["II"], isRequired: true, isChosen: false, provision: null },
    { id: "NMA-01", requiredBy: [], isRequired: false, isChosen: true, provision: null },
  ]);
});

test("what a law has to allow is told by the data about persons, and seeded tests apart", () => {
  const catalogue = [
    measure("TRU-02", { privacy: "criminal-record", test: { method: "seeded" } }),
    measure("SHA-02", { privacy: "criminal-record" }),
    measure("GOV-01"),
  ];
  const graded = gradedOf(programme({ measures: [standing("TRU-02", 1)] }), catalogue);
  expect(needing(graded, "criminal-record").map((each) => each.measure.id)).toEqual(["TRU-02", "SHA-02"]);
  expect(seededIn(graded).map((each) => each.measure.id)).toEqual(["TRU-02"]);
});

test("a law that does not allow data about persons keeps out each measure that needs them, with its provision", () => {
  const catalogue = [measure("TRU-02", { privacy: "criminal-record" }), measure("TRU-03", { privacy: "health" })];
  const law = [
    { permission: "criminal-record", allowed: "no", provision: "Act 7", asOf: "2026-01-05" },
    { permission: "health", allowed: "yes", provision: "Act 8", asOf: "2026-01-05" },
  ];
  expect(gradedOf(programme({ law }), catalogue).map(({ provision }) => provision)).toEqual(["Act 7", null]);
});

test("the State's way leads to the first stage that is not implemented, and furthest from it comes first by gap", () => {
  const catalogue = statePath.flatMap(({ measures }) => measures.map((id) => measure(id)));
  const measures = catalogue.map(({ id }) => standing(id, id.startsWith("GOV") ? 2 : 0));
  const graded = gradedOf(programme({ measures }), catalogue);
  expect(standingOnPath(graded).next).toBe("threat");
  expect(standingOnPath(graded).stages[0]).toMatchObject({ stage: "law", done: 3, of: 3 });
  expect(byGap(graded).at(-1)?.measure.id).toBe("GOV-10");
});

test("each measure of the catalogue that a State can take stands on its way once", () => {
  const folder = new URL("../../../content/catalogue/measures/", import.meta.url);
  const national = readdirSync(folder).flatMap((name) =>
    (
      JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { readonly measures: readonly CatalogueMeasure[] }
    ).measures
      .filter(({ tiers }) => tiers.includes("national"))
      .map(({ id }) => id),
  );
  expect(statePath.flatMap(({ measures }) => [...measures]).sort()).toEqual(national.sort());
});
