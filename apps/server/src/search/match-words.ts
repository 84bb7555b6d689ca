import { mistakesBetween, mostMistakes } from "./misspelling.ts";
import { fieldWeights, type IndexedWord, lettersOf, type TextIndex, type WordList } from "./text-index.ts";
import type { WantedWord } from "./wanted.ts";
import { isByConsonants } from "./word-kin.ts";

/** How well a wanted word and a word of the index agree, above 0 to 1. */
const quality = {
  whole: 1,
  form: 0.85,
  beginning: 0.8,
  longer: 0.55,
  consonants: 0.5,
  within: 0.5,
  misspelt: [0, 0.45, 0.3],
  misspeltForm: [0, 0.4, 0.25],
} as const;
const inNames = fieldWeights.id;
const shortestWithin = 3;
const shortestStem = 4;

/** A word of the index by its place there, how well it agrees, and the weight that a place must have at least to count. */
export type WordMatch = readonly [word: number, quality: number, atLeast: number];

/**
 * Words of an index that a wanted word may mean: itself, what begins with it, its other forms; where there is none, what
 * contains it or what it is a misspelling or a longer form of, in names only: in a text some word is always near.
 */
export function matchWord(index: TextIndex, wanted: WantedWord): readonly WordMatch[] {
  const near = [...wanted.beginnings.flatMap((each) => [...beginningWith(index, each)]), ...formsIn(index, wanted)];
  return near.length > 0 ? near : alike(index, wanted);
}

/** The same for words that are no index: the best agreement of any, or 0. */
export function agreement(words: readonly IndexedWord[], { text, beginnings, kin }: WantedWord): number {
  const found = words.map(({ word, kin: ofWord }) => {
    if (beginnings.includes(word)) return quality.whole;
    const shared = kin.filter((each) => ofWord.includes(each));
    if (shared.length > 0) return Math.max(...shared.map(qualityOfKin));
    if (beginnings.some((beginning) => word.startsWith(beginning))) return quality.beginning;
    return asMisspelt(word, text, mostMistakes(text), quality.misspelt);
  });
  return Math.max(0, ...found);
}

function* beginningWith({ words: { words } }: TextIndex, beginning: string): Generator<WordMatch> {
  for (let at = firstFrom(words, beginning); at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!word.startsWith(beginning)) return;
    yield [at, word === beginning ? quality.whole : quality.beginning, 0];
  }
}

const formsIn = ({ kin }: TextIndex, wanted: WantedWord): readonly WordMatch[] =>
  wanted.kin.flatMap((each) => wordsOfKin(kin, firstFrom(kin.words, each), each, qualityOfKin(each), 0));

const qualityOfKin = (kin: string): number => (isByConsonants(kin) ? quality.consonants : quality.form);

const wordsOfKin = (kin: TextIndex["kin"], at: number, wanted: string, agrees: number, atLeast: number): WordMatch[] =>
  kin.words[at] === wanted ? (kin.of[at] ?? []).map((word) => [word, agrees, atLeast]) : [];

/** Where in ascending words the first stands that is not below the wanted one. */
function firstFrom(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alike({ words: { words, letters }, kin }: TextIndex, { text, kin: ofWanted }: WantedWord): WordMatch[] {
  const found: WordMatch[] = [];
  words.forEach((word, at) => {
    if (text.length >= shortestWithin && word.includes(text)) found.push([at, quality.within, inNames]);
    else if (word.length >= shortestStem && text.startsWith(word)) found.push([at, quality.longer, inNames]);
  });
  for (const [at, agrees] of misspeltIn({ words, letters }, text, quality.misspelt)) found.push([at, agrees, inNames]);
  for (const stem of ofWanted.filter((each) => !isByConsonants(each))) {
    for (const [at, agrees] of misspeltIn(kin, stem, quality.misspeltForm)) {
      found.push(...wordsOfKin(kin, at, kin.words[at] ?? "", agrees, inNames));
    }
  }
  return found;
}

function misspeltIn(
  { words, letters }: WordList,
  wanted: string,
  qualities: readonly number[],
): readonly (readonly [at: number, quality: number])[] {
  const most = mostMistakes(wanted);
  if (most === 0) return [];
  const ofWanted = lettersOf(wanted);
  const found: (readonly [number, number])[] = [];
  words.forEach((word, at) => {
    if (countBits((letters[at] ?? 0) ^ ofWanted) > 2 * most) return;
    const agrees = asMisspelt(word, wanted, most, qualities);
    if (agrees > 0) found.push([at, agrees]);
  });
  return found;
}

/** 0: it is not. */
function asMisspelt(word: string, wanted: string, most: number, qualities: readonly number[]): number {
  const mistakes = mistakesBetween(word, wanted, most);
  return mistakes > most ? 0 : (qualities[mistakes] ?? 0);
}

function countBits(bits: number): number {
  let left = bits >>> 0;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
