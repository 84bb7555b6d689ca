import type { Json, SourceFile } from "@custodiet/core";
import type { EditPlace } from "../place/edit-place.ts";
import type { SectionName } from "../place/sections.ts";
import type { EditCode } from "../wording/codes.ts";

export interface JsonObject {
  readonly [key: string]: Json;
}

/** One change of a document. `was` is the value the editor saw there; `null` stands for nothing. */
export type DocumentEdit =
  | { readonly kind: "set"; readonly place: EditPlace; readonly value: Json; readonly was?: Json | undefined }
  | { readonly kind: "unset"; readonly place: EditPlace; readonly was?: Json | undefined }
  | { readonly kind: "add"; readonly section: SectionName; readonly element: JsonObject }
  | {
      readonly kind: "remove";
      readonly section: SectionName;
      readonly id: string;
      readonly references: "keep" | "remove";
    }
  | { readonly kind: "rename"; readonly section: SectionName; readonly id: string; readonly to: string }
  | { readonly kind: "confirm"; readonly place: EditPlace }
  | { readonly kind: "text"; readonly file: string; readonly text: string; readonly was?: string | undefined };

/** Why an edit was refused. The list of edits it came in has then changed nothing. */
export interface EditFault {
  readonly code: EditCode;
  readonly title: string;
  /** Position of the edit in the list. */
  readonly edit: number;
  readonly place: EditPlace | null;
  /** The file, where the fault is about a file as a whole. */
  readonly file: string | null;
  /** What stands there now; in a conflict the value, otherwise a few words or `null`. */
  readonly found: Json;
  readonly expected: string;
  readonly remedy: string;
}

/** A stretch of a text and what takes its place. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes of one file, from the first place to the last; lengths are of the text before and after, `null`: no such file. */
export interface FilePatch {
  readonly file: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly changes: readonly TextChange[];
}

/** What an edit did to the text, both ways. */
export interface TextPatch {
  readonly redo: readonly FilePatch[];
  readonly undo: readonly FilePatch[];
}

/** A document after its edits. */
export interface EditedDocument {
  readonly files: readonly SourceFile[];
  readonly patch: TextPatch;
  /** Every place that changed, those that followed from an edit (references, the list of assumed values) included. */
  readonly touched: readonly EditPlace[];
}
