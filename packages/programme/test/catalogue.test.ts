/** The catalogue that is shipped: whole, mapped, provable. */
import { describe, expect, it } from "vitest";
import infcirc from "../../../content/domain/infcirc-908.json" with { type: "json" };
import list from "../../../content/languages.json" with { type: "json" };
import {
  cleanSamplesFor,
  costBands,
  domains,
  hookChecks,
  levels,
  type MeasureTexts,
  measureFunctions,
  measuresInScope,
  owners,
  privacyNotes,
  readCatalogue,
  readWording,
  testMethods,
  tiers,
} from "../index.ts";
import { contentFile, measureFiles, shippedCatalogue } from "./content.ts";

const catalogue = shippedCatalogue();
const { measures } = catalogue;

describe("the catalogue on board", () => {
  it("has 60 to 80 measures in eight domains, each domain with a file", () => {
    expect(measures.length).toBeGreaterThanOrEqual(60);
    expect(measures.length).toBeLessThanOrEqual(80);
    expect(measureFiles).toEqual([...domains].sort().map((domain) => `${domain}.json`));
  });

  it("knows the four commitments and the seventeen of the domain reference, and no others", () => {
    const known = [...infcirc.flyerCommitments, ...infcirc.commitments].map(({ id }) => id);
    expect(Object.keys(catalogue.commitments)).toEqual(known);
    expect(known).toHaveLength(4 + 17);
  });

  it.each(Object.entries(catalogue.commitments))("serves %s at each tier where it applies", (id, at) => {
    const served = tiers.filter((tier) =>
      measures.some((measure) => measure.tiers.includes(tier) && measure.commitments.includes(id)),
    );
    expect(served).toEqual(expect.arrayContaining([...at]));
  });

  it("has no measure without a commitment that applies at one of its tiers, or the mark `extra`", () => {
    const without = measures.filter(
      ({ isExtra, commitments, tiers: own }) =>
        !isExtra && !commitments.some((id) => own.some((tier) => catalogue.commitments[id]?.includes(tier))),
    );
    expect(without).toEqual([]);
  });

  it("gives every id once", () => {
    const ids = measures.flatMap(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)]);
    expect(new Set<string>(ids).size).toBe(ids.length);
  });

  it("tests every measure, and claims no more than the sample proves", () => {
    for (const { test } of measures) {
      expect(test.everyMonths).toBeGreaterThan(0);
      if (test.tolerated !== null) expect(test.samples).toBe(cleanSamplesFor(test.tolerated, 0.95));
    }
  });

  it("asks the model every question that it knows", () => {
    const asked = new Set(measures.flatMap(({ hooks }) => hooks.map(({ check }) => check)));
    expect([...asked].sort()).toEqual([...hookChecks].sort());
  });

  it.each(tiers)("asks at tier %s about two measures at least in each domain that it asks about", (tier) => {
    const asked = measuresInScope(catalogue, { tier, depth: "rapid", categories: [], chosen: [], switchedOff: [] });
    const everything = catalogue.rapid[tier];
    const perDomain = domains.map((domain) => everything.filter((id) => id.startsWith(domain)).length);
    expect(perDomain.every((count) => count === 0 || count >= 2)).toBe(true);
    expect(everything.length).toBeLessThanOrEqual(25);
    expect(asked.length).toBeGreaterThan(15);
  });

  it("judges each reference with a framework, a number, a word of OSCAL, a name and a day", () => {
    const references = measures.flatMap((measure) => measure.references);
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter(({ judgedBy, judgedOn }) => judgedBy === "" || judgedOn === "")).toEqual([]);
  });

  it("has the same hash whenever it is read, and another one after a change of a rule", () => {
    const [common, ...files] = ["catalogue.json", ...measureFiles.map((name) => `measures/${name}`)].map(contentFile);
    if (common === undefined) throw new Error("no file");
    const changed = { ...common, content: { ...(common.content as object), edition: "1.1" } };
    const other = readCatalogue({ common: changed, measures: files });
    expect(shippedCatalogue().hash).toBe(catalogue.hash);
    expect(other.ok && other.value.hash).not.toBe(catalogue.hash);
    expect(catalogue.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

const languages = list.languages.filter(({ isOffered }) => isOffered).map(({ code }) => code);

describe.each(languages)("its texts in %s", (language) => {
  it.each(domains)("are whole in %s", (domain) => {
    const own = measures.filter(({ id }) => id.startsWith(domain));
    const read = readWording(contentFile(`${language}/${domain}.json`), own);
    const review = language === "en" ? "own wording" : "machine, needs review";
    expect(read).toMatchObject({ ok: true, value: { language, review } });
  });

  it("say the same numbers as the English ones", () => {
    const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ");
    const differing = domains.flatMap((domain) => {
      const english = textsOf(`en/${domain}.json`);
      return Object.entries(textsOf(`${language}/${domain}.json`))
        .filter(([key, text]) => numbersOf(text) !== numbersOf(english[key] ?? ""))
        .map(([key]) => key);
    });
    expect(differing).toEqual([]);
  });

  it("have a word for everything that is chosen from a list, and no other", () => {
    const { words } = contentFile(`${language}/words.json`).content as unknown as {
      words: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    const wanted: Readonly<Record<string, readonly string[]>> = {
      domain: domains,
      tier: tiers,
      level: levels.map(String),
      function: measureFunctions,
      cost: costBands,
      owner: owners,
      method: testMethods,
      privacy: privacyNotes,
      evidence: Object.keys(catalogue.evidenceMonths),
      // What a claim was held against: a check of the model, the register of tests, or the determinations of reliability.
      check: [...hookChecks, "reliability", "tests"],
      // The others are the signs of the field in every language.
      category: ["below III"],
    };
    expect(Object.keys(words).sort()).toEqual(Object.keys(wanted).sort());
    for (const [kind, names] of Object.entries(wanted))
      expect(Object.keys(words[kind] ?? {}).sort()).toEqual([...names].sort());
  });
});

/** `ACC-01.criteria.2.a` -> text. */
function textsOf(name: string): Readonly<Record<string, string>> {
  const { measures: texts } = contentFile(name).content as unknown as {
    measures: Readonly<Record<string, MeasureTexts>>;
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([id, { title, statement, test, criteria }]) => [
      [`${id}.title`, title],
      [`${id}.statement`, statement],
      [`${id}.test`, test],
      ...Object.entries(criteria).map(([key, text]) => [`${id}.criteria.${key}`, text]),
    ]),
  );
}
