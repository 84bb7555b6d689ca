/** Subscriptions under way, as routes and pages ask for them. `null`: not found, or not in sight. */
import type { OfficialLanguage } from "@custodiet/core";
import type { EvidenceFile, KeptStep, KeptText, ProposalRecord, SubscriptionRecord } from "@custodiet/store";
import type { Actor, ApprovalState } from "@custodiet/trust";
import type {
  Addressee,
  NoteFacts,
  NoteFault,
  NoteForm,
  NoteVerbale,
  NoteWords,
  PartialDate,
  StepKind,
  SubscriptionState,
} from "@custodiet/working-group";
import type { LeavingFile } from "../exports/export-file.ts";
import type { NoteContent } from "../registry/note-content.ts";
import type { PrintFormat } from "../work/print-job.ts";
import type { Printer } from "../work/printer.ts";
import type { Letterheads } from "./letterhead-types.ts";

/** How a note is written. */
export interface PrintOrder {
  readonly format: PrintFormat;
  /** The hash of a letterhead of the organisation, for a DOCX. */
  readonly letterhead: string | null;
}

export interface SubscriptionParts {
  readonly content: NoteContent;
  readonly printer: Printer;
  readonly letterheads: Pick<Letterheads, "find">;
  /** Codes of States that can subscribe here. */
  readonly states: ReadonlySet<string>;
}

export interface SubscriptionHead {
  readonly record: SubscriptionRecord;
  readonly state: SubscriptionState;
  readonly next: StepKind | null;
  /** Since when the next step waits. */
  readonly waitingSinceMs: number;
  /** It waits for longer than somebody should be left unreminded. */
  readonly isOverdue: boolean;
}

export interface SubscriptionInSight extends SubscriptionHead {
  readonly possible: readonly StepKind[];
  readonly steps: readonly KeptStep[];
  /** The notes as they were last drafted. */
  readonly notes: readonly NoteInSight[];
  /** What of it was offered to the registry. */
  readonly offers: readonly ProposalRecord[];
  readonly languages: readonly NoteLanguage[];
  readonly nameOf: (person: string) => string;
}

/** A language that notes can be written in, how far its wording was reviewed, and names to follow. */
export interface NoteLanguage extends Pick<NoteWords, "review" | "examples"> {
  readonly code: OfficialLanguage;
  readonly usualForm: NoteForm;
}

export interface NoteInSight extends KeptText {
  readonly addressee: Addressee;
  readonly isCleared: boolean;
  readonly findings: readonly NoteFault[];
  /** The latest request to clear this very text; `null`: there is none. */
  readonly clearing: { readonly id: string; readonly state: ApprovalState; readonly isOwn: boolean } | null;
}

/** What a desk officer writes; the party is that of the subscription. */
export interface NoteOrder {
  readonly facts: Omit<NoteFacts, "partyKind" | "stateCode">;
  /** As edited by hand; `null`: as the form has it. */
  readonly paragraphs: readonly string[] | null;
}

export interface ComposedNote {
  readonly facts: NoteFacts;
  readonly note: NoteVerbale;
  readonly hash: string;
  readonly findings: readonly NoteFault[];
  /** What the profile of this party has in this language. */
  readonly usualForm: NoteForm;
  readonly words: Pick<
    NoteWords,
    "heading" | "watermark" | "seal" | "sealAndInitials" | "review" | "draft" | "needsReview"
  >;
}

/** A step as a person writes it down, with the file that proves it. */
export interface StepOrder {
  readonly kind: Exclude<StepKind, "drafted" | "cleared" | "mission-note-drafted" | "mission-note-cleared">;
  readonly on: PartialDate;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly title: string | null;
}

export interface SentEvidence {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Subscriptions {
  readonly list: (actor: Actor) => Promise<readonly SubscriptionHead[]>;
  readonly read: (actor: Actor, id: string) => Promise<SubscriptionInSight | null>;
  /** Returns its id. @throws `CUS-S172`: no such party */
  readonly begin: (actor: Actor, party: string) => Promise<string>;
  /** @throws `CUS-S171` with every fact that is missing */
  readonly compose: (actor: Actor, id: string, order: NoteOrder) => Promise<ComposedNote | null>;
  readonly draft: (actor: Actor, id: string, order: NoteOrder) => Promise<SubscriptionInSight | null>;
  /** The text on the page, whether it is kept or not: always as a draft. */
  readonly print: (actor: Actor, id: string, order: NoteOrder, print: PrintOrder) => Promise<LeavingFile | null>;
  /** A kept text, without watermark where it is the one that was cleared. */
  readonly printKept: (actor: Actor, id: string, hash: string, print: PrintOrder) => Promise<LeavingFile | null>;
  /** Asks another person to clear the present text. Returns the request's id. */
  readonly askClearing: (
    actor: Actor,
    id: string,
    asked: { readonly addressee: Addressee; readonly textHash: string; readonly reason: string },
  ) => Promise<string | null>;
  readonly take: (
    actor: Actor,
    id: string,
    order: StepOrder,
    evidence: SentEvidence | null,
  ) => Promise<SubscriptionInSight | null>;
  readonly correct: (actor: Actor, id: string, step: string, reason: string) => Promise<SubscriptionInSight | null>;
  readonly evidence: (actor: Actor, id: string, hash: string) => Promise<EvidenceFile | null>;
}
