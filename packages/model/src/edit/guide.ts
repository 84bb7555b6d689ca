import type { Json } from "@custodiet/core";
import { documentForm } from "../check/form/document-form.ts";
import type { ElementKind } from "../check/shape/element-kind.ts";
import { keywords } from "../check/shape/keywords.ts";
import type { EditPlace } from "../place/edit-place.ts";
import type { SectionName } from "../place/sections.ts";
import type { JsonObject } from "./document-edit.ts";
import { isArray, isObject } from "./json-values.ts";

/**
 * What the form says of a place: the schemas of which one must fit. The form is the one place that knows where names
 * of elements stand, what is required and in which order keys are written; edits ask it here.
 */
export type Guide = readonly JsonObject[];

export const documentGuide: Guide = alternatives(documentForm.schema);

/** The guide of a section as a whole. */
export function guideOf(section: SectionName): Guide {
  return section === "forces" ? below(below(documentGuide, "response"), "forces") : below(documentGuide, section);
}

function alternatives(schema: Json | undefined): JsonObject[] {
  if (!isObject(schema)) return [];
  const { anyOf } = schema;
  return isArray(anyOf) ? anyOf.flatMap(alternatives) : [schema];
}

/** The guide of a key or of an item. */
export function below(guide: Guide, step: string | number): Guide {
  return guide.flatMap((schema) => {
    if (typeof step === "number") return alternatives(schema["items"]);
    const { properties, additionalProperties } = schema;
    const known = isObject(properties) && Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
    return alternatives(known);
  });
}

/** The guide of any place. */
export function guideAt({ section, id, path }: EditPlace): Guide {
  const start = id === null ? guideOf(section) : below(guideOf(section), 0);
  return path.reduce<Guide>(below, start);
}

/** The kind of element whose identifier stands here. */
export const definedKind = (guide: Guide): ElementKind | null =>
  (guide.map((schema) => schema[keywords.defines]).find((kind) => kind !== undefined) as ElementKind | undefined) ??
  null;

/** The kinds of element that a value here names; none where it is no name. */
export const namedKinds = (guide: Guide): readonly ElementKind[] => guide.flatMap(kindsOf);

/** The kinds of element that the keys here name. */
export const keyKinds = (guide: Guide): readonly ElementKind[] =>
  guide.flatMap(({ propertyNames }) => (isObject(propertyNames) ? kindsOf(propertyNames) : []));

const kindsOf = (schema: JsonObject): readonly ElementKind[] => {
  const kinds = schema[keywords.refersTo];
  return isArray(kinds) ? (kinds as readonly ElementKind[]) : [];
};

/** Keys in the order of the form. */
export const keyOrder = (guide: Guide): readonly string[] =>
  guide.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));

export function isRequired(guide: Guide, key: string): boolean {
  return guide.some(({ required }) => isArray(required) && required.includes(key));
}

/** The fewest items a list here may have. */
export function fewestItems(guide: Guide): number {
  const lists = guide.filter(({ type }) => type === "array");
  return Math.min(...lists.map(({ minItems }) => (typeof minItems === "number" ? minItems : 0)), Infinity);
}
