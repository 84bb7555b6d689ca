import { readFileSync } from "node:fs";
import { facilityJsonSchema, facilityPartJsonSchema, schemaKeywords } from "@custodiet/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { exampleFiles, exampleWith } from "./example.ts";

const committed = readFileSync(new URL("../../../content/schemas/facility.schema.json", import.meta.url), "utf8");

/** Strict, but for the keywords that tell forms what a value is; every other reader leaves them aside. */
const reader = () => new Ajv2020({ allErrors: true, allowUnionTypes: true, keywords: Object.values(schemaKeywords) });

const validate = reader().compile(JSON.parse(committed) as object);

/** The example's files as one value, read by YAML alone. */
function documentOf(files: readonly { readonly text: string }[]): unknown {
  return Object.assign({}, ...files.map(({ text }) => parse(text) as object));
}

const complaints = () => (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);

test("the published schema is the one computed from the form; `vitest --update` writes it anew", async () => {
  const text = `${JSON.stringify(facilityJsonSchema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../../content/schemas/facility.schema.json");
});

test("the schema of an included file is the same without what it requires", async () => {
  const text = `${JSON.stringify(facilityPartJsonSchema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../../content/schemas/facility-part.schema.json");
});

test("each file of the example fits its schema by itself", () => {
  const part = reader().compile(facilityPartJsonSchema as object);
  const [first, ...included] = exampleFiles.map(({ text }) => parse(text) as object);
  expect(validate(first)).toBe(true);
  expect(included.length).toBeGreaterThan(0);
  expect(included.map((file) => part(file))).toEqual(included.map(() => true));
});

test("the schema accepts the example", () => {
  validate(documentOf(exampleFiles));
  expect(complaints()).toEqual([]);
});

test.each([
  ["tranzit: 60 s", "/areas/1 additionalProperties"],
  ["transit: 60", "/areas/1/transit type"],
  ["transit: 60 minutes", "/areas/1/transit pattern"],
])("the schema refuses %s", (planted, complaint) => {
  expect(validate(documentOf(exampleWith(["transit: 60 s", planted])))).toBe(false);
  expect(complaints()).toContain(complaint);
});

test("the schema refuses an unknown word and a missing key", () => {
  validate(documentOf(exampleWith(["kind: limited", "kind: limted"], ["    kind: card reader\n", ""])));
  expect(complaints()).toEqual(["/areas/1/kind enum", "/measures/0 required"]);
});

test("every key of the schema says what it is for", () => {
  const keys = [...committed.matchAll(/"description": "(.*)"/g)].map(([, note]) => note);
  expect(keys.length).toBeGreaterThan(150);
  expect(keys.filter((note) => note === "")).toEqual([]);
});

interface Part {
  readonly [keyword: string]: unknown;
}

/** Every schema within a schema. */
function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? inner : [value as Part, ...inner];
}

const parts = partsOf(JSON.parse(committed));

test("each default is a value of its own place", () => {
  const defaults = parts.filter((part) => part["default"] !== undefined);
  expect(defaults.length).toBeGreaterThan(15);
  const unfitting = defaults.filter((part) => !reader().validate(part, part["default"]));
  expect(unfitting).toEqual([]);
});

test("quantities say their dimension and limits, names what they name, and keys when they belong", () => {
  const marked = (keyword: keyof typeof schemaKeywords) =>
    new Set(
      parts.flatMap((part) => (schemaKeywords[keyword] in part ? [JSON.stringify(part[schemaKeywords[keyword]])] : [])),
    );
  expect([...marked("unit")].sort()).toEqual(
    ["activity", "doseRate", "duration", "fraction", "length", "mass"].map((unit) => JSON.stringify(unit)),
  );
  expect(marked("bounds")).toContain('{"above":0}');
  expect(marked("refersTo")).toContain('["area","portal","surface","target","procedure"]');
  expect([...marked("defines")]).toHaveLength(15);
  expect([...marked("form")].sort()).toEqual(
    ["all-or-some", "basis", "duration", "one-or-many", "paragraph", "windows"].map((form) => JSON.stringify(form)),
  );
  expect([...marked("when")].sort()).toEqual([
    '{"irradiated":[true]}',
    '{"isotope":["Pu"]}',
    '{"isotope":["U-235"]}',
    '{"kind":["nuclear-material","sabotage"]}',
    '{"kind":["radioactive-source","sabotage"]}',
  ]);
});
