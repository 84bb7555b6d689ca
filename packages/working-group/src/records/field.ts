/** What a kind of record can hold: fields, each of a type. Declarations are data: no kind has code of its own. */

export type FieldType =
  /** `names`: what it names, told in the reader's language where it is known. */
  | { readonly type: "text"; readonly lines: "one" | "many"; readonly names?: "language" }
  /** A text in several languages, by code: `{ "en": "...", "ar": "..." }`. */
  | { readonly type: "multilingual" }
  /** At the precision of its source: `2026`, `2026-03` or `2026-03-01`. */
  | { readonly type: "date" }
  /** A whole day: what is counted from or compared with the present day. */
  | { readonly type: "day" }
  /** Time of the clock at a place: `{ "at": "2026-05-04T09:30", "timeZone": "Europe/Vienna" }`. */
  | { readonly type: "moment" }
  /** ISO 3166-1 alpha-3 (XAA to XZZ: fictional) or the name of an organisation in capitals. */
  | { readonly type: "party" }
  /** Who agreed to be named, until when: `{ "name": "...", "consentUntil": "2027-03-01" }`. */
  | { readonly type: "person" }
  | { readonly type: "reference"; readonly to: readonly string[] }
  | { readonly type: "choice"; readonly options: readonly string[] }
  | { readonly type: "number"; readonly least: number; readonly most: number; readonly unit: string | null }
  /** A file kept by its hash: `{ "hash": "...", "name": "...", "mediaType": "...", "byteLength": 12 }`. */
  | { readonly type: "attachment" }
  | { readonly type: "list"; readonly of: ElementType }
  | { readonly type: "rows"; readonly columns: readonly Column[] };

/** What stands in a list or in a row's cell. */
export type ElementType = Exclude<FieldType, { readonly type: "list" | "rows" | "attachment" }>;

export interface Column {
  readonly name: string;
  readonly type: ElementType;
  readonly isRequired: boolean;
}

export interface Field {
  /** In lower case with hyphens; its words are translations. */
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  readonly isSearched: boolean;
  /** Personal data: kept apart, and erasable. */
  readonly isPersonal: boolean;
}

export interface FieldTerms {
  readonly required?: true;
  readonly searched?: true;
  readonly personal?: true;
}

export const field = (name: string, type: FieldType, terms: FieldTerms = {}): Field => ({
  name,
  type,
  isRequired: terms.required === true,
  isSearched: terms.searched === true,
  isPersonal: terms.personal === true,
});

export const column = (name: string, type: ElementType, terms: { readonly required?: true } = {}): Column => ({
  name,
  type,
  isRequired: terms.required === true,
});

export const line: ElementType = { type: "text", lines: "one" };
export const language: ElementType = { ...line, names: "language" };
export const text: ElementType = { type: "text", lines: "many" };
export const multilingual: ElementType = { type: "multilingual" };
export const date: ElementType = { type: "date" };
export const day: ElementType = { type: "day" };
export const moment: ElementType = { type: "moment" };
export const party: ElementType = { type: "party" };
export const person: ElementType = { type: "person" };
export const attachment: FieldType = { type: "attachment" };
export const reference = (...to: readonly string[]): ElementType => ({ type: "reference", to });
export const choice = (...options: readonly string[]): ElementType => ({ type: "choice", options });
export const number = (least: number, most: number, unit: string | null = null): ElementType => ({
  type: "number",
  least,
  most,
  unit,
});
export const list = (of: ElementType): FieldType => ({ type: "list", of });
export const rows = (...columns: readonly Column[]): FieldType => ({ type: "rows", columns });
