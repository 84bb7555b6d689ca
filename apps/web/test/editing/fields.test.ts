/** From schema to fields: what a form asks, and in which order. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { elementSections, singleSections } from "../../src/editing/document/shapes.ts";
import { choiceKey } from "../../src/editing/form/choice-words.ts";
import type { Field } from "../../src/editing/form/field.ts";
import { isAsked, layOut } from "../../src/editing/form/layout.ts";
import { fieldsOfSection } from "../../src/editing/form/read-fields.ts";
import type { SchemaNode } from "../../src/editing/form/schema.ts";
import { termOf } from "../../src/editing/form/terms.ts";
import { languages } from "../../src/i18n/languages.ts";

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${path}`, import.meta.url), "utf8"));

const schema = readJson("schemas/facility.schema.json") as SchemaNode;
const sections = [...elementSections, ...singleSections.filter((section) => section !== "assumed")];

const kindsOf = (section: (typeof sections)[number]) =>
  fieldsOfSection(schema, section).map(({ key, kind }) => [key, kind]);

/** A field with all that are within it. */
function withInner(field: Field): readonly Field[] {
  switch (field.kind) {
    case "group":
    case "basis":
      return [field, ...field.fields.flatMap(withInner)];
    case "table":
      return [field, ...withInner(field.row)];
    case "byName":
      return [field, ...withInner(field.value)];
    case "list":
      return [field, ...withInner(field.item)];
    default:
      return [field];
  }
}

const allFields = sections.flatMap((section) => fieldsOfSection(schema, section)).flatMap(withInner);

it("reads what may stand in an area", () => {
  expect(kindsOf("areas")).toEqual([
    ["name", "text"],
    ["kind", "choice"],
    ["within", "reference"],
    ["transit", "duration"],
    ["geometry", "group"],
  ]);
});

it("reads a measure: names of several kinds, figures by tactic, a number from 0 to 1", () => {
  const fields = fieldsOfSection(schema, "measures");
  const at = fields.find(({ key }) => key === "at");
  expect(at).toMatchObject({ kind: "references", atLeast: 0, mayBeAll: false, isRequired: true });
  expect(at?.kind === "references" && at.to).toEqual(["areas", "portals", "surfaces", "targets", "procedures"]);
  const performance = fields.find(({ key }) => key === "performance");
  expect(performance?.kind === "table" && performance.words).toEqual(["authorised", "deceit", "stealth", "force"]);
  expect(
    performance?.kind === "table" && performance.row.kind === "group" && performance.row.fields.map(({ kind }) => kind),
  ).toEqual(["probability", "duration", "basis"]);
  expect(fields.find(({ key }) => key === "knowledgeFactor")).toMatchObject({ kind: "probability", absent: 1 });
});

it("takes the units of a quantity from its pattern", () => {
  const [material] = fieldsOfSection(schema, "targets").filter(({ key }) => key === "material");
  const item = material?.kind === "list" && material.item.kind === "group" ? material.item.fields : [];
  expect(item.flatMap((field) => (field.kind === "quantity" ? [[field.key, field.units]] : []))).toEqual([
    ["enrichment", ["%"]],
    ["pu238", ["%"]],
    ["mass", ["mg", "g", "kg", "t"]],
    ["doseRate", ["mGy/h", "Gy/h"]],
  ]);
  expect(material).toMatchObject({ kind: "list", mayBeSingle: true });
});

it("knows where `all`, `everybody` and nobody may stand", () => {
  const state = fieldsOfSection(schema, "states").flatMap(withInner);
  expect(state.filter((field) => field.kind === "references" && field.mayBeAll).map(({ wording }) => wording)).toEqual([
    "states.accessDenied.roles",
    "states.accessDenied.areas",
    "states.accessGranted.roles",
    "states.accessGranted.areas",
  ]);
  expect(state.find(({ key }) => key === "escort")).toMatchObject({ kind: "reference", isNullable: true });
  expect(state.find(({ key }) => key === "staffing")).toMatchObject({ kind: "byName", to: ["roles"] });
  const [releasedTo] = fieldsOfSection(schema, "marking").filter(({ key }) => key === "releasedTo");
  expect(releasedTo).toMatchObject({ kind: "references", to: ["organisations"], mayBeEverybody: true });
});

it("makes one field of a section that is a list or a basis, and leaves the identifier to the form's head", () => {
  expect(kindsOf("basis")).toEqual([["", "basis"]]);
  expect(kindsOf("requiredEffectiveness")).toEqual([["", "list"]]);
  expect(kindsOf("facility").map(([key]) => key)).not.toContain("id");
  expect(kindsOf("response").map(([key]) => key)).toEqual(["pCommunication", "alarmAssessment"]);
});

it("asks what matters first, and never hides what is written", () => {
  const fields = fieldsOfSection(schema, "targets");
  const value = { kind: "radioactive-source", carryingFactor: 2 };
  const keysOf = (part: readonly Field[]) => part.filter((field) => isAsked(field, value)).map(({ key }) => key);
  const { first, more } = layOut("targets", fields, value);
  expect(keysOf(first)).toEqual(["name", "kind", "area", "sources", "consequence", "tasks", "carryingFactor"]);
  expect(keysOf(more)).toEqual(["coLocation", "carriage", "override"]);
});

it("asks for nuclear material of a source only where it is written already", () => {
  const material = fieldsOfSection(schema, "targets").find(({ key }) => key === "material");
  const kind = "radioactive-source";
  expect(material && [isAsked(material, { kind }), isAsked(material, { kind, material: [] })]).toEqual([false, true]);
});

it("finds in every language a label for every field, and a text for every word one can choose", () => {
  const catalogues = languages.flatMap(({ code: language }) =>
    ["editing-fields", "facility", "facilities", "map"].map((namespace): [string, unknown] => [
      `${language}/${namespace}`,
      readJson(`translations/${language}/${namespace}.json`),
    ]),
  );
  const texts = new Map(catalogues);
  const textAt = (language: string, key: string): unknown => {
    const [namespace, path] = key.includes(":") ? key.split(":") : ["editing-fields", key];
    return path
      ?.split(".")
      .reduce<unknown>(
        (here, part) => (here as Record<string, unknown> | undefined)?.[part],
        texts.get(`${language}/${namespace}`),
      );
  };
  const keys = allFields.flatMap((field) => {
    const inTable = field.kind === "table" || field.kind === "choice" || field.kind === "choices" ? field.words : [];
    const words = inTable.flatMap((word) => choiceKey(field, word) ?? []);
    const own = field.key === "" && field.wording !== "requiredEffectiveness" ? [] : [`field.${field.wording}.label`];
    return [...own, ...words];
  });
  const missing = languages.flatMap(({ code: language }) =>
    keys.filter((key) => typeof textAt(language, key) !== "string").map((key) => `${language}: ${key}`),
  );
  expect(keys.length).toBeGreaterThan(250);
  expect([...new Set(missing)]).toEqual([]);
});

it("explains fields by terms that the glossary has", () => {
  const { terms } = readJson("glossary/en.json") as { terms: Record<string, unknown> };
  const used = [...new Set(allFields.flatMap(({ wording }) => termOf(wording) ?? []))];
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((term) => !(term in terms))).toEqual([]);
});
