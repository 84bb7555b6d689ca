import { foldName } from "./names.ts";

/** Words of tables in the languages they come in: `content/import/words.json`. Each list is of ways to write one thing. */
export interface ImportWords {
  /** By field. */
  readonly headings: WordLists;
  /** By unit as the document writes it. */
  readonly units: WordLists;
  /** `yes` and `no`: a mark in an access matrix. */
  readonly marks: WordLists;
  readonly areaKinds: WordLists;
  readonly passes: WordLists;
  readonly isotopes: WordLists;
  /** `always`: hours without a limit. */
  readonly hours: WordLists;
}

export type WordLists = Readonly<Record<string, readonly string[]>>;

const indexes = new WeakMap<WordLists, ReadonlyMap<string, string>>();

/** What a text means by one of the lists; the names of the lists are known as well. */
export function meaningOf(lists: WordLists, text: string): string | null {
  let index = indexes.get(lists);
  if (!index) {
    index = new Map(
      Object.entries(lists).flatMap(([meaning, ways]) => [meaning, ...ways].map((way) => [keyOf(way), meaning])),
    );
    indexes.set(lists, index);
  }
  return index.get(keyOf(text)) ?? null;
}

/** A sign alone, as in a matrix, is itself. */
const keyOf = (text: string): string => foldName(text) || text.trim();
