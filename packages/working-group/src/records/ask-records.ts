/** Questions to the records of a kind, answered from what the asker sees: found, sorted, counted, in pages. */
import type { Json } from "@custodiet/core";
import type { RecordKind } from "./kind.ts";
import { type RecordInSight, titleOf } from "./project.ts";
import type { Sight } from "./sight.ts";

export interface RecordQuestion {
  /** Names of the records that were found by words; `null`: whatever they say. */
  readonly among: ReadonlySet<string> | null;
  /** `null`: in any. */
  readonly state: string | null;
  /** Fields whose value, or one of whose elements, is this. */
  readonly where: readonly { readonly field: string; readonly value: string }[];
  /** A field, `state`, `title`, `created` or `changed`. */
  readonly sort: string;
  readonly order: "up" | "down";
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface RecordsFound {
  /** On every page. */
  readonly total: number;
  readonly page: readonly RecordInSight[];
  /** By state, of what the names and fields select. */
  readonly states: Readonly<Record<string, number>>;
}

export interface Reading {
  /** Languages wanted, the first most. */
  readonly languages: readonly string[];
  /** Text as it is compared: without case and accents. */
  readonly fold: (text: string) => string;
}

export function askRecords(kind: RecordKind, sight: Sight, question: RecordQuestion, reading: Reading): RecordsFound {
  const selected = sight
    .all(kind.id)
    .filter(({ id }) => question.among === null || question.among.has(id))
    .filter((record) => question.where.every((each) => isAt(record, each)));
  const wanted = selected.filter(({ state }) => question.state === null || state === question.state);
  const start = (question.page - 1) * question.pageSize;
  return {
    total: wanted.length,
    page: sortRecords(kind, wanted, question, reading).slice(start, start + question.pageSize),
    states: countStates(selected),
  };
}

const isAt = (
  { fields }: RecordInSight,
  { field, value }: { readonly field: string; readonly value: string },
): boolean => [fields[field] ?? []].flat().some((each: Json) => String(each) === value);

function sortRecords(
  kind: RecordKind,
  records: readonly RecordInSight[],
  { sort, order }: RecordQuestion,
  { languages, fold }: Reading,
): readonly RecordInSight[] {
  const key = (record: RecordInSight): string | number => {
    if (sort === "created") return record.createdAtMs;
    if (sort === "changed") return record.changedAtMs;
    if (sort === "state") return kind.workflow.states.indexOf(record.state);
    if (sort === "title") return fold(titleOf(kind, record, languages));
    return sortKey(record.fields[sort] ?? null, languages, fold);
  };
  const sign = order === "up" ? 1 : -1;
  const keyed = records.map((record) => ({ record, key: key(record) }));
  // What has no value comes last, whichever way.
  return keyed
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || sign * compare(a.key, b.key) || compareIds(a, b))
    .map(({ record }) => record);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const compareIds = (a: { readonly record: RecordInSight }, b: { readonly record: RecordInSight }): number =>
  compare(a.record.id, b.record.id);

function sortKey(value: Json, languages: readonly string[], fold: (text: string) => string): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return fold(value);
  if (Array.isArray(value)) return value.length;
  if (value === null || typeof value !== "object") return "";
  const texts = value as Readonly<Record<string, Json>>;
  const first = texts["at"] ?? texts["name"] ?? languages.map((each) => texts[each]).find((each) => each !== undefined);
  return fold(String(first ?? Object.values(texts)[0] ?? ""));
}

function countStates(records: readonly RecordInSight[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of records) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
