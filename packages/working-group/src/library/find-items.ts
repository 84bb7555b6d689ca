/**
 * What the library holds for an audience: items that somebody entered, and outputs of the group once they are published.
 * Found by kind, theme, language and year; each facet counts what the other answers leave.
 */
import type { Json } from "@custodiet/core";
import { languageKeyOf } from "../partners/language-code.ts";
import type { RecordInSight } from "../records/project.ts";
import { isWithdrawn, wordsOfValue } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export const libraryFacets = ["kind", "topic", "language", "year"] as const;
export type LibraryFacet = (typeof libraryFacets)[number];

/** `null`: any. */
export type LibraryChoices = Readonly<Record<LibraryFacet, string | null>>;

export interface LibraryQuestion extends LibraryChoices {
  /** Only these records; `null`: all. */
  readonly among: ReadonlySet<string> | null;
  readonly sort: "newest" | "title";
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface LibraryFound {
  readonly total: number;
  readonly page: readonly RecordInSight[];
  /** By facet: how many items have each value, among those that the other answers leave. */
  readonly facets: Readonly<Record<LibraryFacet, Readonly<Record<string, number>>>>;
}

/** Kinds of record that stand in the library. */
export const libraryKinds = ["library-item", "output"] as const;

interface Item {
  readonly record: RecordInSight;
  readonly values: Readonly<Record<LibraryFacet, readonly string[]>>;
}

/**
 * @param languages of titles, the first wanted first
 * @param fold text as it is compared: without case and accents
 */
export function findLibraryItems(
  sight: Sight,
  question: LibraryQuestion,
  { languages, fold }: { readonly languages: readonly string[]; readonly fold: (text: string) => string },
): LibraryFound {
  const all = libraryKinds
    .flatMap((kind) => sight.all(kind))
    .filter((record) => isHeld(record) && (question.among === null || question.among.has(record.id)))
    .map((record) => ({ record, values: valuesOf(record, sight) }));
  const found = all.filter((item) => libraryFacets.every((facet) => has(item, facet, question[facet])));
  const start = (question.page - 1) * question.pageSize;
  const titleKey = ({ record }: Item): string => fold(wordsOfValue(record.fields["title"] ?? "", languages));
  const dayKey = ({ record }: Item): string => textAt(record.fields["published-on"]);
  const order = (a: Item, b: Item): number =>
    (question.sort === "newest" ? compare(dayKey(b), dayKey(a)) : 0) ||
    compare(titleKey(a), titleKey(b)) ||
    compare(a.record.id, b.record.id);
  return {
    total: found.length,
    page: found
      .toSorted(order)
      .slice(start, start + question.pageSize)
      .map(({ record }) => record),
    facets: {
      kind: countOf(all, "kind", question),
      topic: countOf(all, "topic", question),
      language: countOf(all, "language", question),
      year: countOf(all, "year", question),
    },
  };
}

/** What was replaced or taken back stays among the records, and leaves the library. */
const isHeld = (record: RecordInSight): boolean =>
  !isWithdrawn(record) && (record.kind === "output" ? record.state === "published" : record.state !== "superseded");

const has = ({ values }: Item, facet: LibraryFacet, wanted: string | null): boolean =>
  wanted === null || values[facet].includes(wanted);

function countOf(
  all: readonly Item[],
  counted: LibraryFacet,
  choices: LibraryChoices,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const item of all) {
    const isLeft = libraryFacets.every((facet) => facet === counted || has(item, facet, choices[facet]));
    for (const value of isLeft ? item.values[counted] : []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => compare(a, b)));
}

function valuesOf({ kind, fields }: RecordInSight, sight: Sight): Item["values"] {
  const year = textAt(fields["published-on"]).slice(0, 4);
  const isOutput = kind === "output";
  return {
    kind: textsIn(fields[isOutput ? "output-kind" : "item-kind"]),
    topic: isOutput ? textsIn(topicOfGroup(fields["group"], sight)) : textsIn(fields["topics"]),
    language: isOutput ? outputLanguages(fields) : textsIn(fields["language"]),
    year: year === "" ? [] : [year],
  };
}

/** An output is about what its group is about, as far as that is in sight. */
const topicOfGroup = (group: Json | undefined, sight: Sight): Json | undefined =>
  typeof group === "string" ? sight.see(group)?.fields["topic"] : undefined;

/** Of its title, and of translations that there are. */
function outputLanguages(fields: RecordInSight["fields"]): readonly string[] {
  const { title = null, translations = null } = fields;
  const titled = typeof title === "object" && title !== null ? Object.keys(title) : [];
  const rows = Array.isArray(translations) ? (translations as readonly Readonly<Record<string, Json>>[]) : [];
  const made = rows.filter(({ state }) => state === "drafted" || state === "reviewed");
  return [...new Set([...titled, ...made.map(({ language }) => textAt(language))].map(languageKeyOf))];
}

const textAt = (value: Json | undefined): string => (typeof value === "string" ? value : "");

const textsIn = (value: Json | undefined): readonly string[] =>
  [value ?? []].flat().filter((each): each is string => typeof each === "string");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
