import type { SearchSubject } from "./entry.ts";
import { foldText, stemOf, wordsOf } from "./fold.ts";

/** How much a word counts by where it stands, in hundredths. */
export const fieldWeights = { name: 100, id: 90, words: 40 } as const;

/**
 * A subject made ready to be searched: each word that occurs, and where. Nothing in it depends on any other subject, so
 * that what one finds never tells of what one may not see.
 */
export interface TextIndex {
  readonly subject: SearchSubject;
  /** The entries' names, folded. */
  readonly names: readonly string[];
  /** Words by which every entry is found. */
  readonly common: readonly string[];
  /** Words in ascending order of their code units. */
  readonly words: readonly string[];
  /** Which of the 32 groups of letters a word has: two words that differ much in it are not one misspelt. */
  readonly letters: Uint32Array;
  /** Places of word `w` are `entries` and `weights` from `starts[w]` up to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly weights: Uint8Array;
}

export function indexText(subject: SearchSubject): TextIndex {
  const places = placesByWord(subject);
  const words = [...places.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (places.get(word)?.size ?? 0);
  });
  const entries = new Uint32Array(starts[words.length] ?? 0);
  const weights = new Uint8Array(entries.length);
  let at = 0;
  for (const word of words) {
    for (const [entry, weight] of places.get(word) ?? []) {
      entries[at] = entry;
      weights[at] = weight;
      at += 1;
    }
  }
  return {
    subject,
    names: subject.entries.map(({ name }) => foldText(name)),
    common: formsOf(subject.words),
    words,
    letters: Uint32Array.from(words, lettersOf),
    starts,
    entries,
    weights,
  };
}

/** For each word the entries it stands in, with the weight of its best place there. */
function placesByWord({ entries }: SearchSubject): Map<string, Map<number, number>> {
  const places = new Map<string, Map<number, number>>();
  const note = (text: string, entry: number, weight: number): void => {
    for (const word of formsOf(text)) {
      const ofWord = places.get(word) ?? new Map<number, number>();
      places.set(word, ofWord);
      if ((ofWord.get(entry) ?? 0) < weight) ofWord.set(entry, weight);
    }
  };
  entries.forEach(({ name, id, words }, entry) => {
    note(name, entry, fieldWeights.name);
    note(id, entry, fieldWeights.id);
    note(words, entry, fieldWeights.words);
  });
  return places;
}

/** Its words, and beside each its stem where that is another. */
export const formsOf = (text: string): string[] => [...new Set(wordsOf(text).flatMap((word) => [word, stemOf(word)]))];

/** One bit for each letter that occurs, by its code: taking away, adding or changing one letter changes two at most. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits >>> 0;
}
