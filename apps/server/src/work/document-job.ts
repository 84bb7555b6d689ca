/** What is asked of the worker that edits documents, and what it answers: plain data both ways. */
import type { Diagnostic, Json, Marking, SourceFile } from "@custodiet/core";
import type { DocumentEdit, EditPlace, FilePatch, MergeConflict, MergeResolution, TextPatch } from "@custodiet/model";
import type { TouchedElement } from "@custodiet/store";

/** A document and the version it began from. */
export interface DocumentInWork {
  readonly files: readonly SourceFile[];
  /** JSON of the model of the version it stands on; `null`: there is none. */
  readonly base: string | null;
}

/** What changed since the editor last looked; `unknown`: everything may have. */
export type ChangedSince = readonly TouchedElement[] | "unknown";

export type DocumentJob =
  | (DocumentInWork & { readonly kind: "view" })
  | (DocumentInWork & {
      readonly kind: "edit";
      readonly edits: readonly DocumentEdit[];
      readonly since: ChangedSince;
    })
  | (DocumentInWork & { readonly kind: "patch"; readonly patch: readonly FilePatch[] })
  /** `base`: the model of `theirs`. */
  | (DocumentInWork & {
      readonly kind: "merge";
      readonly begunFrom: readonly SourceFile[];
      readonly theirs: readonly SourceFile[];
      readonly resolutions: readonly MergeResolution[];
    });

/** What an edit did, in few words: one kind of edit of one element, or several. */
export interface StepLabel {
  readonly key: StepKey;
  readonly section: string | null;
  readonly id: string | null;
  readonly name: string | null;
}

export const stepKeys = [
  "set",
  "unset",
  "add",
  "remove",
  "rename",
  "confirm",
  "text",
  "import",
  "what-if",
  "merge",
  "several",
] as const;

export type StepKey = (typeof stepKeys)[number];

/** A document as it is shown: facts about it, and the JSON text of all the rest, which only passes through. */
export interface DocumentContent {
  /** SHA-256 of the canonical JSON of its files. */
  readonly hash: string;
  /** Members of the draft's JSON: files, document, model, categories, diagnostics, changes. Without the braces. */
  readonly members: string;
  /** The identifier and the name it gives its facility; `null` where it gives none. */
  readonly facility: string | null;
  readonly name: string | null;
  /** `null` while it has errors. */
  readonly marking: Marking | null;
  /** What it says otherwise than the version it stands on; `null`: it has errors, or stands on none. */
  readonly changed: readonly TouchedElement[] | null;
  readonly errorCount: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value that is not the one the editor saw. */
export interface EditConflict {
  readonly place: EditPlace | null;
  readonly file: string | null;
  readonly was: Json;
  readonly now: Json;
}

export interface EditedContent {
  readonly files: readonly SourceFile[];
  readonly content: DocumentContent;
  readonly patch: TextPatch;
  readonly touched: readonly TouchedElement[];
  readonly label: StepLabel;
}

export interface RefusedEdits {
  readonly conflicts: readonly EditConflict[];
  readonly diagnostics: readonly Diagnostic[];
}

export type DocumentOutcome =
  | { readonly kind: "viewed"; readonly content: DocumentContent }
  | ({ readonly kind: "edited" } & EditedContent)
  | ({ readonly kind: "refused" } & RefusedEdits)
  | { readonly kind: "unmerged"; readonly conflicts: readonly MergeConflict[]; readonly unreadable: readonly string[] }
  | { readonly kind: "patched"; readonly files: readonly SourceFile[]; readonly content: DocumentContent };
