/** Experts are found while they consent, by what they know and speak, and never in an order of merit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSight, type Day, findExperts, languageCodeOf } from "../../index.ts";
import { alpha, beta, gamma, marked, recordsOf, seenFrom, toAll, toCommunity, today } from "../records/world.ts";

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const any = { topic: null, language: null, competence: "" };
const listed = [[alpha, { type: "stepped", transition: "list", to: "listed", fields: {}, note: "" }]] as const;
const expert = (id: string, fields: object, more: object = {}) => ({
  id,
  kind: "expert",
  fields: { name: id, "consent-until": "2027-08-01", "consent-given-on": "2026-01-01", sponsor: "BEL", ...fields },
  marking: toCommunity,
  acts: listed,
  ...more,
});

const records = recordsOf(
  expert("Zoé", { topics: ["trust"], languages: ["English", "français"], competences: ["Évaluation", "interviewing"] }),
  expert("Ada", { topics: ["cyber"], languages: ["en"], competences: ["access control"] }),
  expert("Hidden", { topics: ["cyber"], languages: ["Russian"] }, { marking: marked("amber", beta) }),
  expert("Proposed", { topics: ["cyber"] }, { acts: [] }),
  expert("Over", { topics: ["cyber"], "consent-until": "2026-11-24" }),
  expert("Ending", { topics: ["culture"], "consent-until": "2027-01-10", sponsor: "NLD" }),
  { id: "p", kind: "party", fields: { name: { en: "NLD" }, code: "NLD", organisation: gamma }, marking: toAll },
);
const found = (party: string, question: object = {}, day: Day = today) =>
  findExperts(createSight(records, { ...seenFrom(party), day }), { ...any, ...question }, fold);
const names = (party: string, question: object = {}, day: Day = today) =>
  found(party, question, day).experts.map(({ record }) => record.id);

describe("an expert", () => {
  it("is found by topic, language and competence, each as people write it", () => {
    expect(names(gamma)).toEqual(["Ada", "Ending", "Zoé"]);
    expect(names(gamma, { topic: "cyber" })).toEqual(["Ada"]);
    expect(names(gamma, { language: "anglais" })).toEqual(["Ada", "Zoé"]);
    expect(names(gamma, { competence: "evaluation INTERVIEW" })).toEqual(["Zoé"]);
    expect(names(gamma, { topic: "trust", language: "ru" })).toEqual([]);
    expect(names(beta, { language: "русский" })).toEqual(["Hidden"]);
  });

  it("can be chosen by what those in sight have, and by nothing that is hidden", () => {
    expect(found(gamma)).toMatchObject({ topics: { culture: 1, cyber: 1, trust: 1 }, languages: { en: 2, fr: 1 } });
    expect(found(beta).languages).toEqual({ en: 2, fr: 1, ru: 1 });
  });

  it("is found by nobody after the last day of the consent, not even by who brought them", () => {
    const day = "2027-01-11" as Day;
    for (const party of [alpha, gamma]) expect(names(party, {}, day)).not.toContain("Ending");
    expect(names(gamma, {}, "2027-01-10" as Day)).toContain("Ending");
  });

  it("whose consent ends is told to who brought or sponsors them, and after its end to who brought them alone", () => {
    const told = (party: string, day: Day = today) =>
      found(party, {}, day).toRenew.map((each) => [each.record.id, each.isOver]);
    expect(told(alpha)).toEqual([
      ["Over", true],
      ["Ending", false],
    ]);
    expect(told(gamma)).toEqual([["Ending", false]]);
    expect(told(gamma, "2027-01-11" as Day)).toEqual([]);
    expect(told(beta)).toEqual([]);
  });

  it("stands by name whatever was asked and in whichever order they came", () => {
    const topic = fc.constantFrom("policy", "trust", "cyber");
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/), topics: fc.array(topic, { maxLength: 3 }) }),
          {
            selector: ({ id }) => id,
            maxLength: 8,
          },
        ),
        fc.option(topic),
        (drawn, asked) => {
          const made = drawn.map(({ id, topics }) => expert(id, { topics }));
          const ask = (all: typeof made) =>
            findExperts(createSight(recordsOf(...all), seenFrom(beta)), { ...any, topic: asked }, fold);
          const names = ask(made).experts.map(({ record }) => record.id);
          expect(names).toEqual(names.toSorted());
          expect(ask(made.toReversed())).toEqual(ask(made));
          expect(names).toEqual(
            drawn.flatMap(({ id, topics }) => (asked === null || topics.includes(asked) ? [id] : [])).toSorted(),
          );
        },
      ),
      { numRuns: 200, seed: 908 },
    );
  });
});

it.each([
  ["English", "en"],
  ["العربية", "ar"],
  ["Chinois", "zh"],
  ["en-GB", "en"],
  ["Français (courant)", "fr"],
  ["Elvish", null],
  ["", null],
])("the language %s is %s", (written, code) => {
  expect(languageCodeOf(written)).toBe(code);
});
