import type { Json } from "@custodiet/core";
import type { SyntaxEntry, SyntaxNode } from "../../syntax/syntax-tree.ts";
import { formWording } from "../../wording/form-wording.ts";
import type { Wording } from "../../wording/wording.ts";
import { type Place, placeAt, type Reading } from "./reading.ts";
import { describe } from "./scalars.ts";
import { broken, type Shape } from "./shape.ts";

/** A key of an object: what may stand there, what it is for, and what it means when it is not there. */
export interface Field<Value> {
  readonly shape: Shape<Value>;
  readonly note: string;
  readonly absent:
    | { readonly isAllowed: false; readonly wording: Wording | null }
    | { readonly isAllowed: true; readonly value: Value };
}

/** @param wording what to say when it is missing, where "missing key" would not say enough */
export const required = <Value>(shape: Shape<Value>, note: string, wording: Wording | null = null): Field<Value> => ({
  shape,
  note,
  absent: { isAllowed: false, wording },
});

export const optional = <Value>(shape: Shape<Value>, note: string): Field<Value | null> => ({
  shape,
  note,
  absent: { isAllowed: true, value: null },
});

export const withDefault = <Value>(shape: Shape<Value>, value: Value, note: string): Field<Value> => ({
  shape,
  note,
  absent: { isAllowed: true, value },
});

type Fields = Readonly<Record<string, Field<unknown>>>;

export type ObjectOf<F extends Fields> = {
  readonly [Key in keyof F]: F[Key] extends Field<infer Value> ? Value : never;
};

/** Keys with values, each key known. All faults of all keys are reported; with one of them the object is broken. */
export function object<const F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return {
    schema: objectSchema(fields),
    read: (node, path, reading) => {
      if (node.kind !== "map") {
        reading.report(formWording.wrongType(describe(node), "keys with values"), placeAt(node, path));
        return broken;
      }
      const { values, isWhole } = readFields(fields, node.entries, placeAt(node, path), reading);
      return isWhole ? (values as ObjectOf<F>) : broken;
    },
  };
}

/** Reads every key there is; `values` lacks those that are broken. */
export function readFields<F extends Fields>(
  fields: F,
  entries: readonly SyntaxEntry[],
  own: Place,
  reading: Reading,
): { readonly values: Partial<ObjectOf<F>>; readonly isWhole: boolean } {
  const given = new Map(entries.map((entry) => [entry.key, entry]));
  const values: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  let isWhole = reportUnknownKeys(fields, entries, own.path, reading);
  for (const [key, field] of Object.entries(fields)) {
    const entry = given.get(key);
    const path = joinPath(own.path, key);
    if (entry) places.set(key, placeAt(entry.value, path));
    const value = entry ? field.shape.read(entry.value, path, reading) : absentValue(field, key, own, reading);
    if (value === broken) isWhole = false;
    else values[key] = value;
  }
  reading.remember(values, own, places);
  return { values: values as Partial<ObjectOf<F>>, isWhole };
}

function absentValue(field: Field<unknown>, key: string, own: Place, reading: Reading): unknown {
  if (field.absent.isAllowed) return field.absent.value;
  reading.report(field.absent.wording ?? formWording.missingKey(key, field.note), startOf(own));
  return broken;
}

/** A missing key is shown at the beginning of what lacks it, not under the whole of it. */
const startOf = (place: Place): Place => ({
  ...place,
  span: { ...place.span, end: Math.min(place.span.end, place.span.start + 1) },
});

function reportUnknownKeys(fields: Fields, entries: readonly SyntaxEntry[], path: string, reading: Reading): boolean {
  const unknown = entries.filter(({ key }) => !Object.hasOwn(fields, key));
  for (const { key, keySpan } of unknown) {
    const place = { span: keySpan, path: joinPath(path, key) };
    reading.report(() => formWording.unknownKey(key, Object.keys(fields)), place);
  }
  return unknown.length === 0;
}

export const joinPath = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

function objectSchema(fields: Fields): Json {
  const entries = Object.entries(fields);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([key, { shape, note }]) => [key, described(shape.schema, note)])),
    required: entries.filter(([, { absent }]) => !absent.isAllowed).map(([key]) => key),
    additionalProperties: false,
  };
}

const described = (schema: Json, note: string): Json =>
  typeof schema === "object" && schema !== null && !Array.isArray(schema) ? { description: note, ...schema } : schema;

/** A value, or an explicit `null`. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return {
    schema: { anyOf: [shape.schema, { type: "null" }] },
    read: (node: SyntaxNode, path, reading) =>
      node.kind === "scalar" && node.value === null ? null : shape.read(node, path, reading),
  };
}
