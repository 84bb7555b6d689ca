/**
 * How much a document may be. A real facility of 80 areas and 60 roles takes about 100 kB; what is beyond these
 * figures is refused before the recursive part of the parser sees it.
 */
export const syntaxLimits = {
  /** Characters of all files together. */
  totalCharacters: 2_000_000,
  /** Files of one document, the first included. */
  files: 64,
  /** Words and signs of all files together; 100 kB of ordinary text have 43,000, a site of 500 areas some 340,000. */
  tokens: 400_000,
  /** Lists and maps within one another; the format itself needs seven. */
  depth: 32,
  /** Characters of one scalar: a long description has 2,000. */
  scalarCharacters: 20_000,
  /** Faults shown for one document; more are counted only. */
  faults: 500,
} as const;
