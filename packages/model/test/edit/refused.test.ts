import type { SourceFile } from "@custodiet/core";
import {
  createModelLoader,
  type DocumentEdit,
  type EditPlace,
  modelCodes,
  plainSections,
  sectionNames,
  syntaxLimits,
} from "@custodiet/model";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { exampleFiles, exampleWith } from "../example.ts";
import { anyValue, awkwardText } from "./arbitrary.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

vi.setConfig({ testTimeout: campaignTimeout(60_000) });

const loader = createModelLoader();

const place = (section: EditPlace["section"], id: string | null, ...path: (string | number)[]): EditPlace => ({
  section,
  id,
  path,
});
const set = (at: EditPlace, value: unknown): DocumentEdit => ({ kind: "set", place: at, value: value as string });

interface Case {
  readonly edit: DocumentEdit;
  readonly files?: readonly SourceFile[];
  /** Code, place, and what was found, of each fault. */
  readonly faults: readonly (readonly [place: EditPlace | null, found: unknown])[];
  /** Much like it, and in order. */
  readonly twin: DocumentEdit;
  readonly twinFiles?: readonly SourceFile[];
}

const headCount = place("roles", "guard", "headCount");
const broken = exampleFiles.map((file) => (file.name === "roles.yaml" ? { ...file, text: "roles: [\n" } : file));
const rename = (id: string, to: string): DocumentEdit => ({ kind: "rename", section: "roles", id, to });
const remove = (section: EditPlace["section"], id: string, references: "keep" | "remove"): DocumentEdit => ({
  kind: "remove",
  section,
  id,
  references,
});
const add = (element: { readonly [key: string]: string }): DocumentEdit => ({ kind: "add", section: "areas", element });
const facilityHash = "0".repeat(64);

