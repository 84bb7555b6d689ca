/** References to other records: found in a record's values, and taken out where what they name is not in sight. */
import type { Json } from "@custodiet/core";
import type { Column, Field, FieldType } from "./field.ts";
import type { RecordKind } from "./kind.ts";

export type IsShown = (reference: string) => boolean;
export type Values = Readonly<Record<string, Json>>;

/** Values without what refers to hidden records. */
export function onlyShown(kind: RecordKind, values: Values, isShown: IsShown): Values {
  if (!kind.fields.some(refers)) return values;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = kind.fields.find((each) => each.name === name);
      const kept = field === undefined ? value : keptOf(field.type, value, isShown);
      // A value of which nothing is in sight is as one that was taken out.
      return [[name, kept ?? null]];
    }),
  );
}

const refers = ({ type }: Field | Column): boolean =>
  type.type === "reference" ||
  (type.type === "list" && type.of.type === "reference") ||
  (type.type === "rows" && type.columns.some(refers));

/** `undefined`: nothing of it is in sight. */
function keptOf(type: FieldType, value: Json, isShown: IsShown): Json | undefined {
  if (value === null) return value;
  if (type.type === "reference") return typeof value === "string" && isShown(value) ? value : undefined;
  if (type.type === "list" && type.of.type === "reference" && Array.isArray(value)) {
    const kept = value.filter((each) => typeof each === "string" && isShown(each));
    return kept.length === 0 ? undefined : kept;
  }
  if (type.type === "rows" && type.columns.some(refers) && Array.isArray(value)) {
    const kept = (value as readonly Values[]).map((row) => rowOf(type.columns, row, isShown));
    return kept;
  }
  return value;
}

const rowOf = (columns: readonly Column[], row: Values, isShown: IsShown): Values =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const found = columns.find((each) => each.name === name);
      const kept = found === undefined ? value : keptOf(found.type, value, isShown);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );

export interface Attachment {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** Every file that these values name. */
export const attachmentsIn = (kind: RecordKind, values: Values): readonly Attachment[] =>
  kind.fields.flatMap(({ name, type }) =>
    type.type === "attachment" && values[name] ? [values[name] as unknown as Attachment] : [],
  );

/** Every record that these values refer to. */
export function referencesIn(kind: RecordKind, values: Values): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = kind.fields.find((each) => each.name === name);
    return field === undefined ? [] : referencesOf(field.type, value);
  });
}

function referencesOf(type: FieldType, value: Json): readonly string[] {
  if (type.type === "reference") return typeof value === "string" ? [value] : [];
  if (!Array.isArray(value)) return [];
  if (type.type === "list") return value.flatMap((each: Json) => referencesOf(type.of, each));
  if (type.type !== "rows") return [];
  return (value as readonly Values[]).flatMap((row) =>
    type.columns.flatMap((each) => referencesOf(each.type, row[each.name] ?? null)),
  );
}
