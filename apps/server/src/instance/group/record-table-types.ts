/** Tables of the working group's records, as routes ask for them. */
import type { Marking } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import type { ColumnTarget, Holding, JudgedRow, RecordKind, TableImport } from "@custodiet/working-group";
import type { RecordTable, SentTable, WantedColumns } from "../../work/import-job.ts";
import type { Progressing } from "../progress.ts";

export interface TableToRead {
  readonly table: SentTable;
  readonly reading: WantedColumns;
  /** Of every row that says none of its own; `null`: only the columns are asked for. */
  readonly marking: Marking | null;
  /** The name under which is asked how far it is; `null`: nobody asks. */
  readonly progress: string | null;
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
   * All records of the table by one entry, or none; returns how many, and the entry.
   * @throws `CUS-S046` where it would not be what was seen
   */
  readonly accept: (actor: Actor, kind: RecordKind, sent: TableToAccept) => Promise<{ taken: number; entry: number }>;
  /** How far a table of the actor's is; `null`: nothing of that name goes on. */
  readonly progress: (actor: Actor, name: string) => Progressing | null;
  /** What the actor's organisation made from tables, latest first. */
  readonly imports: (actor: Actor, kind: RecordKind) => Promise<readonly TableImport[]>;
  /** `null`: there is no such import in sight. */
  readonly findImport: (actor: Actor, kind: RecordKind, entry: number) => Promise<ImportInSight | null>;
  /**
   * Withdraws every record of it that stands, by one entry; returns how many.
   * @throws `CUS-S186` where one of them was changed or is referred to
   */
  readonly takeBack: (actor: Actor, kind: RecordKind, sent: ImportToTakeBack) => Promise<number | null>;
}

export interface ImportToTakeBack {
  /** The entry by which its records were made. */
  readonly entry: number;
  readonly reason: string;
  /** Under which is asked how far it is; `null`: nobody asks. */
  readonly progress: string | null;
}

export interface ImportInSight extends TableImport {
  /** What keeps it from being taken back. */
  readonly holdings: readonly Holding[];
}
