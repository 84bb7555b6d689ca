import { readFileSync } from "node:fs";
import { type Answers, buildDocument, type FacilityModel, loadModel, readTemplate } from "@custodiet/model";
import { expect, it } from "vitest";
import { type WeighedDefault, weighDefaults } from "../../index.ts";
import { assessed } from "../models/worst-of.ts";

const content = new URL("../../../../content/", import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, content), "utf8"));
const { words } = json("translations/en/templates.json");

const read = readTemplate(json("templates/hospital.json"));
if (!read.ok) throw new Error("The template cannot be read");
const hospital = read.value;

function modelFor(answers: Answers): FacilityModel {
  const built = buildDocument(hospital, answers, { words, taken: [], operator: { id: "own", name: "Own" } });
  const loaded = built.ok ? loadModel(built.value.files) : built;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value.model;
}

const weighed = weighDefaults(hospital, {}, modelFor);
const find = (list: readonly WeighedDefault[], question: string) => list.find((each) => each.question === question);

it("weighs each answer as a full assessment of the site with that answer does", () => {
  for (const { question, tried } of weighed.slice(0, 6)) {
    for (const { answer, after } of tried) {
      const { positions } = assessed(modelFor({ [question]: answer }));
      const risks = positions.map(({ conditionalRisk }) => conditionalRisk);
      expect([question, answer, after.worst]).toEqual([question, answer, risks[0]]);
      expect(after.sum).toBeCloseTo(
        risks.reduce((sum, risk) => sum + risk, 0),
        9,
      );
    }
  }
});

it("puts first what changes most", () => {
  const changes = weighed.map(({ before, tried }) => {
    const [most] = tried;
    return [Math.abs((most?.after.worst ?? 0) - before.worst), Math.abs((most?.after.sum ?? 0) - before.sum)];
  });
  expect(changes.length).toBeGreaterThan(5);
  const sorted = changes.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => c - a || (Math.abs(d - b) < 1e-5 ? 0 : d - b));
  expect(changes).toEqual(sorted);
});

it("counts a source that would be of another category: at 50 TBq it is no longer of category 1", () => {
  const tried = find(weighed, "blood-activity")?.tried;
  expect(tried?.map(({ answer, recategorised }) => [answer, recategorised])).toEqual([
    [50, 1],
    [200, 0],
  ]);
});

it("is silent about what is answered, and about names and markings, on which nothing depends", () => {
  const answered = weighDefaults(hospital, { "police-minutes": 12, guard: "none" }, modelFor);
  const found = ["police-minutes", "guard", "facility-name", "marking", "real-site"].map((id) => find(answered, id));
  expect(found).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
