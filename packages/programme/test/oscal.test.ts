/** OSCAL out and in: what we write passes our own checks, and what the format's schema lets through is refused. */
import type { Json, Marking, OrganisationId } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import {
  type ActionId,
  checkOscal,
  evaluateMaturity,
  oscalCatalogue,
  oscalMappings,
  oscalPlan,
  oscalResults,
  type PlanAction,
  readOscalCatalogue,
} from "../index.ts";
import { contentFile, shippedCatalogue } from "./content.ts";
import { asOf, claim, criterion, day, person, proof, record, catalogue as small } from "./small.ts";

const marking: Marking = { tlp: "amber", releasedTo: ["op" as OrganisationId], caveats: [], reason: "Test" };
const facts = {
  ...{ id: "facility-tiny", name: "Programme", organisation: { id: "op", name: "Operator" } },
  ...{ marking, createdAtMs: 1_795_000_000_000 },
};
const on = day("2026-11-26");
const action = (id: string, changes: Partial<PlanAction> = {}): PlanAction => ({
  ...{ id: id as ActionId, title: `Do ${id}`, owner: "Head of guards", from: { kind: "hand" } },
  ...{ due: day("2027-03-31"), milestones: [], cost: null, evidenceDue: null, waitsFor: [], effect: null },
  ...{ doneOn: null, acceptance: null },
  ...changes,
});
const plan = [
  action("a", { cost: { amount: 100, currency: "EUR" }, doneOn: day("2026-11-01") }),
  action("b", {
    waitsFor: ["a" as ActionId],
    milestones: [{ title: "Half", due: day("2027-01-01"), doneOn: null }],
    acceptance: {
      ...{ askedBy: person("one"), acceptedBy: person("two"), reason: "Rebuilt" },
      ...{ on: day("2026-11-01"), expires: day("2027-01-01") },
    },
    effect: {
      ...{ target: null, riskBefore: 0.6, riskAfter: 0.2 },
      ...{ modelHash: "m", engineVersion: "1", assessmentHash: "s" },
    },
  }),
];
const told = {
  texts: (contentFile("en/ACC.json").content as unknown as { measures: Record<string, never> }).measures,
  words: {},
};
const kept = record({ claims: [claim(criterion("ACC-01.1.a"))], evidence: [proof([criterion("ACC-01.1.a")])] });
const full = evaluateMaturity(small, kept, asOf("2026-11-26"), []);
const results = () =>
  oscalResults({
    ...facts,
    ...{ on, full, catalogueHash: small.hash },
    state: { record: kept, tests: [], papers: new Map() },
  }) as Json;
const codes = (document: unknown) => checkOscal(document as Json).map(({ code, place }) => [code, place]);
/** A copy that may be broken. */
const open = <Shape>(document: unknown): Shape => structuredClone(document) as Shape;

describe("what leaves as OSCAL", () => {
  const documents = [
    ["the plan", oscalPlan({ ...facts, plan, on })],
    ["the catalogue", oscalCatalogue(shippedCatalogue(), facts, told)],
    ["its references", oscalMappings(shippedCatalogue(), facts)],
    ["how a programme stands", results()],
  ] as const;
  it.each(documents)("%s has OSCAL's structure, and each of its references leads somewhere", (_, document) => {
    expect(codes(document)).toEqual([]);
  });
  it("is the same, byte for byte, for the same content and time", () => {
    expect(JSON.stringify(oscalPlan({ ...facts, plan, on }))).toBe(JSON.stringify(documents[0][1]));
    expect(JSON.stringify(results())).toBe(JSON.stringify(documents[3][1]));
  });
  it("says of an action what it waits for, how it stands, and what it does to the risk", () => {
    const { "plan-of-action-and-milestones": out } = open<Record<string, Record<string, never[]>>>(documents[0][1]);
    const [done, borne] = (out?.["risks"] ?? []) as unknown as Record<string, Json>[];
    expect([done?.["status"], borne?.["status"]]).toEqual(["closed", "deviation-approved"]);
    expect(borne?.["props"]).toContainEqual({
      name: "conditional-risk-after",
      ns: "urn:custodiet:oscal",
      value: "0.2",
    });
    expect(JSON.stringify(borne)).toContain("task-uuid");
  });
  it("names each file that is kept beside the programme, with its hash", () => {
    const [held] = kept.evidence;
    const file = { name: "two-person rule.pdf", mediaType: "application/pdf", byteLength: 9 };
    const paper = { title: "Rule", place: "", reviewNote: "", file, replaces: null };
    const withFile = { ...kept, evidence: kept.evidence.map((each) => ({ ...each, hash: "a".repeat(64) })) };
    const out = oscalResults({
      ...facts,
      ...{ on, full, catalogueHash: small.hash },
      state: { record: withFile, tests: [], papers: new Map([[held?.id ?? "", paper]]) },
    });
    expect(codes(out)).toEqual([]);
    const text = JSON.stringify(out);
    expect(text).toContain(`"hashes":[{"algorithm":"SHA-256","value":"${"a".repeat(64)}"}]`);
    expect(text).toContain('"description":"two-person rule.pdf"');
  });
  it("leaves an organisation's own measures at home", () => {
    const [first] = small.measures;
    const own = { ...small, measures: [...small.measures, { ...first, id: "OWN-1" }] } as typeof small;
    expect(JSON.stringify(oscalCatalogue(own, facts, { texts: {}, words: {} }))).not.toContain("OWN-1");
  });
});

