/** What a record is found by: the words of its searched fields, as far as they are in sight. */
import type { Json } from "@custodiet/core";
import type { FieldType } from "./field.ts";
import type { RecordKind } from "./kind.ts";
import type { RecordInSight } from "./project.ts";

export interface SearchedText {
  /** Its title, in each language that it has one in. */
  readonly titles: readonly string[];
  /** Every other searched field, a line each. */
  readonly words: string;
}

export function searchedTextOf(kind: RecordKind, { fields }: Pick<RecordInSight, "fields">): SearchedText {
  const searched = kind.fields.filter(({ isSearched }) => isSearched);
  const textsOf = (isTitle: boolean): readonly string[] =>
    searched
      .filter(({ name }) => (name === kind.titleField) === isTitle)
      .flatMap(({ type, name }) => textsIn(type, fields[name] ?? null));
  return { titles: textsOf(true), words: textsOf(false).join("\n") };
}

/** What of a value reads as text; a reference does not. */
function textsIn(type: FieldType, value: Json): readonly string[] {
  if (value === null || type.type === "reference") return [];
  if (type.type === "list") return (value as readonly Json[]).flatMap((each) => textsIn(type.of, each));
  if (type.type === "rows") {
    return (value as readonly Readonly<Record<string, Json>>[]).flatMap((row) =>
      type.columns.flatMap((column) => textsIn(column.type, row[column.name] ?? null)),
    );
  }
  if (typeof value !== "object") return [String(value)];
  const { hash: _hash, byteLength: _byteLength, ...told } = value as Readonly<Record<string, Json>>;
  return Object.values(told).map(String);
}
