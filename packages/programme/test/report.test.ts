/** Reports say what was found, in every language on board, and nothing of a language is missing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, dayIn, labelled, numberIn, officialLanguages } from "@custodiet/core";
import { describe, expect, test } from "vitest";
import {
  type ActedAs,
  type DocumentWords,
  type Evidence,
  evaluateMaturity,
  type ReportFacts,
  type ReportKind,
  type ReportLanguage,
  type ReportWords,
  rapidRecord,
  reportDocument,
  reportKinds,
} from "../index.ts";
import { catalogue, criterion, day, person, proof, scope } from "./small.ts";

const content = join(import.meta.dirname, "../../../content");
const folders = ["programme-reports", "programme-documents"] as const;
const read = (folder: string, language: string): unknown =>
  JSON.parse(readFileSync(join(content, folder, `${language}.json`), "utf8"));
const wordsOf = (language: string) => ({
  words: read("programme-reports", language) as ReportWords,
  documentWords: read("programme-documents", language) as DocumentWords,
});

const on = day("2026-11-26");
const [first, second] = catalogue.measures;
if (first === undefined || second === undefined) throw new Error("The small catalogue has two measures");
const answers = new Map([[first.id, 2 as const]]);
const record = rapidRecord(catalogue, scope, answers, person("adalgisa"), on);
const against = [
  {
    criterion: first.criteria[1]?.id ?? ("" as never),
    isMet: false,
    source: "pair-at-targets",
    findings: [{ places: [{ kind: "target" as const, id: "vault" }] }],
  },
];
const evidence: readonly Evidence[] = [
  {
    ...proof([first.criteria[1]?.id ?? ("" as never)], { id: "e-1" as never, submittedBy: person("adalgisa") }),
    review: { by: person("hroswitha"), on, isAccepted: true },
  },
];
const acts: readonly ActedAs[] = [
  {
    ...{ number: 1, by: person("adalgisa"), on, role: "security-manager" },
    act: { type: "claimed", criterion: first.criteria[1]?.id ?? ("" as never), isMet: true, note: "Adalgisa saw it" },
  },
  {
    ...{ number: 2, by: person("adalgisa"), on, role: "security-manager" },
    act: {
      ...{ type: "evidenced", evidence: "e-1" as never, criteria: [], kind: "policy", title: "Rule" },
      ...{ effective: on, expires: null, hash: "a".repeat(64), place: "" },
    },
  },
  {
    ...{ number: 3, by: person("hroswitha"), on, role: "auditor" },
    act: { type: "reviewed", evidence: "e-1" as never, isAccepted: true, note: "" },
  },
];
const maturity = evaluateMaturity(catalogue, record, { on, knownOn: on }, against);

const facts: ReportFacts = {
  name: "Programme",
  tier: "facility",
  facility: "Site",
  organisation: "Operator",
  isFictional: false,
  on,
  catalogue,
  measures: catalogue.measures,
  questions: [first.id, second.id],
  answers: new Map([[first.id, { level: 2 }]]),
  rapid: maturity,
  full: maturity,
  forecast: [{ on: day("2027-03-31"), domain: "ACC", figure: "claimed", from: 2, to: 1, expiring: [] }],
  scope: { categories: ["I"], chosen: [], switchedOff: [{ measure: second.id, provision: "Labour Act, 12" }] },
  record: { evidence, exemptions: [] },
  papers: new Map([
    ["e-1", { title: "Two-person rule of 2026", place: "", reviewNote: "", file: null, replaces: null }],
  ]),
  former: new Map(),
  tests: [],
  formerTests: new Map(),
  assignments: new Map([[first.id, { owner: "Adalgisa", due: day("2027-01-01") }]]),
  acts,
  risk: { highest: 0.417, missed: 2, positions: 9 },
  origin: { state: "e".repeat(64), acts: 3, catalogue: "c".repeat(64), model: "f".repeat(64), assessment: null },
  placeName: () => "The vault",
  marking: { tlp: "amber", releasedTo: ["operator"], caveats: [], reason: "" },
  partyName: (party) => `Called ${party}`,
  createdAtMs: 0,
};

const nothing = evaluateMaturity(catalogue, { ...record, scope, claims: [] }, { on, knownOn: on }, []);

const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe.each(officialLanguages)("in %s", (language) => {
  const words = wordsOf(language);
  const told: ReportLanguage = {
    ...{ language, ...words, texts: {}, textLanguages: {}, catalogueReview: "native" },
    catalogueWords: { check: { "pair-at-targets": "No pair" } },
    commitments: { S3: "THE COMMITMENT" },
    roles: { "security-manager": "SECURITY MANAGER", auditor: "AUDITOR" },
  };
  const documentOf = (kind: ReportKind) => reportDocument(kind, facts, told);

  test.each(folders)("every word of %s is there, and keeps the places that are filled", (folder) => {
    const english = read(folder, "en") as Record<string, string | null>;
    const own = read(folder, language) as Record<string, string | null>;
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    const places = (text: unknown): readonly string[] => (String(text).match(/\{\w+\}/g) ?? []).sort();
    for (const [name, text] of Object.entries(own)) expect(places(text), name).toEqual(places(english[name]));
  });

  test("the rapid report says its confidence first, then what speaks against it, and how far each answer goes", () => {
    const { blocks, marking } = documentOf("rapid");
    expect(blocks[1]).toMatchObject({ kind: "paragraph", role: "notice" });
    expect(textOf(blocks)).toContain(labelled("No pair", "The vault", language));
    expect(textOf(blocks)).toContain(words.words.unanswered);
    expect(marking).toMatchObject({ tlp: "amber", placement: "every-page" });
    expect(marking?.audience).toContain("Called operator");
  });

  test("the audit report tells a test that was taken back, with what failed and why", () => {
    const failed = {
      id: "t-1",
      measure: first.id,
      facilityMeasure: null,
      method: "sampled",
      on,
      trials: 11,
      failures: 3,
    };
    const back = { test: { ...failed, by: person("adalgisa") }, reason: "Counted twice", by: person("adalgisa"), on };
    const { blocks } = reportDocument("audit", { ...facts, formerTests: new Map([["t-1", back as never]]) }, told);
    expect(textOf(blocks)).toContain(words.documentWords.formerTests);
    expect(textOf(blocks)).toContain("Counted twice");
    expect(textOf(blocks)).toContain(
      words.documentWords.testCounts.replace("{failures}", "3").replace("{trials}", "11"),
    );
    expect(textOf(blocks)).not.toContain("adalgisa");
  });

  test("a position that fewer than three hold is not named", () => {
    const few = reportDocument("audit", { ...facts, placeName: () => null }, told);
    expect(textOf(few.blocks)).toContain(labelled("No pair", words.words.heldByFew, language));
  });

  test.each(reportKinds)(
    "the %s leaves no place unfilled, names no person, and says what it was written from",
    (kind) => {
      const text = textOf(documentOf(kind).blocks);
      expect(text).not.toMatch(/\{\w+\}(?!")/);
      expect(text).not.toMatch(/adalgisa|hroswitha/i);
      expect(text).toContain("e".repeat(16));
      expect(text).toContain(
        language === "en" ? words.documentWords.wordingNative : words.documentWords.wordingMachine,
      );
    },
  );

  test.each(reportKinds)("the %s has its days in the form of the language, and none in that of a machine", (kind) => {
    const text = textOf(documentOf(kind).blocks);
    expect(text).toContain(dayIn(on, language));
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test.each(reportKinds)("the %s says that it is made up where its organisation is, and not elsewhere", (kind) => {
    const madeUp = reportDocument(kind, { ...facts, isFictional: true }, told);
    expect(textOf(madeUp.blocks)).toContain(words.words.fictional);
    expect(textOf(documentOf(kind).blocks)).not.toContain(words.words.fictional);
  });

  test("the brief says on which day which level falls, what is risked, and what money would buy", () => {
    const text = textOf(documentOf("brief").blocks);
    expect(text).toContain(dayIn("2027-03-31", language));
    expect(text).toContain(numberIn(0.42, language, 2));
    expect(text).toContain(words.documentWords.levelsRaised);
  });

  test("the audit tells contradictions before levels, and evidence with both days, its end, hash and positions", () => {
    const { blocks } = documentOf("audit");
    const heads = blocks.flatMap((block) => (block.kind === "heading" ? [textOf([block])] : []));
    const at = (word: string): number => heads.findIndex((head) => head.includes(word));
    expect(at(words.words.contradictions)).toBeLessThan(at(words.words.levels));
    const text = textOf(blocks);
    const days = ["2026-01-01", "2026-01-05", "2029-01-01"].map((each) => dayIn(each, language));
    for (const part of [...days, "0".repeat(16), "SECURITY MANAGER", "AUDITOR"]) expect(text).toContain(part);
  });

  test.each([
    ["national", "titleNational", "purposeNational"],
    ["agency", "titleAgency", "purposeAgency"],
    ["facility", "titleFacility", "purposeFacility"],
  ] as const)("the policy of tier %s is titled so, and says what the law leaves out", (tier, title, purpose) => {
    const document = reportDocument("policy", { ...facts, tier }, told);
    expect(document.title).toContain(words.documentWords[title]);
    expect(textOf(document.blocks)).toContain(words.documentWords[purpose]);
    expect(textOf(document.blocks)).toContain("Labour Act, 12");
    expect(textOf(document.blocks)).toContain("S3 THE COMMITMENT");
  });
});

test("a level that open measures would raise is told with the measures' cost, and none where nothing is open", () => {
  const told: ReportLanguage = {
    ...{
      language: "en",
      ...wordsOf("en"),
      texts: {},
      textLanguages: {},
      catalogueReview: "own wording",
      catalogueWords: {},
      commitments: {},
      roles: {},
    },
  };
  const open = { ...facts, answers: new Map(), rapid: nothing, full: nothing };
  expect(textOf(reportDocument("brief", open, told).blocks)).toContain("ACC: 2 (now 0)");
  const done = { ...open, measures: [] };
  expect(textOf(reportDocument("brief", done, told).blocks)).not.toContain("(now");
});

test("words that an organisation wrote in another language say which, and those of the document's do not", () => {
  const keys = ["1.a", "2.a", "3.a", "4.a"] as const;
  const criteria = first.criteria.map((each, at) => ({ ...each, id: criterion(`OWN-1.${keys[at]}`) }));
  const measure = { ...first, id: "OWN-1" as typeof first.id, criteria };
  const seals = Object.fromEntries(keys.map((key) => [key, `Sceaux ${key}`]));
  const told = (language: "en" | "es"): ReportLanguage => ({
    ...{
      language,
      ...wordsOf(language),
      catalogueReview: "own wording",
      catalogueWords: {},
      commitments: {},
      roles: {},
    },
    texts: {
      "OWN-1": {
        title: "Clés scellées",
        statement: "Les clés sont scellées.",
        test: "Voir 59 sceaux.",
        criteria: seals,
      },
    },
    textLanguages: { "OWN-1": "fr" as never },
  });
  const ownRuns = (language: "en" | "es", of: "en" | "fr") => {
    const { blocks } = reportDocument(
      "policy",
      { ...facts, measures: [measure] },
      {
        ...told(language),
        textLanguages: { "OWN-1": of as never },
      },
    );
    return [...textOf(blocks).matchAll(/"text":"([^"]*)","weight":"normal","language":"(\w+)"/g)].map((each) =>
      each.slice(1),
    );
  };
  expect(ownRuns("en", "fr")).toEqual(
    ["Clés scellées", "Les clés sont scellées.", "Voir 59 sceaux.", ...Object.values(seals)].map((text) => [
      text,
      "fr",
    ]),
  );
  expect(ownRuns("es", "fr")).toHaveLength(7);
  expect(ownRuns("en", "en")).toEqual([]);
});

test.each(folders)("there are words in %s for each official language and no other", (folder) => {
  expect(readdirSync(join(content, folder)).sort()).toEqual(
    [...officialLanguages].map((language) => `${language}.json`).sort(),
  );
});
