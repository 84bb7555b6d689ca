/** Reports say what was found, in every language on board, and nothing of a language is missing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, officialLanguages } from "@custodiet/core";
import { describe, expect, test } from "vitest";
import { evaluateMaturity, type ReportFacts, type ReportWords, rapidRecord, reportDocument } from "../index.ts";
import { catalogue, day, person, scope } from "./small.ts";

const folder = join(import.meta.dirname, "../../../content/programme-reports");
const wordsOf = (language: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as ReportWords;

const on = day("2026-11-26");
const [first, second] = catalogue.measures;
if (first === undefined || second === undefined) throw new Error("The small catalogue has two measures");
const answers = new Map([[first.id, 2 as const]]);
const record = rapidRecord(catalogue, scope, answers, person("ada"), on);
const against = [
  {
    criterion: first.criteria[1]?.id ?? ("" as never),
    isMet: false,
    source: "pair-at-targets",
    findings: [{ places: [{ kind: "target" as const, id: "vault" }] }],
  },
];
const maturity = evaluateMaturity(catalogue, record, { on, knownOn: on }, against);

const facts: ReportFacts = {
  name: "Programme",
  tier: "facility",
  facility: "Site",
  organisation: "Operator",
  on,
  catalogue,
  measures: catalogue.measures,
  questions: [first.id, second.id],
  answers: new Map([[first.id, { level: 2 }]]),
  rapid: maturity,
  full: maturity,
  forecast: [{ on: day("2027-03-31"), domain: "ACC", figure: "claimed", from: 2, to: 1, expiring: [] }],
  modelHash: "f".repeat(64),
  placeName: () => "The vault",
  marking: { tlp: "amber", releasedTo: ["operator"], caveats: [], reason: "" },
  createdAtMs: 0,
};

const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe.each(officialLanguages)("in %s", (language) => {
  const words = wordsOf(language);
  const told = { language, words, catalogueWords: { check: { "pair-at-targets": "No pair" } }, texts: {} };

  test("every word is there, and keeps the places that are filled", () => {
    const english = wordsOf("en") as unknown as Record<string, string | null>;
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    const places = (text: unknown): readonly string[] => (String(text).match(/\{\w+\}/g) ?? []).sort();
    for (const [name, text] of Object.entries(words)) expect(places(text), name).toEqual(places(english[name]));
  });

  test("the rapid report says its confidence first, then what speaks against it, and how far each answer goes", () => {
    const { blocks, marking } = reportDocument("rapid", facts, told);
    expect(blocks[1]).toMatchObject({ kind: "paragraph", role: "notice" });
    expect(textOf(blocks)).toContain("No pair The vault");
    expect(textOf(blocks)).toContain(words.unanswered);
    expect(marking).toMatchObject({ tlp: "amber", placement: "every-page" });
    expect(textOf(blocks)).not.toMatch(/\{\w+\}(?!")/);
  });

  test("the brief says on which day which level falls", () => {
    expect(textOf(reportDocument("brief", facts, told).blocks)).toContain("2027-03-31");
  });
});

test("there are words for each official language and no other", () => {
  expect(readdirSync(folder).sort()).toEqual([...officialLanguages].map((language) => `${language}.json`).sort());
});
