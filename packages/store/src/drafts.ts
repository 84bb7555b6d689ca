/** Drafts as the other rooms see them: what a person is writing of a facility, and each step of it. */
import type { FacilityId, Json, Marking, ModelHash, OrganisationId, PersonId, SourceFile } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

/** The version a draft stands on; `null` where a draft has one of these: the facility is not stored yet. */
export interface DraftBase {
  readonly version: number;
  readonly hash: ModelHash;
}

/** An element of the document that a step touched; `id` `null`: a section without elements. */
export interface TouchedElement {
  readonly section: string;
  readonly id: string | null;
}

export interface DraftClosed {
  readonly atMs: number;
  readonly outcome: "proposed" | "discarded";
  /** The name the closing request gave itself. */
  readonly request: string | null;
  /** The version it became; `null` where it was thrown away. */
  readonly version: number | null;
}

export interface DraftHead {
  readonly id: string;
  readonly organisation: OrganisationId;
  /** Whose draft it is. */
  readonly person: PersonId;
  readonly facility: FacilityId;
  /** The facility's name as the document has it; `null` where it has none. */
  readonly name: string | null;
  readonly marking: Marking;
  readonly base: DraftBase | null;
  /** Index of the ledger entry of the last change. */
  readonly revision: number;
  /** The step that an undo takes back, and the undo that a redo takes back. */
  readonly undoTop: number | null;
  readonly redoTop: number | null;
  readonly touched: readonly TouchedElement[];
  readonly errorCount: number;
  /** Of its files. */
  readonly hash: string;
  readonly startedAtMs: number;
  readonly savedAtMs: number;
  readonly seenAtMs: number;
  /** `null`: open. */
  readonly closed: DraftClosed | null;
  readonly entryIndex: number;
}

export interface DraftRecord extends DraftHead {
  readonly files: readonly SourceFile[];
}

export type DraftStepKind = "edit" | "merge" | "undo" | "redo";

export interface DraftStepHead {
  readonly draft: string;
  /** Index of its ledger entry: numbers the steps. */
  readonly number: number;
  readonly actor: PersonId;
  readonly atMs: number;
  readonly kind: DraftStepKind;
  readonly label: Json;
  readonly touched: readonly TouchedElement[];
  readonly reverses: number | null;
  readonly beneath: number | null;
  readonly requestHash: string | null;
}

/** A merge moves a draft from one version to another. */
export interface BaseChange {
  readonly before: DraftBase | null;
  readonly after: DraftBase | null;
}

export interface DraftStep extends DraftStepHead {
  /** The change of the files, both ways. */
  readonly patch: Json;
  readonly base: BaseChange | null;
}

export interface NewDraft {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  readonly name: string | null;
  readonly base: DraftBase | null;
  readonly files: readonly SourceFile[];
  readonly hash: string;
  readonly errorCount: number;
  readonly provenance: Provenance;
}

export interface NewDraftStep {
  readonly draft: string;
  readonly organisation: OrganisationId;
  readonly kind: DraftStepKind;
  readonly label: Json;
  readonly touched: readonly TouchedElement[];
  readonly patch: Json;
  readonly base: BaseChange | null;
  readonly reverses: number | null;
  readonly beneath: number | null;
  /** Name that the request gave itself, and the hash of what it asked for. */
  readonly request: { readonly id: string; readonly hash: string } | null;
  readonly provenance: Provenance;
}

/** What a step leaves behind. */
export interface DraftState {
  readonly facility: FacilityId;
  readonly name: string | null;
  readonly marking: Marking;
  readonly base: DraftBase | null;
  readonly files: readonly SourceFile[];
  readonly hash: string;
  readonly revision: number;
  readonly undoTop: number | null;
  readonly redoTop: number | null;
  readonly touched: readonly TouchedElement[];
  readonly errorCount: number;
  readonly savedAtMs: number;
}

export interface DraftQueries {
  /** The person's open draft of a facility. */
  readonly open: (scope: Scope, person: PersonId, facility: FacilityId) => Promise<DraftRecord | null>;
  /** Open drafts of the person, the last saved first. */
  readonly listOpen: (scope: Scope, person: PersonId) => Promise<readonly DraftHead[]>;
  /** The person's draft of a facility that was closed last. */
  readonly lastClosed: (scope: Scope, person: PersonId, facility: FacilityId) => Promise<DraftHead | null>;
  /** Open drafts of a facility, whoever's, the last saved first. */
  readonly editing: (scope: Scope, facility: FacilityId) => Promise<readonly DraftHead[]>;
  readonly step: (scope: Scope, draft: string, number: number) => Promise<DraftStep | null>;
  readonly stepOfRequest: (scope: Scope, draft: string, request: string) => Promise<DraftStepHead | null>;
  /** Steps with a larger number, oldest first. */
  readonly stepsAfter: (scope: Scope, draft: string, number: number) => Promise<readonly DraftStepHead[]>;
}

/** When somebody looked at a draft last is the state of work under way: no record, and no entry. */
export interface DraftStates extends DraftQueries {
  readonly see: (id: string) => Promise<void>;
  /** Drafts thrown away before a moment, for the instance to remove. */
  readonly discardedBefore: (ms: number) => Promise<readonly DraftHead[]>;
}

export interface DraftWrites extends DraftQueries {
  readonly insert: (draft: NewDraft) => Promise<void>;
  readonly insertStep: (step: NewDraftStep) => Promise<void>;
  /** `false`: no open draft of the scope has this id and stands at this revision. */
  readonly change: (scope: Scope, id: string, revision: number, state: DraftState) => Promise<boolean>;
  /** `false`: there is no such open draft in scope. */
  readonly close: (scope: Scope, id: string, closed: DraftClosed) => Promise<boolean>;
  /** Opens a draft again that was thrown away; `false`: there is none of this id in scope. */
  readonly reopen: (scope: Scope, id: string, atMs: number) => Promise<boolean>;
  /** Removes a draft that was thrown away, with its steps; `false`: there is none of this id in scope. */
  readonly remove: (scope: Scope, id: string) => Promise<boolean>;
}
