import type { Json } from "@custodiet/core";
import type { SyntaxEntry, SyntaxNode } from "../../syntax/syntax-tree.ts";
import { formWording } from "../../wording/form-wording.ts";
import type { Wording } from "../../wording/wording.ts";
import { keywords } from "./keywords.ts";
import { type Place, placeAt, type Reading } from "./reading.ts";
import { describe } from "./scalars.ts";
import { broken, type Schema, type Shape } from "./shape.ts";

/** A key of an object: what may stand there, what it is for, and what it means when it is not there. */
export interface Field<Value> {
  readonly shape: Shape<Value>;
  readonly note: string;
  readonly absent:
    | { readonly isAllowed: false; readonly wording: Wording | null }
    | { readonly isAllowed: true; readonly value: Value; readonly written?: Json };
  /** Values of other keys of which one is needed for this one to belong here; rules report what does not. */
  readonly when?: When;
}

/** Other keys, each with the values it may have. */
export type When = Readonly<Record<string, readonly (string | boolean)[]>>;

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

/** @param written the default as a document would say it, where that is not the value itself */
export const withDefault = <Value>(
  shape: Shape<Value>,
  value: Value,
  note: string,
  written: Json = value as Json,
): Field<Value> => ({ shape, note, absent: { isAllowed: true, value, written } });

/** The field, for elements only in which other keys have these values: forms show it there. */
export const when = <Value>(condition: When, field: Field<Value>): Field<Value> => ({ ...field, when: condition });

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

function objectSchema(fields: Fields): Schema {
  const entries = Object.entries(fields);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([key, field]) => [key, described(field)])),
    required: entries.filter(([, { absent }]) => !absent.isAllowed).map(([key]) => key),
    additionalProperties: false,
  };
}

function described({ shape, note, absent, when: condition }: Field<unknown>): Schema {
  const written = absent.isAllowed ? absent.written : undefined;
  // That a list without items is empty goes without saying.
  const isDefault = written !== undefined && !(Array.isArray(written) && written.length === 0);
  return {
    description: note,
    ...shape.schema,
    ...(isDefault ? { default: written } : {}),
    ...(condition ? { [keywords.when]: condition } : {}),
  };
}

/** A value, or an explicit `null`. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return {
    schema: { anyOf: [shape.schema, { type: "null" }] },
    read: (node: SyntaxNode, path, reading) =>
      node.kind === "scalar" && node.value === null ? null : shape.read(node, path, reading),
  };
}
