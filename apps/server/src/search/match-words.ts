import { stemOf } from "./fold.ts";
import { mistakesBetween, mostMistakes } from "./misspelling.ts";
import { fieldWeights, lettersOf, type TextIndex } from "./text-index.ts";

/** How well a wanted word and a word of the index agree, above 0 to 1. */
const quality = { whole: 1, beginning: 0.8, within: 0.5, longer: 0.55, misspelt: [0, 0.45, 0.3] } as const;
const inNames = fieldWeights.id;
const shortestWithin = 3;
const shortestStem = 4;

/** A word of the index by its place there, how well it agrees, and the weight that a place must have at least to count. */
export type WordMatch = readonly [word: number, quality: number, atLeast: number];

/**
 * Words of an index that a wanted word may mean: itself, what begins with it; where nothing does, what contains it or
 * what it is a misspelling or a longer form of, in names only: in a text some word is always near.
 */
export function matchWord(index: TextIndex, wanted: string): readonly WordMatch[] {
  const near = [...beginningWith(index, wanted)];
  const stem = stemOf(wanted);
  if (stem !== wanted) near.push(...beginningWith(index, stem));
  return near.length > 0 ? near : alike(index, wanted);
}

/** The same for words that are no index: the best agreement of any, or 0. */
export function agreement(words: readonly string[], wanted: string): number {
  const forms = [wanted, stemOf(wanted)];
  const found = words.map((word) => {
    if (forms.includes(word)) return quality.whole;
    if (forms.some((form) => word.startsWith(form))) return quality.beginning;
    return asMisspelt(word, wanted, mostMistakes(wanted));
  });
  return Math.max(0, ...found);
}

function* beginningWith({ words }: TextIndex, wanted: string): Generator<WordMatch> {
  for (let at = firstFrom(words, wanted); at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!word.startsWith(wanted)) return;
    yield [at, word === wanted ? quality.whole : quality.beginning, 0];
  }
}

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

function alike({ words, letters }: TextIndex, wanted: string): readonly WordMatch[] {
  const most = mostMistakes(wanted);
  const ofWanted = lettersOf(wanted);
  const found: WordMatch[] = [];
  words.forEach((word, at) => {
    if (wanted.length >= shortestWithin && word.includes(wanted)) found.push([at, quality.within, inNames]);
    else if (word.length >= shortestStem && wanted.startsWith(word)) found.push([at, quality.longer, inNames]);
    else if (most > 0 && countBits((letters[at] ?? 0) ^ ofWanted) <= 2 * most) {
      const agrees = asMisspelt(word, wanted, most);
      if (agrees > 0) found.push([at, agrees, inNames]);
    }
  });
  return found;
}

/** 0: it is not. */
function asMisspelt(word: string, wanted: string, most: number): number {
  const mistakes = mistakesBetween(word, wanted, most);
  return mistakes > most ? 0 : (quality.misspelt[mistakes] ?? 0);
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
