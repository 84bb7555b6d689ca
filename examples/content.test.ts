/**
 * The content read by the front door is whole in every language, and agrees with the domain reference it was derived
 * from where that lies beside the repository.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import list from "../content/languages.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const content = (path: string): unknown => JSON.parse(readFileSync(join(root, "content", path), "utf8"));

const languages = list.languages.filter(({ isOffered }) => isOffered).map(({ code }) => code);
const translated = languages.filter((code) => code !== "en");
const frontDoorFile = z.strictObject({
  language: z.enum(languages),
  review: z.enum(["own wording", "machine, needs review", "reviewed", "native"]),
  texts: z.record(z.string(), z.string().min(1)),
});
const glossaryFile = frontDoorFile.omit({ texts: true }).extend({
  terms: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/),
    z.strictObject({ term: z.string().min(1), definition: z.string().min(10), source: z.string().min(3) }),
  ),
});
const frontDoor = Object.fromEntries(
  languages.map((one) => [one, frontDoorFile.parse(content(`front-door/${one}.json`))]),
);
const glossary = Object.fromEntries(languages.map((one) => [one, glossaryFile.parse(content(`glossary/${one}.json`))]));
const textsIn = (language: string): Readonly<Record<string, string>> => frontDoor[language]?.texts ?? {};
const termsIn = (language: string): z.infer<typeof glossaryFile>["terms"] => glossary[language]?.terms ?? {};

const count = (amount: number): number[] => Array.from({ length: amount }, (_, index) => index + 1);
const partsOfC2 = count(16).map((part) => `C2.${String(part).padStart(2, "0")}`);

/** Every id of INFCIRC/908's front door, written out: nothing may go missing from all languages at once. */
const requiredKeys = [
  ...["K0", "K1", "K2", "K3"].map((id) => `premise.${id}`),
  ...count(4).map((part) => `premise.K3.property.${part}`),
  ...["S1", "S2", "S3", "S4", "C1", ...partsOfC2].map((id) => `commitment.${id}`),
  ...["C1", ...partsOfC2].map((id) => `commitment.${id}.area`),
  ...["access", "authority", "knowledge"].flatMap((of) => [`why.${of}`, `why.${of}.title`]),
  ...["subscribe.step.1", "subscribe.step.2", "group.purpose", "committee.seats", "committee.seat.unknown"],
  ...["policy", "trust", "cyber", "protection", "culture"].map((id) => `focus.${id}.title`),
  ...count(8).map((area) => `inquiry.${area}`),
  ...count(5).map((event) => `history.${event}`),
  ...["contact.text", "independence", "commitments.caution", "subscribers.dateUnknown"],
];

describe("the front door's texts", () => {
  it.each(languages)("hold every required key in %s", (language) => {
    expect(requiredKeys.filter((key) => !Object.hasOwn(textsIn(language), key))).toEqual([]);
  });
  it.each(translated)("have the same keys in %s as in English", (language) => {
    expect(Object.keys(textsIn(language)).sort()).toEqual(Object.keys(textsIn("en")).sort());
  });
  it.each(translated)("are translated: %s repeats no English sentence", (language) => {
    const isSentence = (key: string) => (textsIn("en")[key] ?? "").split(" ").length > 3;
    const repeated = Object.keys(textsIn(language)).filter((key) => textsIn(language)[key] === textsIn("en")[key]);
    expect(repeated.filter(isSentence)).toEqual([]);
  });
  it("say of each machine translation that it needs review", () => {
    const reviews = languages.map((language) => frontDoor[language]?.review);
    expect(reviews).toEqual(["own wording", ...translated.map(() => "machine, needs review")]);
  });
  it("word every text that the facts refer to", () => {
    const referred = [...JSON.stringify(content("domain/infcirc-908.json")).matchAll(/"\w*[kK]ey":"([^"]+)"/g)];
    const keys = referred.map((match) => match[1] ?? "");
    expect(keys.length).toBeGreaterThan(80);
    expect(keys.filter((key) => !Object.hasOwn(textsIn("en"), key))).toEqual([]);
  });
});

describe("the glossary", () => {
  it.each(translated)("has the same terms in %s as in English", (language) => {
    expect(Object.keys(termsIn(language))).toEqual(Object.keys(termsIn("en")));
  });
  it("stands word for word in docs/glossary.md", () => {
    const page = readFileSync(join(root, "docs/glossary.md"), "utf8");
    const missing = Object.entries(termsIn("en")).filter(
      ([id, { term, definition, source }]) => !page.includes(`**${term}** (${id}): ${definition} *${source}.*`),
    );
    expect(missing.map(([id]) => id)).toEqual([]);
  });
});

