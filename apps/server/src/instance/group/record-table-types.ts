/** Tables of the working group's records, as routes ask for them. */
import type { Marking } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type { ColumnTarget, JudgedRow, RecordKind } from "@custodiet/working-group";
import type { RecordTable, SentTable, WantedColumns } from "../../work/import-job.ts";

export interface TableToRead {
  readonly table: SentTable;
  readonly reading: WantedColumns;
  /** Of every row that says none of its own; `null`: only the columns are asked for. */
  readonly marking: Marking | null;
}

export interface TableToAccept extends TableToRead {
  readonly marking: Marking;
  /** Of the preview. */
  readonly digest: string;
}

export interface JudgedTable {
  readonly rows: readonly JudgedRow[];
  readonly digest: string;
  /** The entry up to which records were looked at. */
  readonly judgedAt: number;
}

export interface RecordTableInSight extends RecordTable {
  readonly targets: readonly ColumnTarget[];
  /** Needed fields to which no column gives anything. */
  readonly missing: readonly string[];
  /** `null`: the marking is not said yet. */
  readonly judged: JudgedTable | null;
}

export interface RecordTables {
  /** Nothing is kept. */
  readonly read: (actor: Actor, kind: RecordKind, sent: TableToRead) => Promise<RecordTableInSight>;
  /**
   * All records of the table by one entry, or none; returns how many.
   * @throws `CUS-S046` where it would not be what was seen
   */
  readonly accept: (actor: Actor, kind: RecordKind, sent: TableToAccept) => Promise<number>;
}
