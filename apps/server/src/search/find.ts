import { type SearchEntry, type SearchKind, searchKinds } from "./entry.ts";
import { agreement, matchWord } from "./match-words.ts";
import type { TextIndex } from "./text-index.ts";
import type { Wanted, WantedWord } from "./wanted.ts";

export interface Find {
  readonly entry: SearchEntry;
  /** Comparable over all indexes: of the entry and the words wanted alone. */
  readonly score: number;
}

export interface FoundInIndex {
  /** The best, best first. */
  readonly best: readonly Find[];
  /** How many there are of each kind. */
  readonly counts: ReadonlyMap<SearchKind, number>;
}

/** A facility's name finds all that is in it, but by that alone nothing is found. */
const commonWeight = 0.25;

/**
 * The entries that have the words wanted, ranked by how well the words agree and where they stand.
 *
 * @param limit how many of the best are given back
 */
export function findInIndex(index: TextIndex, wanted: Wanted, limit: number): FoundInIndex {
  const { scores, counts } = scoreEntries(index, wanted.words);
  const found = new Map<SearchKind, number>();
  const best = keepBest(limit);
  index.subject.entries.forEach((entry, at) => {
    if ((counts[at] ?? 0) < wanted.atLeast || (scores[at] ?? 0) === 0) return;
    found.set(entry.kind, (found.get(entry.kind) ?? 0) + 1);
    const score = (scores[at] ?? 0) / wanted.words.length + bonusOf(entry, index.names[at] ?? [], wanted);
    best.offer({ entry, score });
  });
  return { best: best.kept(), counts: found };
}

/** The ids, beginning so, of all entries that have the words wanted; in the subject's order. */
export function selectInIndex(index: TextIndex, wanted: Wanted, beginning: string): readonly string[] {
  const { scores, counts } = scoreEntries(index, wanted.words);
  return index.subject.entries.flatMap(({ id }, at) =>
    (counts[at] ?? 0) >= wanted.atLeast && (scores[at] ?? 0) > 0 && id.startsWith(beginning) ? [id] : [],
  );
}

/** For each entry the sum over the words, and how many of them it has by itself or through what is common to all. */
function scoreEntries(index: TextIndex, words: readonly WantedWord[]) {
  const size = index.subject.entries.length;
  const scores = new Float32Array(size);
  const counts = new Uint8Array(size);
  const hasOwn = new Uint8Array(size);
  for (const word of words) {
    const common = agreement(index.common, word) * commonWeight;
    const ofWord = scoreWord(index, word);
    for (let at = 0; at < size; at += 1) {
      const own = ofWord[at] ?? 0;
      if (own > 0) hasOwn[at] = 1;
      const score = Math.max(own, common);
      if (score > 0) counts[at] = (counts[at] ?? 0) + 1;
      scores[at] = (scores[at] ?? 0) + score;
    }
  }
  for (let at = 0; at < size; at += 1) if (hasOwn[at] === 0) scores[at] = 0;
  return { scores, counts };
}

function scoreWord(index: TextIndex, word: WantedWord): Float32Array {
  const { starts, entries, weights } = index;
  const scores = new Float32Array(index.subject.entries.length);
  for (const [at, quality, atLeast] of matchWord(index, word)) {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
      const weight = weights[place] ?? 0;
      if (weight < atLeast) continue;
      const entry = entries[place] ?? 0;
      scores[entry] = Math.max(scores[entry] ?? 0, (quality * weight) / 100);
    }
  }
  return scores;
}

/** Whole names before their beginnings, and of equals the kind that stands first. */
function bonusOf({ id, kind }: SearchEntry, names: readonly string[], { text }: Wanted): number {
  const isWhole = id === text || names.includes(text);
  const byName = isWhole ? 0.5 : names.some((name) => name.startsWith(text)) ? 0.25 : 0;
  return byName + (searchKinds.length - searchKinds.indexOf(kind)) / 1000;
}

/** Best first; equals by name and id, so that the order never depends on how they were come upon. */
export const inOrder = (a: Find, b: Find): number =>
  b.score - a.score || compareText(a.entry.name, b.entry.name) || compareText(a.entry.id, b.entry.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keeps the best of many without sorting all of them. */
function keepBest(limit: number) {
  let kept: Find[] = [];
  const trim = (): void => {
    kept = kept.sort(inOrder).slice(0, limit);
  };
  let last: Find | null = null;
  return {
    offer: (find: Find): void => {
      if (last !== null && inOrder(find, last) > 0) return;
      kept.push(find);
      if (kept.length < limit * 4 + 64) return;
      trim();
      last = kept.at(-1) ?? null;
    },
    kept: (): readonly Find[] => {
      trim();
      return kept;
    },
  };
}
