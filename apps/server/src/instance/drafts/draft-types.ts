/** Drafts as routes ask for them. Every answer is the person's own; `null`: no such facility, or no draft of it. */
import type { Diagnostic, Marking, SourceFile } from "@custodiet/core";
import type { DocumentEdit, MergeConflict, MergeResolution } from "@custodiet/model";
import type { DraftHead, DraftRecord, TouchedElement } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { DocumentContent, StepLabel } from "../../work/document-job.ts";

/** Somebody who has a draft of a facility open. */
export interface EditorInSight {
  readonly name: string;
  readonly startedAtMs: number;
  readonly savedAtMs: number;
  /** Seen within the last minute. */
  readonly isActive: boolean;
  /** Empty for who may not edit the facility. */
  readonly touched: readonly TouchedElement[];
}

export interface DraftInSight {
  readonly draft: DraftHead;
  readonly content: DocumentContent;
  /** `null`: the facility is not stored. */
  readonly latestVersion: number | null;
  readonly undo: StepLabel | null;
  readonly redo: StepLabel | null;
  readonly others: readonly EditorInSight[];
}

export interface DraftHeadInSight {
  readonly draft: DraftHead;
  readonly latestVersion: number | null;
}

export interface BegunDraft {
  readonly seen: DraftInSight;
  /** `false`: it was open already. */
  readonly isBegun: boolean;
}

export interface EditOrder {
  /** The revision the editor saw. */
  readonly revision: number;
  readonly edits: readonly DocumentEdit[];
  /** What the step is called, where not by its edits. */
  readonly label: StepLabel | null;
  /** Name that the request gives itself; sent again, it is done once. */
  readonly request: string | null;
}

export interface TakeBackOrder {
  readonly revision: number;
  readonly request: string | null;
}

export interface ProposalOrder extends TakeBackOrder {
  readonly reason: string;
}

export interface MergeOrder {
  readonly resolutions: readonly MergeResolution[];
  readonly request: string | null;
}

export interface MergedDraft {
  /** As it was, where there are conflicts. */
  readonly seen: DraftInSight;
  /** What both changed and nobody has decided. */
  readonly conflicts: readonly MergeConflict[];
}

export interface ProposedVersion {
  readonly facility: string;
  readonly number: number;
  readonly hash: string;
  readonly marking: Marking;
  readonly warnings: readonly Diagnostic[];
}

export interface Drafts {
  readonly list: (actor: Actor) => Promise<readonly DraftHeadInSight[]>;
  readonly read: (actor: Actor, facility: string) => Promise<DraftInSight | null>;
  /** With its files; for questions asked of a draft. */
  readonly record: (actor: Actor, facility: string) => Promise<DraftRecord | null>;
  /** From the latest version; the open one where there is one. */
  readonly begin: (actor: Actor, facility: string) => Promise<BegunDraft | null>;
  /** Of a facility that is not stored yet. */
  readonly beginNew: (actor: Actor, files: readonly SourceFile[]) => Promise<BegunDraft>;
  /** Of another site like a facility; `null`: there is no such facility in sight. */
  readonly beginCopy: (actor: Actor, facility: string, name: string) => Promise<BegunDraft | null>;
  readonly edit: (actor: Actor, facility: string, order: EditOrder) => Promise<DraftInSight | null>;
  readonly undo: (actor: Actor, facility: string, order: TakeBackOrder) => Promise<DraftInSight | null>;
  readonly redo: (actor: Actor, facility: string, order: TakeBackOrder) => Promise<DraftInSight | null>;
  /** `false`: there is none. One that was thrown away already is thrown away. */
  readonly discard: (actor: Actor, facility: string) => Promise<boolean>;
  readonly restore: (actor: Actor, facility: string) => Promise<DraftInSight | null>;
  /** The one that `restore` would bring back. */
  readonly thrownAway: (actor: Actor, facility: string) => Promise<DraftHead | null>;
  /** Brings it up to the latest version. */
  readonly merge: (actor: Actor, facility: string, order: MergeOrder) => Promise<MergedDraft | null>;
  readonly propose: (actor: Actor, facility: string, order: ProposalOrder) => Promise<ProposedVersion | null>;
  readonly editors: (actor: Actor, facility: string) => Promise<readonly EditorInSight[] | null>;
}
