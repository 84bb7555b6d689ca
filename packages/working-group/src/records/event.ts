/** What happened to a record. A record is nothing but its events; none is ever changed. */
import type { Json, Marking } from "@custodiet/core";

/** By name; `null`: taken out. */
export type FieldValues = Readonly<Record<string, Json>>;
export type FieldMarkings = Readonly<Record<string, Marking>>;

export type RecordAct =
  | {
      readonly type: "created";
      readonly fields: FieldValues;
      readonly marking: Marking;
      readonly fieldMarkings: FieldMarkings;
    }
  | { readonly type: "changed"; readonly fields: FieldValues }
  | {
      readonly type: "stepped";
      readonly transition: string;
      readonly to: string;
      readonly fields: FieldValues;
      readonly note: string;
    }
  | { readonly type: "marked"; readonly marking: Marking; readonly fieldMarkings: FieldMarkings }
  | { readonly type: "commented"; readonly text: string }
  | { readonly type: "voted"; readonly choice: string }
  | { readonly type: "withdrawn"; readonly reason: string }
  /** The record's personal data are gone from where they were kept. */
  | { readonly type: "erased" };

export interface RecordEvent {
  readonly record: string;
  readonly kind: string;
  /** From 1, in the order in which they happened. */
  readonly number: number;
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
  readonly atMs: number;
  readonly entryIndex: number;
  readonly act: RecordAct;
}
