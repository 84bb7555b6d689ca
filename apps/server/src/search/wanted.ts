/** What is searched for, made ready: its words without the little ones, and what their other forms have in common with them. */
import { foldText, isUnspaced, pairsOf, runsOf, segmentsOf, stemOf, writtenWordsOf } from "./fold.ts";
import { isLittle } from "./little-words.ts";
import { kinWanted } from "./word-kin.ts";

export interface WantedWord {
  /** Folded. */
  readonly text: string;
  /** Beginnings by which a word is found: itself, and without its article. */
  readonly beginnings: readonly string[];
  /** What its other forms share with it. */
  readonly kin: readonly string[];
}

/** Words wanted, and how many of them an entry must have. */
export interface Wanted {
  readonly text: string;
  readonly words: readonly WantedWord[];
  readonly atLeast: number;
}

const mostWords = 8;

/** @param language of the person who asks: Latin letters do not tell whose they are. */
export function wantedOf(text: string, language: string): Wanted {
  const all = writtenWordsOf(text).flatMap((written) =>
    runsOf(written).flatMap((run) =>
      isUnspaced(run) ? unspacedWords(run, language) : [spacedWord(run, kinWanted(written, language))],
    ),
  );
  const telling = all.filter((word) => !isLittle(word.text, language));
  const words = new Map((telling.length > 0 ? telling : all).map((word) => [word.text, word]));
  const first = [...words.values()].slice(0, mostWords);
  return { text: foldText(text).trim(), words: first, atLeast: first.length };
}

const spacedWord = (text: string, kin: readonly string[]): WantedWord => ({
  text,
  beginnings: [...new Set([text, stemOf(text)])],
  kin,
});

/** Parted by the dictionary, then in pairs of letters: where a text is parted otherwise, its pairs are the same. */
function unspacedWords(run: string, language: string): readonly WantedWord[] {
  const parts: string[] = [];
  let letters = "";
  const endLetters = (): void => {
    if (letters !== "") parts.push(letters);
    letters = "";
  };
  for (const segment of segmentsOf(run)) {
    if ([...segment].length === 1 && !isLittle(segment, language)) letters += segment;
    else {
      endLetters();
      parts.push(segment);
    }
  }
  endLetters();
  return parts
    .flatMap((part) => (isLittle(part, language) || [...part].length === 1 ? [part] : pairsOf(part)))
    .map((text) => ({ text, beginnings: [text], kin: [] }));
}