const event = z.looseObject({ party: z.string(), kind: z.string(), since: z.string().nullable(), source: z.string() });
const facts = z
  .looseObject({
    premises: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    flyerCommitments: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    commitments: z.array(z.looseObject({ id: z.string(), area: z.string(), text: z.string() })),
    subscribers: z.looseObject({
      log: z.array(event),
      publishedCounts: z.array(z.looseObject({ states: z.string(), source: z.string() })),
    }),
    workingGroup: z.looseObject({
      steeringCommittee: z.looseObject({ seats: z.number(), members: z.array(z.unknown()) }),
      history: z.array(z.looseObject({ from: z.string(), text: z.string(), source: z.string() })),
    }),
  })
  .parse(content("domain/infcirc-908.json"));

describe("the facts of INFCIRC/908", () => {
  it("leave unknown dates and unknown seats empty", () => {
    const later = facts.subscribers.log.filter(({ since }) => since === null).map(({ party }) => party);
    expect(later).toEqual(["MYS", "UKR", "FRA", "SVN", "CHE", "SVK"]);
    expect(facts.workingGroup.steeringCommittee).toMatchObject({ seats: 10, members: [] });
  });
  it("give every subscriber a source and every State an alpha-2 code", () => {
    const codes = z.looseObject({ alpha3ToAlpha2: z.record(z.string(), z.string().length(2)) });
    const { alpha3ToAlpha2 } = codes.parse(content("domain/countries.json"));
    const states = facts.subscribers.log.filter(({ kind }) => kind === "state").map(({ party }) => party);
    expect(states.length).toBe(33);
    expect(states.filter((state) => !Object.hasOwn(alpha3ToAlpha2, state))).toEqual([]);
    expect(facts.subscribers.log.filter(({ source }) => source === "")).toEqual([]);
  });
  it("are the same in the English texts", () => {
    const worded = [...facts.flyerCommitments, ...facts.commitments].map(({ id, text }) => [`commitment.${id}`, text]);
    expect(worded.filter(([key, text]) => textsIn("en")[key ?? ""] !== text)).toEqual([]);
  });
});

const referenceFolder = join(root, "../shared/domain");
const hasReference = existsSync(join(referenceFolder, "infcirc-908.yaml"));
if (!hasReference) console.info("content.test: no domain reference beside the repository, its comparison is left out");

const reference = (file: string): unknown => parse(readFileSync(join(referenceFolder, file), "utf8"));
const texts = z.array(z.looseObject({ id: z.string(), text: z.string() }));

describe.runIf(hasReference)("compared with the domain reference", () => {
  const subscribed = z.looseObject({ states: z.array(z.string()) });
  const domain = () =>
    z
      .looseObject({
        premises: texts,
        flyer_commitments: texts,
        commitments: texts,
        subscribers: z.looseObject({ original: subscribed, later: subscribed, published_counts: z.array(z.unknown()) }),
      })
      .parse(reference("infcirc-908.yaml"));
  const idAndText = (list: z.infer<typeof texts>) => list.map(({ id, text }) => [id, text]);

  it("the premises and commitments are the same, word for word", () => {
    const { premises, flyer_commitments, commitments } = domain();
    expect(idAndText(facts.premises)).toEqual(idAndText(premises));
    expect(idAndText(facts.flyerCommitments)).toEqual(idAndText(flyer_commitments));
    expect(idAndText(facts.commitments)).toEqual(idAndText(commitments));
  });
  it("the subscribers and the number of published counts are the same", () => {
    const { original, later, published_counts } = domain().subscribers;
    const states = facts.subscribers.log.filter(({ kind }) => kind === "state").map(({ party }) => party);
    expect(states).toEqual([...original.states, ...later.states]);
    expect(facts.subscribers.publishedCounts.length).toBe(published_counts.length);
  });
  it("the cases are the same, with their sources", () => {
    const list = z.array(z.looseObject({ id: z.string(), facts: z.string(), sources: z.array(z.string()) }));
    const ours = z.looseObject({ cases: list }).parse(content("domain/cases.json")).cases;
    const told = (cases: z.infer<typeof list>) => cases.map(({ id, facts: said, sources }) => [id, said, sources]);
    expect(told(ours)).toEqual(told(list.parse(reference("cases.yaml"))));
  });
});
