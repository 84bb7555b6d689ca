/** What a catalogue, its texts and an organisation's own additions may not say: each fault with its code and place. */
import type { Json } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import { type ContentFile, readCatalogue, readWording } from "../index.ts";
import { contentFile, shippedCatalogue } from "./content.ts";

type Draft = Record<string, unknown>;

const measure = (changes: Draft = {}): Draft => ({
  id: "ACC-01",
  tiers: ["facility"],
  commitments: ["S3"],
  functions: ["deter"],
  requiredFrom: "every category",
  owner: "security-manager",
  isQuickWin: false,
  cost: "low",
  isCyber: false,
  hooks: [],
  evidence: ["policy"],
  test: { method: "sampled", samples: 59, tolerated: 0.05, everyMonths: 12 },
  privacy: "none",
  criteria: ["1.a", "2.a", "3.a", "4.a"],
  references: [],
  ...changes,
});

const common = (changes: Draft = {}): Draft => ({
  what: "",
  edition: "1.0",
  withdrawn: [],
  commitments: { S3: ["facility"] },
  frameworks: [],
  evidenceMonths: { policy: 36 },
  rapid: { national: [], agency: [], facility: [] },
  ...changes,
});

const file = (name: string, content: Draft): ContentFile => ({ name, content: content as Json });

function faultsOf(
  measures: readonly Draft[],
  shared: Draft = common(),
): readonly (readonly [string, string, string | null])[] {
  const read = readCatalogue({
    common: file("catalogue.json", shared),
    measures: [file("ACC.json", { domain: "ACC", measures })],
  });
  return read.ok ? [] : read.error.map(({ code, place, found }) => [code, place, found]);
}

describe("a catalogue", () => {
  it("is read where nothing is wrong with it", () => {
    expect(faultsOf([measure()])).toEqual([]);
  });

  it.each<readonly [string, Draft, string, string | null]>([
    [
      "CUS-Q001",
      { hooks: [{ check: "nonsense", proves: "2.a" }] },
      "ACC.json measures[0].hooks[0].check",
      '"nonsense"',
    ],
    ["CUS-Q001", { extra: 1 }, "ACC.json measures[0]", null],
    ["CUS-Q003", { id: "ACC-09" }, "ACC.json measures[0]", "ACC-09"],
    ["CUS-Q004", { id: "GOV-01" }, "ACC.json measures[0].id", "GOV-01"],
    ["CUS-Q005", { commitments: ["S9"] }, "ACC.json measures[0].commitments[0]", "S9"],
    ["CUS-Q006", { commitments: [] }, "ACC.json measures[0].commitments", null],
    ["CUS-Q007", { evidence: ["polici"] }, "ACC.json measures[0].evidence[0]", "polici"],
    ["CUS-Q007", { hooks: [{ check: "access-by-task", proves: "2.b" }] }, "ACC.json measures[0].hooks[0]", "2.b"],
    ["CUS-Q008", { criteria: ["1.a", "2.a", "4.a"] }, "ACC.json measures[0].criteria", "level 3"],
    [
      "CUS-Q009",
      { test: { method: "sampled", samples: 58, tolerated: 0.05, everyMonths: 12 } },
      "ACC.json measures[0].test.samples",
      "58 where 59 are needed",
    ],
  ])("%s is found in %j", (code, changes, place, found) => {
    const faults = faultsOf([measure(changes)], common({ withdrawn: ["ACC-09"] }));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.slice(0, 2)).toEqual([code, place]);
    if (found !== null) expect(faults[0]?.[2]).toBe(found);
  });

  it("gives no id twice, and reuses no criterion that was withdrawn", () => {
    expect(faultsOf([measure(), measure()])).toEqual([["CUS-Q002", "ACC.json measures[1].id", "ACC-01"]]);
    expect(faultsOf([measure()], common({ withdrawn: ["ACC-01.2.a"] }))).toEqual([
      ["CUS-Q003", "ACC.json measures[0]", "ACC-01.2.a"],
    ]);
  });

  it("asks rapidly about nothing that is not of the tier", () => {
    const rapid = { national: ["ACC-01"], agency: [], facility: ["ACC-01"] };
    expect(faultsOf([measure()], common({ rapid }))).toEqual([
      ["CUS-Q007", "catalogue.json rapid.national[0]", "ACC-01"],
    ]);
  });

  it("may have an extra measure without a commitment", () => {
    expect(faultsOf([measure({ commitments: [], isExtra: true })])).toEqual([]);
  });

  it("names a near word for one mistyped", () => {
    const read = readCatalogue({
      common: file("catalogue.json", common()),
      measures: [file("ACC.json", { domain: "ACC", measures: [measure({ evidence: ["polici"] })] })],
    });
    expect(read.ok ? "" : read.error[0]?.remedy).toContain("policy");
  });
});

describe("texts", () => {
  const { measures } = shippedCatalogue();
  const [first] = measures;
  if (first === undefined) throw new Error("no measure");
  const { content } = contentFile("en/ACC.json") as unknown as { content: { measures: Record<string, unknown> } };

  it("that are missing or of nothing are told by their id", () => {
    const texts = content.measures["ACC-01"] as { criteria: Record<string, string> };
    const { "2.a": _, ...criteria } = texts.criteria;
    const cut = {
      language: "en",
      review: "own wording",
      measures: { "ACC-01": { ...texts, criteria: { ...criteria, "9.z": "x" } } },
    };
    const read = readWording(
      file("ACC.json", cut),
      measures.filter(({ id }) => id === "ACC-01"),
    );
    expect(read.ok ? [] : read.error.map(({ code, place }) => [code, place])).toEqual([
      ["CUS-Q010", "ACC.json ACC-01.2.a"],
      ["CUS-Q011", "ACC.json ACC-01.9.z"],
    ]);
  });
});
