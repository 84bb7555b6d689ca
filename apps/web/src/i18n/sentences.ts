/** Sentences one after the other: with a space between them, which a Chinese full stop brings itself. */
export const joinSentences = (sentences: readonly (string | false)[]): string =>
  sentences.filter(Boolean).join(" ").replaceAll("。 ", "。");
