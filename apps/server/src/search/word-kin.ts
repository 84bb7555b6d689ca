/**
 * What the forms of a word have in common by its language's grammar: two words are kin where they share one of these.
 * Stems are Snowball's; what Arabic changes inside a word (`مصدر`, plural `مصادر`) is compared by its consonants.
 */
import { stemmer as stemArabic } from "@orama/stemmers/arabic";
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { foldText, stemOf } from "./fold.ts";

type Stemmer = (word: string) => string;

const latinStemmers: Readonly<Record<string, Stemmer>> = { en: stemEnglish, es: stemSpanish, fr: stemFrench };
const shortestStem = 3;
/** Before the consonants of an Arabic word, so that they are no other word's stem. */
const consonantsOnly = "~";

/** Of a word in a text whose language is not told: by each language that is written so. */
export const kinOf = (written: string): readonly string[] => kinBy(written, Object.values(latinStemmers));

/** Of a word that somebody looks for in their own language. */
export function kinWanted(written: string, language: string): readonly string[] {
  const own = latinStemmers[language];
  return own === undefined ? kinOf(written) : kinBy(written, [own]);
}

/** Whether they agree in consonants alone, and not in the whole stem. */
export const isByConsonants = (kin: string): boolean => kin.startsWith(consonantsOnly);

function kinBy(written: string, latin: readonly Stemmer[]): readonly string[] {
  if (/\p{N}/u.test(written)) return [];
  if (/\p{Script=Arabic}/u.test(written)) return arabicKin(foldText(written));
  if (/\p{Script=Cyrillic}/u.test(written)) return stemsBy(written, [stemRussian]);
  return /\p{Script=Latin}/u.test(written) ? stemsBy(written, latin) : [];
}

const stemsBy = (written: string, stemmers: readonly Stemmer[]): readonly string[] => [
  ...new Set(stemmers.map((stem) => foldText(stem(written))).filter(({ length }) => length >= shortestStem)),
];

const arabicEnding = /(?<=\p{L}{3})(?:ات|تين|تان|ين|ون|ان|يه|ه|ها|هم|ي|ا)$/u;
const arabicVowels = /[اوي]/gu;

function arabicKin(folded: string): readonly string[] {
  const bare = stemOf(folded);
  const consonants = bare.replace(arabicEnding, "").replace(arabicVowels, "");
  const byConsonants = consonants.length >= shortestStem ? [consonantsOnly + consonants] : [];
  return [...stemsBy(bare, [stemArabic]), ...byConsonants];
}
