/** Subscriptions under way as the other rooms see them: each belongs to the organisation that takes its steps. */
import type { Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { NewFact, NoteFacts, NoteVerbale, PartyCode, PartyKind, Step } from "@custodiet/working-group";
import type { Provenance } from "./records.ts";

export interface SubscriptionRecord {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly party: PartyCode;
  readonly partyKind: PartyKind;
  readonly beganAtMs: number;
  readonly marking: Marking;
}

export interface KeptStep {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly step: Step;
  /** Who wrote it down. */
  readonly recordedBy: PersonId;
  readonly recordedAtMs: number;
  /** Why it counts no more; `null`: it counts. */
  readonly corrected: { readonly reason: string; readonly by: PersonId; readonly atMs: number } | null;
  readonly entryIndex: number;
}

/** A note as it was drafted, by the hash of its content. */
export interface KeptText {
  readonly organisation: OrganisationId;
  readonly hash: string;
  readonly facts: NoteFacts;
  readonly note: NoteVerbale;
  readonly draftedAtMs: number;
}

export interface EvidenceFacts {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

export interface EvidenceFile extends EvidenceFacts {
  readonly organisation: OrganisationId;
  readonly bytes: Uint8Array;
}

export interface SubscriptionQueries {
  /** Oldest first. */
  readonly list: (scope: Scope) => Promise<readonly SubscriptionRecord[]>;
  readonly get: (scope: Scope, id: string) => Promise<SubscriptionRecord | null>;
  /** In the order in which they were written down, what was taken back too. */
  readonly steps: (scope: Scope, id: string) => Promise<readonly KeptStep[]>;
  readonly text: (scope: Scope, id: string, hash: string) => Promise<KeptText | null>;
  readonly file: (scope: Scope, hash: string) => Promise<EvidenceFile | null>;
}

export interface SubscriptionWrites extends SubscriptionQueries {
  readonly insert: (subscription: Omit<SubscriptionRecord, "marking">, provenance: Provenance) => Promise<void>;
  /** The same text is kept once. */
  readonly keepText: (id: string, text: Omit<KeptText, "draftedAtMs">, provenance: Provenance) => Promise<void>;
  readonly keepStep: (
    id: string,
    step: Pick<KeptStep, "id" | "organisation" | "step">,
    provenance: Provenance,
  ) => Promise<void>;
  readonly correct: (step: KeptStep, reason: string, provenance: Provenance) => Promise<void>;
  /** The same bytes are kept once. */
  readonly keepFile: (file: EvidenceFile, provenance: Provenance) => Promise<void>;
}

/** A fact that a party offers to the registry. What is in it is public: the circular it was read in is. */
export interface ProposalRecord {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly subscription: string;
  readonly step: string;
  readonly fact: NewFact;
  readonly madeBy: PersonId;
  readonly madeAtMs: number;
  /** `null`: it waits for the secretariat. */
  readonly end: ProposalEnd | null;
}

export interface ProposalEnd {
  /** `taken-back`: by who made it. */
  readonly verdict: "accepted" | "refused" | "taken-back";
  readonly reason: string;
  /** The fact that was made of it; `null`: none was. */
  readonly fact: string | null;
  readonly atMs: number;
}

export interface ProposalQueries {
  /** Whatever the organisation, in the order in which they were made. */
  readonly list: () => Promise<readonly ProposalRecord[]>;
}

export interface ProposalWrites extends ProposalQueries {
  readonly insert: (
    proposal: Omit<ProposalRecord, "madeBy" | "madeAtMs" | "end">,
    provenance: Provenance,
  ) => Promise<void>;
  readonly end: (
    organisation: OrganisationId,
    proposal: string,
    end: Omit<ProposalEnd, "atMs">,
    provenance: Provenance,
  ) => Promise<void>;
}
