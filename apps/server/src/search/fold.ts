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
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** The words of a text, folded, in their order: letters and digits; `heu-plates` are two. */
export function wordsOf(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (unspaced.test(word) ? segmentsOf(word) : [word]));
}

const segmentsOf = (word: string): string[] => [...segmenter.segment(word)].map(({ segment }) => segment);

const arabicArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u;

/** A word without what Arabic writes onto its front (the article, "and", "by", "for"); the word itself where there is none. */
export const stemOf = (word: string): string => word.replace(arabicArticle, "");
