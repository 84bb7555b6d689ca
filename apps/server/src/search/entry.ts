/** What can be found: of a model, everything that has a name; records of the working group; the glossary and the help. */

/** In the order in which equal finds are shown. */
export const searchKinds = [
  "facility",
  "target",
  "area",
  "crossing",
  "measure",
  "role",
  "procedure",
  "state",
  "force",
  "balance-area",
  "record",
  "version",
  "comment",
  "term",
  "help",
] as const;

export type SearchKind = (typeof searchKinds)[number];

export interface SearchEntry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  /** The same in other languages. */
  readonly alsoNamed?: readonly string[];
  /** What else it is found by: its kind, a description, a reason. */
  readonly words: string;
  /** The area it lies in or at, by name. */
  readonly within: string | null;
}

/** Entries that belong together, and the words by which all of them are found: the facility's name. */
export interface SearchSubject {
  readonly words: string;
  readonly entries: readonly SearchEntry[];
}
