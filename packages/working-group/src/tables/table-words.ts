/** The words by which people call fields and choices, in every language that the interface has. */

export interface TableWords {
  /** By field: its names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By choice: its names. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** Two texts that differ in case, accents, hyphens and spaces alone are one word. */
export const foldWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_\-–—]+/gu, " ")
    .trim();
