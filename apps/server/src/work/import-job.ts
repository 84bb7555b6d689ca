/** What the worker that reads tables is asked, and what it answers. Plain data. */
import type { Cell, SourceFile, TableRow, TextEncoding } from "@custodiet/core";
import type { TableFault } from "@custodiet/documents";
import type { ImportGuess, ImportKind, ImportOrder, ImportPlan } from "@custodiet/model";
import type { ColumnUse, NewFact, RecordRow, RowOutcome } from "@custodiet/working-group";

export interface SentTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As a person says it; `null`: found by its bytes. */
  readonly encoding: TextEncoding | null;
}

export type ImportJob =
  | { readonly kind: "read"; readonly table: SentTable; readonly wanted: WantedReading }
  | {
      readonly kind: "plan";
      readonly table: SentTable;
      readonly sheet: number;
      readonly order: ImportOrder;
      readonly files: readonly SourceFile[];
    }
  | {
      /** Facts for the registry of subscribers, from the first sheet. */
      readonly kind: "facts";
      readonly table: SentTable;
      /** Codes of States. */
      readonly states: ReadonlySet<string>;
      /** Facts that the registry has. */
      readonly present: readonly NewFact[];
    }
  /** The first sheet as it is, with the lines of its texts. */
  | { readonly kind: "cells"; readonly table: SentTable }
  | {
      /** Records of the working group. */
      readonly kind: "records";
      readonly table: SentTable;
      readonly recordKind: string;
      readonly reading: WantedColumns;
    };

/** What a person says of a table where the guess is wrong; `null`: guess. */
export interface WantedReading {
  readonly kind: ImportKind | null;
  readonly headerRow: number | null;
}

/** What a person says of a table of records; `null`: guess. */
export interface WantedColumns {
  /** Position of the sheet. */
  readonly sheet: number;
  readonly headerRow: number | null;
  readonly columns: readonly ColumnUse[] | null;
  /** Of texts in several languages that stand in one column. */
  readonly language: string;
}

/** A table of records as it was read. */
export interface RecordTable {
  readonly sheets: readonly string[];
  readonly headerRow: number;
  /** In their order; empty where nothing stands. */
  readonly headings: readonly string[];
  readonly columns: readonly ColumnUse[];
  /** By field, and by part of one. */
  readonly headingOf: ReadonlyMap<string, string>;
  /** The first rows below the headings. */
  readonly sample: readonly (readonly string[])[];
  readonly rows: readonly RecordRow[];
}

/** A sheet as it is shown before anything is decided. */
export interface SheetInSight {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first rows; cells of columns that look like names of persons are empty. */
  readonly sample: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
  readonly guess: ImportGuess;
  /** Rows that needed a decision to be read. */
  readonly noteCount: number;
}

export type ImportOutcome =
  | { readonly kind: "refused"; readonly fault: TableFault }
  | { readonly kind: "no-sheet" }
  | { readonly kind: "read"; readonly encoding: TextEncoding | null; readonly sheets: readonly SheetInSight[] }
  | { readonly kind: "facts"; readonly rows: readonly RowOutcome[]; readonly digest: string }
  | { readonly kind: "cells"; readonly rows: readonly TableRow[] }
  | ({ readonly kind: "records" } & RecordTable)
  | { readonly kind: "planned"; readonly plan: ImportPlan; readonly digest: string; readonly fits: boolean };
