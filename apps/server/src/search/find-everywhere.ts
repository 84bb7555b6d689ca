import type { SearchKind } from "./entry.ts";
import { type Find, findInIndex, inOrder, selectInIndex } from "./find.ts";
import type { TextIndex } from "./text-index.ts";
import { type Wanted, wantedOf } from "./wanted.ts";

export interface SourceFind extends Find {
  /** Key of the index it was found in. */
  readonly source: string;
}

export interface FoundEverywhere {
  readonly best: readonly SourceFind[];
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
}

/**
 * Searches the indexes named and no others, and ranks all that is found together. Where nothing has all the words, what
 * has at least half of them is given.
 */
export function findEverywhere(
  indexes: ReadonlyMap<string, TextIndex>,
  sources: readonly string[],
  { text, language }: { readonly text: string; readonly language: string },
  limit: number,
): FoundEverywhere {
  const wanted = wantedOf(text, language);
  if (wanted.words.length === 0) return { best: [], counts: {} };
  const found = findAll(indexes, sources, wanted, limit);
  return found.best.length > 0 ? found : findAll(indexes, sources, withHalf(wanted), limit);
}

/** The ids of all that is found whose id begins so, by the same rule; in no order. */
export function selectEverywhere(
  indexes: ReadonlyMap<string, TextIndex>,
  sources: readonly string[],
  { text, language }: { readonly text: string; readonly language: string },
  beginning: string,
): readonly string[] {
  const wanted = wantedOf(text, language);
  const select = (how: Wanted): readonly string[] =>
    sources.flatMap((source) => {
      const index = indexes.get(source);
      return index === undefined ? [] : selectInIndex(index, how, beginning);
    });
  if (wanted.words.length === 0) return [];
  const found = select(wanted);
  return found.length > 0 ? found : select(withHalf(wanted));
}

const withHalf = (wanted: Wanted): Wanted => ({ ...wanted, atLeast: Math.ceil(wanted.words.length / 2) });

function findAll(
  indexes: ReadonlyMap<string, TextIndex>,
  sources: readonly string[],
  wanted: Wanted,
  limit: number,
): FoundEverywhere {
  const counts: Partial<Record<SearchKind, number>> = {};
  const best: SourceFind[] = [];
  for (const source of sources) {
    const index = indexes.get(source);
    if (index === undefined) continue;
    const found = findInIndex(index, wanted, limit);
    best.push(...found.best.map((find) => ({ ...find, source })));
    for (const [kind, count] of found.counts) counts[kind] = (counts[kind] ?? 0) + count;
  }
  best.sort((a, b) => inOrder(a, b) || (a.source < b.source ? -1 : 1));
  return { best: best.slice(0, limit), counts };
}
