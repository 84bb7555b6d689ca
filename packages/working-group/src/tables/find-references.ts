/** Records by what people call them: a reference in a cell is an identifier or a title, as far as the reader sees it. */
import type { Json } from "@custodiet/core";
import type { FieldType } from "../records/field.ts";
import { kindOf } from "../records/kinds/every-kind.ts";
import { isWithdrawn } from "../records/project.ts";
import type { Values } from "../records/references.ts";
import type { Sight } from "../records/sight.ts";

/** Told of a title that several records have, and how many. */
export type TellSeveral = (text: string, count: number) => void;

/** The value with the names of records in it; what names none stays as it is, for whoever judges it. */
export type ReferenceFinder = (type: FieldType, value: Json, tell: TellSeveral) => Json;

export function findReferences(sight: Sight, fold: (text: string) => string): ReferenceFinder {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const titlesOf = (kind: string): ReadonlyMap<string, readonly string[]> => {
    const before = known.get(kind);
    if (before !== undefined) return before;
    const titles = titlesIn(sight, kind, fold);
    known.set(kind, titles);
    return titles;
  };
  const find = (to: readonly string[], text: string, tell: TellSeveral): string => {
    if (to.includes(sight.see(text)?.kind ?? "")) return text;
    const found = to.flatMap((kind) => titlesOf(kind).get(fold(text)) ?? []);
    if (found.length > 1) tell(text, found.length);
    return found[0] ?? text;
  };
  const within: ReferenceFinder = (type, value, tell) => {
    if (type.type === "reference") return typeof value === "string" ? find(type.to, value, tell) : value;
    if (!Array.isArray(value)) return value;
    if (type.type === "list") return value.map((each: Json) => within(type.of, each, tell));
    if (type.type !== "rows") return value;
    return (value as readonly Json[]).map((row) => {
      if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
      return Object.fromEntries(
        Object.entries(row as Values).map(([name, cell]) => {
          const column = type.columns.find((each) => each.name === name);
          return [name, column === undefined ? cell : within(column.type, cell, tell)];
        }),
      );
    });
  };
  return within;
}

/** Every language of a title names the record. */
function titlesIn(sight: Sight, kind: string, fold: (text: string) => string): ReadonlyMap<string, readonly string[]> {
  const field = kindOf(kind)?.titleField ?? "";
  const titles = new Map<string, string[]>();
  for (const record of sight.all(kind)) {
    if (isWithdrawn(record)) continue;
    for (const title of new Set(wordsIn(record.fields[field] ?? null).map(fold))) {
      const same = titles.get(title);
      if (same === undefined) titles.set(title, [record.id]);
      else same.push(record.id);
    }
  }
  return titles;
}

function wordsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value as Values).flatMap((each) => (typeof each === "string" ? [each] : []));
}