const cases: Readonly<Record<string, readonly Case[]>> = {
  "CUS-M201": [
    {
      edit: { kind: "set", place: headCount, value: 14, was: 11 },
      faults: [[headCount, 12]],
      twin: { kind: "set", place: headCount, value: 14, was: 12 },
    },
    {
      edit: { kind: "unset", place: place("areas", "hall", "transit"), was: null },
      faults: [[place("areas", "hall", "transit"), "20 s"]],
      twin: { kind: "unset", place: place("areas", "store", "transit"), was: null },
    },
    {
      edit: { kind: "text", file: "roles.yaml", text: "roles: []\n", was: facilityHash },
      faults: [[null, exampleFiles[1]?.text]],
      twin: { kind: "text", file: "roles.yaml", text: "roles: []\n" },
    },
  ],
  "CUS-M202": [
    {
      edit: set(place("roles", "gard", "headCount"), 14),
      faults: [[place("roles", "gard", "headCount"), null]],
      twin: set(headCount, 14),
    },
    { edit: rename("gard", "sentry"), faults: [[place("roles", "gard"), null]], twin: rename("guard", "sentry") },
    {
      edit: remove("measures", "recepton", "keep"),
      faults: [[place("measures", "recepton"), null]],
      twin: remove("measures", "reception", "keep"),
    },
  ],
  "CUS-M203": [
    {
      edit: set(place("areas", "hall", "transit", "sd"), "5 s"),
      faults: [[place("areas", "hall", "transit", "sd"), "a single value"]],
      twin: set(place("areas", "store", "transit", "mean"), "5 s"),
    },
    {
      edit: set(place("measures", "gate-badge", "at", "first"), "hall"),
      faults: [[place("measures", "gate-badge", "at", "first"), "a list"]],
      twin: set(place("measures", "gate-badge", "at", 0), "hall"),
    },
    {
      edit: { kind: "add", section: "marking", element: { id: "x" } },
      faults: [[place("marking", null), "a section without elements"]],
      twin: { kind: "add", section: "requiredEffectiveness", element: { act: "theft" } },
    },
  ],
  "CUS-M204": [
    {
      edit: add({ id: "reception" }),
      faults: [[place("areas", "reception"), "`reception` for the measure of this name"]],
      twin: add({ id: "guard" }),
    },
    {
      edit: rename("guard", "technician"),
      faults: [[place("roles", "guard"), "`technician` for the role of this name"]],
      twin: rename("guard", "hall"),
    },
  ],
  "CUS-M205": [
    { edit: add({ id: "Hall 2" }), faults: [[place("areas", "Hall 2"), "Hall 2"]], twin: add({ id: "hall-2" }) },
    { edit: add({ name: "Hall" }), faults: [[place("areas", null), null]], twin: add({ id: "hall-2", name: "Hall" }) },
    { edit: rename("guard", "all"), faults: [[place("roles", "guard"), "all"]], twin: rename("guard", "all-day") },
  ],
  "CUS-M206": [
    {
      edit: set(place("measures", "gate-badge", "at", 2), "hall"),
      faults: [[place("measures", "gate-badge", "at", 2), "1 entries"]],
      twin: set(place("measures", "gate-badge", "at", 1), "hall"),
    },
    {
      edit: set(place("requiredEffectiveness", null, 3, "act"), "theft"),
      faults: [[place("requiredEffectiveness", null, 3, "act"), "2 entries"]],
      twin: set(place("requiredEffectiveness", null, 2, "act"), "theft"),
    },
  ],
  "CUS-M207": [
    {
      edit: set(place("areas", "hall", "id"), "big-hall"),
      faults: [[place("areas", "hall", "id"), null]],
      twin: set(place("areas", "hall", "id"), "hall"),
    },
    {
      edit: { kind: "unset", place: place("response", null, "forces", 0, "id") },
      faults: [[place("forces", "site-guards", "id"), null]],
      twin: { kind: "unset", place: place("response", null, "forces", 0, "states") },
    },
  ],
  "CUS-M208": [
    {
      edit: rename("guard", "sentry"),
      files: broken,
      faults: [[place("roles", "guard"), "`roles.yaml`"]],
      twin: rename("guard", "sentry"),
    },
    {
      edit: add({ id: "hall-2" }),
      files: broken,
      faults: [[place("areas", null), "`roles.yaml`"]],
      twin: add({ id: "hall-2" }),
    },
    {
      edit: set(headCount, 14),
      files: broken,
      faults: [[headCount, "`roles.yaml`"]],
      twin: set(place("areas", "hall", "name"), "Hall"),
      twinFiles: broken,
    },
    {
      edit: remove("measures", "reception", "remove"),
      files: exampleFiles.slice(0, 1),
      faults: [[place("measures", "reception"), "an included file that is missing"]],
      twin: remove("measures", "reception", "keep"),
      twinFiles: exampleFiles.slice(0, 1),
    },
  ],
  "CUS-M209": [
    {
      edit: remove("areas", "store", "remove"),
      faults: [
        [place("portals", "store-door", "between"), "`store`"],
        [place("targets", "fresh-fuel", "area"), "`store`"],
        [place("roles", "reactor-operator", "access", 1, "areas"), "`store`"],
        [place("materialBalanceAreas", "mba-1", "keyMeasurementPoints", 0, "areas"), "`store`"],
      ],
      twin: remove("areas", "store", "keep"),
    },
  ],
  "CUS-M210": [
    { edit: set(headCount, Number.NaN), faults: [[headCount, "the number NaN"]], twin: set(headCount, 1e300) },
    { edit: set(headCount, "a\u0007"), faults: [[headCount, "a control character"]], twin: set(headCount, "a\tb\n") },
    {
      edit: set(headCount, "\uD800"),
      faults: [[headCount, "a character that is no text"]],
      twin: set(headCount, "\u{1F600}"),
    },
    { edit: set(headCount, undefined), faults: [[headCount, "a value of type undefined"]], twin: set(headCount, null) },
    {
      edit: set(headCount, "x".repeat(syntaxLimits.scalarCharacters + 1)),
      faults: [[headCount, "a text of 20001 characters"]],
      twin: set(headCount, "x".repeat(1000)),
    },
    {
      edit: set(place("roles", "guard", "__proto__"), 1),
      faults: [[place("roles", "guard", "__proto__"), "a key that cannot be written"]],
      twin: set(place("roles", "guard", "proto"), 1),
    },
    {
      edit: add(JSON.parse('{ "id": "x", "constructor": "y" }')),
      faults: [[null, "a key that cannot be written"]],
      twin: add({ id: "x" }),
    },
  ],
  "CUS-M211": [
    {
      edit: set(place("facility", null, "name"), "x".repeat(20_000)),
      files: exampleWith(["name: Example reactor", `name: Example reactor # ${"x".repeat(1_985_000)}`]),
      faults: [[null, "more than a document may hold"]],
      twin: set(place("facility", null, "name"), "x".repeat(20_000)),
    },
  ],
};

const all = Object.entries(cases).flatMap(([code, list]) =>
  list.map((each, index) => ({ name: `${code} ${index + 1}`, code, ...each })),
);

test.each(all)("$name is refused, with its place", ({ code, edit, files = exampleFiles, faults }) => {
  const result = loader.edit(files, [edit]);
  expect(result.ok ? [] : result.error.map((fault) => [fault.code, fault.place, fault.found])).toEqual(
    faults.map(([at, found]) => [code, at, found]),
  );
  for (const { title, expected, remedy, edit: position } of result.ok ? [] : result.error) {
    expect([title, expected, remedy].every((text) => text.length > 0)).toBe(true);
    expect(position).toBe(0);
  }
});

