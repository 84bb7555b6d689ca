/** From the document's JSON Schema to the fields of a form. */
import type { SectionName } from "../document/shapes.ts";
import type { Bounds, Field, FieldKind, Sign } from "./field.ts";
import { referredKinds } from "./referred-kinds.ts";
import type { SchemaNode } from "./schema.ts";
import { schemaOf } from "./schema.ts";
import { wordingOf } from "./wording.ts";

/** The fields of an element of a section, in the schema's order; the identifier is not among them. */
export function fieldsOfSection(schema: SchemaNode, section: SectionName): readonly Field[] {
  const node = schemaOf(schema, section);
  // Sections that are a list or a basis are one field.
  if (node.type === "array" || section === "basis") return [readField("", section, node, true)];
  const fields = fieldsOf(node, section);
  return fields.filter(({ key }) => key !== "id" && !(section === "response" && key === "forces"));
}

const fieldsOf = (node: SchemaNode, path: string): readonly Field[] =>
  Object.entries(node.properties ?? {}).map(([key, inner]) =>
    readField(key, `${path}.${key}`, inner, node.required?.includes(key) ?? false),
  );

function readField(key: string, path: string, node: SchemaNode, isRequired: boolean): Field {
  const head = {
    key,
    wording: wordingOf(path, node),
    note: node.description ?? "",
    isRequired,
    when: node["x-custodiet-when"] ?? null,
    absent: node.default,
  };
  return { ...head, ...readKind(path, node) };
}

function readKind(path: string, node: SchemaNode): FieldKind {
  if (node.anyOf) return readEither(path, node.anyOf, node);
  if (node.enum) return { kind: "choice", words: node.enum };
  const types = typeof node.type === "string" ? [node.type] : (node.type ?? []);
  if (types.includes("boolean")) return { kind: "flag" };
  if (types.includes("array")) return readList(path, node);
  if (types.includes("object")) return readObject(path, node);
  if (types.includes("string")) return readText(node);
  return readNumber(node, types.includes("integer"));
}

function readText(node: SchemaNode): FieldKind {
  if (node["x-custodiet-refers-to"]) return { kind: "reference", to: referredKinds(node), isNullable: false };
  const units = unitsOf(node);
  if (units.length > 0) return { kind: "quantity", units, sign: signOf(node) };
  if (node.pattern?.startsWith("^[a-z]")) return { kind: "identifier" };
  return { kind: "text", isParagraph: node["x-custodiet-form"] === "paragraph" };
}

function signOf(node: SchemaNode): Sign {
  const { min = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = node["x-custodiet-bounds"] ?? {};
  if (above >= 0) return "positive";
  return min >= 0 ? "notNegative" : "any";
}

function readNumber(node: SchemaNode, isWhole: boolean): FieldKind {
  const bounds: Bounds = {
    min: node.minimum ?? null,
    above: node.exclusiveMinimum ?? null,
    max: node.maximum ?? null,
  };
  if (!isWhole && bounds.min === 0 && bounds.max === 1) return { kind: "probability" };
  return { kind: "number", isWhole, ...bounds };
}

function readList(path: string, node: SchemaNode): FieldKind {
  const item = node.items ?? {};
  const length = { atLeast: node.minItems ?? 0, atMost: node.maxItems ?? null };
  if (item["x-custodiet-refers-to"]) {
    // Who a document is released to may be a word that is no identifier.
    const mayBeEverybody = item.pattern === undefined;
    return { kind: "references", to: referredKinds(item), mayBeAll: false, mayBeEverybody, ...length };
  }
  if (item.enum) return { kind: "choices", words: item.enum };
  if (item.pattern?.startsWith("^(Mon")) return { kind: "windows" };
  if (item.properties) {
    return { kind: "list", item: readField("", path, item, true), atLeast: length.atLeast, mayBeSingle: false };
  }
  return { kind: "texts" };
}

function readObject(path: string, node: SchemaNode): FieldKind {
  if (typeof node.additionalProperties === "object") {
    const value = readField("", path, node.additionalProperties, true);
    return { kind: "byName", to: referredKinds(node.propertyNames ?? {}), value };
  }
  const keys = Object.keys(node.properties ?? {});
  if (keys.includes("judgement")) return { kind: "basis", fields: fieldsOf(node, "basis") };
  const first = Object.values(node.properties ?? {})[0];
  // A closed set of words, each with a value of the same shape, states no required keys at all.
  if (node.required === undefined && first) {
    return { kind: "table", words: keys, row: readField("", path, first, false) };
  }
  return { kind: "group", fields: fieldsOf(node, path) };
}

/** The few either-ors of the format: a duration, a name or null, names or `all`, one or many. */
function readEither(path: string, choices: readonly SchemaNode[], own: SchemaNode): FieldKind {
  const [first, second] = choices;
  if (!first || !second) throw new Error(`An either-or with one side: ${path}`);
  if (second.properties?.["mean"]) return { kind: "duration", units: unitsOf(first) };
  if (second.type === "null") return { kind: "reference", to: referredKinds(first, own), isNullable: true };
  if (first.const === "all") {
    const atLeast = second.minItems ?? 0;
    const to = referredKinds(second.items ?? {}, own);
    return { kind: "references", to, mayBeAll: true, mayBeEverybody: false, atLeast, atMost: null };
  }
  const item = readField("", path, first, true);
  return { kind: "list", item, atLeast: second.minItems ?? 0, mayBeSingle: true };
}

/** The units a pattern ends with: `...\s*(ms|s|min|h|d)$`. */
function unitsOf(node: SchemaNode): readonly string[] {
  const match = /\\s\*\(([^()]+)\)\$$/.exec(node.pattern ?? "");
  return match?.[1]?.split("|").map((unit) => unit.replaceAll("\\", "")) ?? [];
}
