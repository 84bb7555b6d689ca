/** What the thread that reads tables is asked, and what it answers. Plain data. */
import type { Cell, SourceFile } from "@custodiet/core";
import type { TableFault } from "@custodiet/documents";
import type { ImportGuess, ImportKind, ImportOrder, ImportPlan } from "@custodiet/model";

export interface SentTable {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportJob =
  | { readonly kind: "read"; readonly table: SentTable; readonly wanted: ImportKind | null }
  | {
      readonly kind: "plan";
      readonly table: SentTable;
      readonly sheet: number;
      readonly order: ImportOrder;
      readonly files: readonly SourceFile[];
    };

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
  | { readonly kind: "read"; readonly sheets: readonly SheetInSight[] }
  | { readonly kind: "planned"; readonly plan: ImportPlan; readonly digest: string; readonly fits: boolean };
