/** Records as the store gives and takes them. Times are milliseconds since 1970-01-01T00:00:00Z. */
import type { FacilityId, Json, Marking, ModelHash, OrganisationId, PersonId, SourceFile } from "@custodiet/core";
import type { FacilityKind, FacilityModel } from "@custodiet/model";

export interface OrganisationRecord {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: string;
  /** The organisation that oversees it, a regulator for instance. */
  readonly overseenBy: OrganisationId | null;
  readonly isFictional: boolean;
}

export interface PersonRecord {
  readonly id: PersonId;
  readonly organisation: OrganisationId;
  readonly name: string;
  /** Registered with; what is held now is said by the register. */
  readonly role: string;
  readonly isFictional: boolean;
}

/** Who made a record, when, and who may read it. */
export interface Provenance {
  readonly actor: PersonId;
  readonly atMs: number;
  readonly marking: Marking;
  /** Index of the ledger entry the record is bound to. */
  readonly entryIndex: number;
}

export interface VersionHead {
  readonly number: number;
  readonly hash: ModelHash;
  readonly author: PersonId;
  readonly storedAtMs: number;
  readonly reason: string;
  readonly marking: Marking;
  readonly entryIndex: number;
}

/** What a list shows of a model without opening it. */
export interface ModelCounts {
  readonly areaCount: number;
  readonly roleCount: number;
  readonly targetCount: number;
  readonly highestCategory: string | null;
}

export interface FacilityHead {
  readonly id: FacilityId;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly isFictional: boolean;
  readonly counts: ModelCounts;
  readonly version: VersionHead;
}

export interface StoredFacility extends FacilityHead {
  readonly model: FacilityModel;
  readonly sources: readonly SourceFile[];
}

export interface NewVersion {
  readonly organisation: OrganisationId;
  readonly model: FacilityModel;
  readonly hash: ModelHash;
  readonly counts: ModelCounts;
  readonly sources: readonly SourceFile[];
  readonly reason: string;
  readonly provenance: Provenance;
}

/** The worst finding, for lists: where it is to be found, and how the model assessed names what takes part in it. */
export interface WorstFinding {
  readonly role: string;
  readonly roleName: string;
  readonly target: string;
  readonly targetName: string;
  readonly act: "theft" | "sabotage";
  readonly mode: "non-violent" | "violent";
  readonly conditionalRisk: number;
  readonly pEffectiveness: number | null;
}

export interface AssessmentHead {
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  readonly hash: string;
  readonly modelHash: ModelHash;
  readonly engineVersion: string;
  readonly assessedAtMs: number;
  readonly assessedBy: PersonId;
  readonly marking: Marking;
  readonly worst: WorstFinding | null;
  readonly entryIndex: number;
}

export interface StoredAssessment extends AssessmentHead {
  /** The summary's JSON as it was recorded: of a large facility more than a megabyte, parsed by whoever needs to. */
  readonly text: string;
}

export interface NewAssessment {
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  readonly modelHash: ModelHash;
  readonly engineVersion: string;
  /** Canonical JSON of the `AssessmentSummary`; written as it is. */
  readonly text: string;
  /** SHA-256 of `text`: the summary's `contentHash`. */
  readonly hash: string;
  readonly worst: WorstFinding | null;
  readonly provenance: Provenance;
}

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface JobRecord {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly actor: PersonId;
  readonly kind: string;
  readonly facility: FacilityId;
  readonly input: Json;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly stage: string;
  readonly error: Json;
  readonly createdAtMs: number;
  readonly isCancelRequested: boolean;
}

export interface NewJob {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly kind: string;
  readonly facility: FacilityId;
  readonly input: Json;
  readonly provenance: Provenance;
}

export interface SessionRecord {
  /** SHA-256 of the cookie's token: a stolen database opens no session. */
  readonly tokenHash: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly csrfToken: string;
  readonly openedAtMs: number;
  readonly lastSeenAtMs: number;
  readonly expiresAtMs: number;
  /** The account it was opened by; `null`: from before there were accounts. */
  readonly account: string | null;
  /** The authenticator that was shown last, and when; `null`: none. */
  readonly authenticator: string | null;
  readonly confirmedAtMs: number | null;
}

/** An entry with what stands behind its commitment, as far as it has not been erased. */
export interface LedgerLine {
  readonly index: number;
  readonly atMs: number;
  /** `null`: erased. */
  readonly actor: PersonId | null;
  readonly role: string;
  readonly organisation: OrganisationId;
  readonly action: string;
  readonly rule: string;
  readonly record: { readonly kind: string; readonly id: string };
  readonly hashBefore: string | null;
  readonly hashAfter: string | null;
  readonly commitment: string;
  /** `rootOfBindings` of the rows it made; absent on an entry from before rows were bound. */
  readonly bindings?: string | null;
  readonly details: Json;
  readonly leafHash: string;
  /** Canonical text, whose leaf hash is `leafHash`. */
  readonly body: string;
}

export interface OutboxRow {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly actor: PersonId;
  readonly marking: Marking;
  readonly kind: string;
  readonly payload: Json;
  readonly entryIndex: number;
  readonly attempts: number;
}

export interface InstanceFacts {
  readonly instanceId: string;
  readonly isDemonstration: boolean;
  readonly schemaVersion: number;
  readonly createdAtMs: number;
}
