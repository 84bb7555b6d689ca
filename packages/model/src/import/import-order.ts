/** What a person says of a table, and what would come of it. All of it is plain data. */
import type { Cell, TableRow } from "@custodiet/core";
import type { DocumentEdit } from "../edit/document-edit.ts";
import type { ElementSection } from "../place/sections.ts";
import type { ImportCode } from "../wording/codes.ts";
import type { ImportKind } from "./fields.ts";

/** What a column holds. */
export interface ColumnUse {
  /** From 0. */
  readonly column: number;
  /** A field of the kind; see `importFields`. */
  readonly field: string;
  /** Of numbers that name none themselves. */
  readonly unit: string | null;
}

/** What a name in a table may stand for: elements of these sections. */
export const referredSections = {
  area: ["areas"],
  organisation: ["organisations"],
  position: ["roles"],
  place: ["portals", "areas"],
  where: ["portals", "surfaces", "areas", "targets", "procedures"],
  /** An element of the table's own kind, which may be there under another name. */
  itself: [],
} as const satisfies Readonly<Record<string, readonly ElementSection[]>>;

export type Referred = keyof typeof referredSections;

/** A person's answer to a question; `new`: it is to be made; `skip`: what names it is left out. */
export interface Answer {
  readonly about: Referred;
  /** As the table has it. */
  readonly text: string;
  readonly choice: { readonly kind: "element"; readonly id: string } | { readonly kind: "new" | "skip" };
}

export interface ImportOrder {
  readonly kind: ImportKind;
  /** Number of the row of headings. */
  readonly headerRow: number;
  readonly columns: readonly ColumnUse[];
  readonly decimal: "point" | "comma";
  readonly answers: readonly Answer[];
}

/** The rows of one sheet. */
export interface ImportTable {
  readonly rows: readonly TableRow[];
}

/** A name that the document does not have as it stands. */
export interface ImportQuestion {
  readonly about: Referred;
  readonly text: string;
  /** The nearest there are. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly mayBeNew: boolean;
  /** An optional one has an answer that holds without anybody's saying: it is new. */
  readonly isOptional: boolean;
  /** How many rows wait for it. */
  readonly rows: number;
}

export interface ImportMessage {
  readonly code: ImportCode;
  readonly severity: "error" | "warning" | "note";
  readonly title: string;
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
}

export const rowOutcomes = ["add", "change", "same", "skipped", "error"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export interface ImportRow {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly element: { readonly section: ElementSection; readonly id: string; readonly name: string } | null;
  readonly messages: readonly ImportMessage[];
}

/** What would come of a table; the edits are all there is to be done. */
export interface ImportPlan {
  readonly edits: readonly DocumentEdit[];
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly questions: readonly ImportQuestion[];
  /** Values that the table does not have and that would be filled with a default. */
  readonly assumed: number;
  /** Persons whose names were counted and left out. */
  readonly persons: number;
}

/** A row under the names of its columns' fields. */
export interface FieldRow {
  readonly number: number;
  readonly cellOf: (field: string) => Cell;
}