describe("what comes in as OSCAL", () => {
  const ours = () =>
    open<{ catalog: Record<string, never> & { groups: { controls: { id: string }[] }[] } }>(
      oscalCatalogue(shippedCatalogue(), facts, told),
    );
  it("is read by number and title", () => {
    const read = readOscalCatalogue(ours() as unknown as Json);
    expect(read.ok && read.value.controls).toHaveLength(77);
    expect(read.ok && read.value.controls[0]?.groups).toEqual(["GOV"]);
  });
  const ofVersion = (version: string) =>
    JSON.parse(JSON.stringify(ours()).replace(/"oscal-version":"[^"]+"/, `"oscal-version":"${version}"`)) as Json;
  it.each(["1.0.0", "1.1.3", "1.2.2", "1.9.0"])("is read of version %s, as of every version 1", (version) => {
    const read = readOscalCatalogue(ofVersion(version));
    expect(read.ok && [read.value.oscalVersion, read.value.controls.length]).toEqual([version, 77]);
  });
  it.each(["0.9.0", "2.0.0", "1.2"])("is refused of version %s", (version) => {
    expect(codes(ofVersion(version))).toEqual([["CUS-Q071", "catalog.metadata.oscal-version"]]);
  });
  it("is read in seconds, and in little room, where it has ten megabytes", () => {
    const controls = Array.from({ length: 20_000 }, (_, at) => ({
      ...{ id: `c-${at}`, title: `Control ${at}` },
      parts: [{ name: "statement", id: `c-${at}_smt`, prose: "x".repeat(390) }],
    }));
    const { "back-matter": _, ...catalog } = ours().catalog;
    const metadata = { ...(catalog["metadata"] as unknown as object), links: undefined };
    const text = JSON.stringify({ catalog: { ...catalog, metadata, groups: undefined, controls } });
    expect([text.length > 9_500_000, text.length < 10_000_000]).toEqual([true, true]);
    const [room, began] = [process.memoryUsage().rss, performance.now()];
    const read = readOscalCatalogue(JSON.parse(text) as Json);
    expect(read.ok && read.value.controls).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - room).toBeLessThan(500_000_000);
  }, 60_000);
  it("is refused where an id is given twice", () => {
    const document = ours();
    const [first, second] = document.catalog.groups[0]?.controls ?? [];
    if (first && second) second.id = first.id;
    expect(codes(document)).toEqual([
      ["CUS-Q074", expect.stringContaining("catalog.groups[0].controls[1].id, first at")],
    ]);
  });
  it("is refused where a reference leads to nothing", () => {
    const document = { catalog: { ...ours().catalog, "back-matter": { resources: [] } } };
    const dangling = open<Record<string, { metadata: { links: object[] } }>>(ours());
    if (dangling["catalog"]) dangling["catalog"].metadata.links = [{ href: "#gone" }];
    expect(codes(dangling)).toEqual([["CUS-Q072", "catalog.metadata.links[0].href"]]);
    expect(codes(document)[0]?.[0]).toBe("CUS-Q071");
    const waits = JSON.parse(
      JSON.stringify(oscalPlan({ ...facts, plan, on })).replace(/"task-uuid":"./, '"task-uuid":"f'),
    );
    expect(checkOscal(waits).map(({ code }) => code)).toEqual(["CUS-Q072"]);
  });
  it("is refused where a relationship is invented", () => {
    const text = JSON.stringify(oscalMappings(shippedCatalogue(), facts));
    const invented = JSON.parse(text.replace(/"relationship":"[a-z-]+"/, '"relationship":"roughly-like"'));
    expect(codes(invented)).toEqual([["CUS-Q073", "mapping-collection.mappings[0].maps[0].relationship"]]);
  });
  it("is refused where it is something else, or nothing at all", () => {
    for (const document of [null, 7, [], {}, { profile: {} }]) expect(codes(document)[0]?.[0]).toBe("CUS-Q070");
    expect(codes({ catalog: {} })[0]?.[0]).toBe("CUS-Q071");
    const other = readOscalCatalogue(results());
    expect(!other.ok && other.error[0]?.code).toBe("CUS-Q070");
  });
});
