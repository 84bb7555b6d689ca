import type { SearchEntry, SearchSubject } from "./entry.ts";
import { foldText, stemOf, tokensOf, writtenWordsOf } from "./fold.ts";
import { kinOf } from "./word-kin.ts";

/** How much a word counts by where it stands, in hundredths. */
export const fieldWeights = { name: 100, id: 90, words: 40 } as const;

export interface WordList {
  /** In ascending order of their code units. */
  readonly words: readonly string[];
  /** Which of the 32 groups of letters a word has: two words that differ much in it are not one misspelt. */
  readonly letters: Uint32Array;
}

export interface IndexedWord {
  readonly word: string;
  readonly kin: readonly string[];
}

/**
 * A subject made ready to be searched: each word that occurs, and where. Nothing in it depends on any other subject, so
 * that what one finds never tells of what one may not see.
 */
export interface TextIndex {
  readonly subject: SearchSubject;
  /** The entries' names, folded. */
  readonly names: readonly (readonly string[])[];
  /** Words by which every entry is found. */
  readonly common: readonly IndexedWord[];
  readonly words: WordList;
  /** What forms of words share, and which words those are, by their places. */
  readonly kin: WordList & { readonly of: readonly (readonly number[])[] };
  /** Places of word `w` are `entries` and `weights` from `starts[w]` up to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly weights: Uint8Array;
}

export function indexText(subject: SearchSubject): TextIndex {
  const { places, kin } = readSubject(subject);
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
    names: subject.entries.map((entry) => namesOf(entry).map(foldText)),
    common: writtenWordsOf(subject.words).flatMap(indexedWords),
    words: listWords(words),
    kin: listKin(words, kin),
    starts,
    entries,
    weights,
  };
}

const listWords = (words: readonly string[]): WordList => ({ words, letters: Uint32Array.from(words, lettersOf) });

function listKin(words: readonly string[], kinOfWord: ReadonlyMap<string, ReadonlySet<string>>): TextIndex["kin"] {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    for (const kin of kinOfWord.get(word) ?? []) {
      const known = places.get(kin);
      if (known === undefined) places.set(kin, [at]);
      else known.push(at);
    }
  });
  const shared = [...places.keys()].sort();
  return { ...listWords(shared), of: shared.map((kin) => places.get(kin) ?? []) };
}

interface SubjectRead {
  /** For each word the entries it stands in, with the weight of its best place there. */
  readonly places: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
}

function readSubject({ entries }: SearchSubject): SubjectRead {
  const places = new Map<string, Map<number, number>>();
  const kin = new Map<string, Set<string>>();
  const known = new Map<string, readonly string[]>();
  const read = (written: string): readonly string[] => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const indexed = indexedWords(written);
    for (const each of indexed) kin.set(each.word, new Set([...(kin.get(each.word) ?? []), ...each.kin]));
    const words = indexed.map(({ word }) => word);
    known.set(written, words);
    return words;
  };
  const note = (text: string, entry: number, weight: number): void => {
    for (const word of writtenWordsOf(text).flatMap(read)) {
      const ofWord = places.get(word) ?? new Map<number, number>();
      places.set(word, ofWord);
      if ((ofWord.get(entry) ?? 0) < weight) ofWord.set(entry, weight);
    }
  };
  entries.forEach((each, entry) => {
    for (const name of namesOf(each)) note(name, entry, fieldWeights.name);
    note(each.id, entry, fieldWeights.id);
    note(each.words, entry, fieldWeights.words);
  });
  return { places, kin };
}

const namesOf = ({ name, alsoNamed = [] }: SearchEntry): readonly string[] => [name, ...alsoNamed];

/** What a written word is found by: itself or its parts, each without its article too, and with what its forms share. */
function indexedWords(written: string): readonly IndexedWord[] {
  const kin = kinOf(written);
  return tokensOf(written).flatMap((word) => {
    const bare = stemOf(word);
    return bare === word
      ? [{ word, kin }]
      : [
          { word, kin },
          { word: bare, kin },
        ];
  });
}

/** One bit for each letter that occurs, by its code: taking away, adding or changing one letter changes two at most. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits >>> 0;
}
