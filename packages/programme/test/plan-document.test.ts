/** The plan of action as a document and as rows, in each language whole. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayIn, type Marking, numberIn, officialLanguages } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import { type ActionId, type PlanAction, type PlanFacts, type PlanWords, planDocument, planRows } from "../index.ts";
import { day, person } from "./small.ts";

const read = (folder: string, language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../content", folder, `${language}.json`), "utf8"));
const toldIn = (language: (typeof officialLanguages)[number]) => ({
  language,
  words: read("plan-reports", language) as PlanWords,
  common: read("programme-reports", language),
});
const marking: Marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "Test" };
const action: PlanAction = {
  ...{ id: "a" as ActionId, title: "Buy seals", owner: "Head of guards", from: { kind: "hand" } },
  ...{ due: day("2027-03-31"), evidenceDue: null, waitsFor: [], doneOn: null },
  milestones: [{ title: "Ordered", due: day("2027-01-01"), doneOn: null }],
  cost: { amount: 100, currency: "EUR" },
  effect: {
    ...{ target: null, riskBefore: 0.6, riskAfter: 0.25 },
    ...{ modelHash: "abc", engineVersion: "1.0", assessmentHash: null },
  },
  acceptance: {
    ...{ askedBy: person("one"), acceptedBy: person("two"), reason: "Rebuilt" },
    ...{ on: day("2026-11-01"), expires: day("2027-01-01") },
  },
};
const facts = (plan: readonly PlanAction[]): PlanFacts => ({
  ...{
    name: "Programme",
    facility: "Tiny",
    organisation: "Operator",
    isFictional: false,
    on: day("2026-11-26"),
    plan,
    marking,
  },
  ...{ nameOf: (name: string) => name, partyName: (party: string) => `Called ${party}`, createdAtMs: 0 },
});

describe("the plan as a document", () => {
  it.each(officialLanguages)("is whole in %s, and has no place left unfilled", (language) => {
    const tree = planDocument(facts([action]), toldIn(language));
    const text = JSON.stringify(tree);
    expect(text).not.toMatch(/\{[a-z]+\}|undefined/i);
    for (const part of ["Buy seals", "Head of guards", "100\u00A0EUR", "Ordered", "Rebuilt", "abc"]) {
      expect(text).toContain(part);
    }
    for (const risk of [0.6, 0.25]) expect(text).toContain(numberIn(risk, language, 3, 3));
    for (const due of ["2027-03-31", "2027-01-01"]) expect(text).toContain(dayIn(due, language));
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });
  it("calls whom it is released to by name", () => {
    const released = { ...facts([]), marking: { ...marking, releasedTo: ["operator"] } };
    expect(planDocument(released, toldIn("en")).marking?.audience).toBe("Released to: Called operator");
  });
  it("says in words that there is nothing", () => {
    const text = JSON.stringify(planDocument(facts([]), toldIn("en")));
    expect(text).toContain("There is no action.");
    expect(text).toContain("No risk is borne instead of acting.");
  });
  it("has every word in every language", () => {
    const shape = (language: string) => Object.keys(read("plan-reports", language)).sort();
    for (const language of officialLanguages) expect(shape(language)).toEqual(shape("en"));
  });
});

describe("the plan as rows", () => {
  it("has a row for each action under as many heads, figures as numbers", () => {
    const [heads, row] = planRows(facts([action]), toldIn("en"), new Map([["a", 0.0035]]));
    expect(heads).toHaveLength(row?.length ?? 0);
    expect(row).toEqual(expect.arrayContaining(["risk accepted", 100, 0.6, 0.25, 0.0035, "one, two"]));
  });
});
