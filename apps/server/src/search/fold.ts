/** Text as it is searched: without accents, case, or the letter forms that Arabic writes now one way, now another. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .replace(/ß/g, "ss")
    .toLowerCase();

/** Scripts that write words without a space between them. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
/** Letters of such scripts that stand together, and what stands between them. */
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]+/gu;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** The words of a text as they are written, in small letters; `heu-plates` are two. */
export const writtenWordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Its letters and digits, folded, parted where a script that needs no spaces begins or ends. */
export const runsOf = (written: string): readonly string[] =>
  (foldText(written).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => word.match(runs) ?? []);

export const isUnspaced = (run: string): boolean => unspaced.test(run);

/** What a word is found by, folded: itself, or each letter and each two of those that have no space between them. */
export const tokensOf = (written: string): readonly string[] =>
  runsOf(written).flatMap((run) => (isUnspaced(run) ? [...run, ...pairsOf(run)] : [run]));

/** Words by the dictionary. */
export const segmentsOf = (word: string): readonly string[] =>
  [...segmenter.segment(word)].map(({ segment }) => segment);

/** Each two letters that stand together. */
export function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

const arabicArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u;

/** A word without what Arabic writes onto its front (the article, "and", "by", "for"); the word itself where there is none. */
export const stemOf = (word: string): string => word.replace(arabicArticle, "");