test.each(all)("$name: what is in order is not refused", ({ twin, twinFiles = exampleFiles }) => {
  const result = loader.edit(twinFiles, [twin]);
  expect(result.ok ? [] : result.error).toEqual([]);
});

test("every code of a refused edit is planted here", () => {
  const codes = modelCodes.filter((code) => code > "CUS-M200" && code < "CUS-M212");
  expect(Object.keys(cases)).toEqual(codes);
});

test("of several edits every fault is told, and nothing is changed", () => {
  const result = loader.edit(exampleFiles, [
    set(headCount, 14),
    rename("gard", "x"),
    set(headCount, 13),
    add({ id: "hall" }),
  ]);
  expect(result.ok ? [] : result.error.map(({ edit, code }) => [edit, code])).toEqual([
    [1, "CUS-M202"],
    [3, "CUS-M204"],
  ]);
});

const anyPlace = fc.record({
  section: fc.constantFrom(...sectionNames),
  id: fc.option(fc.oneof(fc.constantFrom("hall", "guard", "gate-badge", "day", "mba-1", "site-guards"), awkwardText)),
  path: fc.array(
    fc.oneof(
      fc.constantFrom("id", "name", "at", "access", "areas", "performance", "delay", "forces", "__proto__", "toString"),
      fc.integer({ min: -1, max: 3 }),
      awkwardText,
    ),
    { maxLength: 4 },
  ),
});
const anyName = fc.oneof(fc.constantFrom("hall", "guard", "gate-badge", "x", "all"), awkwardText);
const anyEdit: fc.Arbitrary<DocumentEdit> = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), place: anyPlace, value: anyValue }),
  fc.record({ kind: fc.constant("unset" as const), place: anyPlace }),
  fc.record({ kind: fc.constant("confirm" as const), place: anyPlace }),
  fc.record({
    kind: fc.constant("add" as const),
    section: fc.constantFrom(...sectionNames),
    element: fc.dictionary(awkwardText, anyValue, { maxKeys: 3, noNullPrototype: true }),
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    section: fc.constantFrom(...sectionNames),
    id: anyName,
    references: fc.constantFrom("keep" as const, "remove" as const),
  }),
  fc.record({
    kind: fc.constant("rename" as const),
    section: fc.constantFrom(...sectionNames),
    id: anyName,
    to: anyName,
  }),
  fc.record({
    kind: fc.constant("text" as const),
    file: fc.constantFrom("roles.yaml", "other.yaml", ""),
    text: awkwardText,
  }),
);

test("whatever is asked, edits answer, and what they make can be read where it could before", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
      const result = loader.edit(exampleFiles, edits);
      if (!result.ok) {
        expect(result.error.length).toBeGreaterThan(0);
        return;
      }
      const isText = edits.some(({ kind }) => kind === "text");
      const { files } = result.value;
      loader.load(files);
      const { sections } = loader.view(files);
      if (!isText) expect(plainSections.every((name) => sections[name] !== undefined)).toBe(true);
    }),
    { numRuns: campaignSize(300) },
  );
});

test.each([
  ["anchors", "a: &x 1\nb: *x\n"],
  ["tags", "areas: !!js/function x\n"],
  ["two documents", "custodiet: 1\n---\nareas: []\n"],
  ["nothing", ""],
  ["a list", "- a\n"],
  ["deep nesting", `areas: ${"[".repeat(40)}${"]".repeat(40)}\n`],
  ["a million signs", `areas: [${"1,".repeat(200_000)}]\n`],
  ["a long text", `facility: ${"x".repeat(30_000)}\n`],
  ["a reserved key", "facility: { __proto__: { isAdmin: true } }\nareas: []\n"],
  ["a key given twice", "areas: []\nareas: []\nroles: 1\nroles: []\n"],
  ["an element that is no map", "areas: [ 1, [ 2 ], null, hall ]\n"],
  ["sections of another kind", "areas: { id: hall }\nmarking: [ 1 ]\nresponse: 5\nassumed: 3\nbasis:\n"],
])("a hostile document of %s is viewed and edited without a throw", (_, text) => {
  const files = [{ name: "facility.yaml", text }];
  loader.view(files);
  const edits: readonly DocumentEdit[] = [
    set(place("areas", "hall", "name"), "x"),
    set(place("forces", "a", "name"), "x"),
    set(place("basis", null, "fictional"), "x"),
    set(place("marking", null, 0), "x"),
    add({ id: "hall-2" }),
    rename("guard", "sentry"),
    remove("areas", "hall", "remove"),
    { kind: "unset", place: place("areas", null, 0) },
    { kind: "confirm", place: place("areas", "hall") },
  ];
  for (const edit of edits) {
    const result = loader.edit(files, [edit]);
    if (result.ok) loader.view(result.value.files);
    else expect(result.error[0]?.code).toMatch(/^CUS-M2/);
  }
});
