/** The store as the other rooms see it: queries that take a scope, and one kind of write transaction. */
import type { FacilityId, ModelHash, OrganisationId, PersonId, Result } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type {
  CheckpointKept,
  EntryKept,
  LedgerTransaction,
  Scope,
  TransactionPort,
  WithApprovals,
} from "@custodiet/trust";
import type { ApprovalQueries } from "./approvals.ts";
import type { CommentQueries, CommentWrites } from "./comments.ts";
import type { DraftStates, DraftWrites } from "./drafts.ts";
import type { FeedQueries, FeedWrites } from "./feeds.ts";
import type { GroupQueries, GroupWrites } from "./group.ts";
import type { MachineQueries, MachineWrites } from "./machines.ts";
import type { MailAddressWrites, MailStates } from "./mail.ts";
import type { OwnMeasureQueries, OwnMeasureWrites } from "./own-measures.ts";
import type { PeopleQueries, PeopleWrites } from "./people-records.ts";
import type { OpenFault, OpenOptions, StorePlace } from "./ports.ts";
import type { ProgrammeQueries, ProgrammeWrites } from "./programmes.ts";
import type {
  AssessmentHead,
  FacilityHead,
  InstanceFacts,
  JobRecord,
  LedgerLine,
  NewAssessment,
  NewJob,
  NewVersion,
  OrganisationRecord,
  OutboxRow,
  PersonRecord,
  Provenance,
  SessionRecord,
  StoredAssessment,
  StoredFacility,
  VersionHead,
} from "./records.ts";
import type { RegisterStates, RegisterWrites } from "./register.ts";
import type { RegistryQueries, RegistryWrites } from "./registry.ts";
import type { SealingQueries, SealingWrites } from "./sealing.ts";
import type { CeremonyStates, EnrolmentQueries, EnrolmentWrites, InstanceQueries, InstanceWrites } from "./sign-in.ts";
import type { ProposalQueries, ProposalWrites, SubscriptionQueries, SubscriptionWrites } from "./subscriptions.ts";
import type { UnderlayQueries, UnderlayWrites } from "./underlays.ts";
import type { WitnessStates, WitnessWrites } from "./witnesses.ts";

/** Where two organisations of a scope use the same facility id, the one that stands first in the scope is meant. */
export interface FacilityQueries {
  readonly list: (scope: Scope) => Promise<readonly FacilityHead[]>;
  /** The latest version's head, without its model. */
  readonly head: (scope: Scope, id: FacilityId) => Promise<FacilityHead | null>;
  /** The version asked for, or the latest. */
  readonly get: (scope: Scope, id: FacilityId, version?: number) => Promise<StoredFacility | null>;
  /** The model of a hash, from the newest version that has it. */
  readonly model: (scope: Scope, id: FacilityId, hash: ModelHash) => Promise<FacilityModel | null>;
  /** The same as its JSON was written, for whoever passes it on. */
  readonly modelText: (scope: Scope, id: FacilityId, hash: ModelHash) => Promise<string | null>;
  /** Versions of every facility, the one stored last first. */
  readonly recent: (scope: Scope, limit: number) => Promise<readonly FacilityHead[]>;
  /** Newest first. */
  readonly versions: (scope: Scope, id: FacilityId) => Promise<readonly VersionHead[]>;
}

export interface FacilityWrites extends FacilityQueries {
  /** Adds a version (1 for a new facility). A model that equals the latest version is refused: nothing changed. */
  readonly insertVersion: (version: NewVersion) => Promise<InsertedVersion>;
}

export type InsertedVersion =
  | { readonly kind: "stored"; readonly number: number; readonly hashBefore: ModelHash | null }
  | { readonly kind: "unchanged"; readonly number: number };

export interface AssessmentQueries {
  /** Latest of a facility, which is of its newest version that was assessed; with `modelHash`, latest of that model. */
  readonly latest: (scope: Scope, facility: FacilityId, modelHash?: ModelHash) => Promise<StoredAssessment | null>;
  /** Latest head of each facility in scope, without the assessments themselves. */
  readonly latestHeads: (scope: Scope) => Promise<readonly AssessmentHead[]>;
  /** Heads of the last assessments of each facility, of the newest version and newest first, at most so many of each. */
  readonly lastHeads: (scope: Scope, ofEach: number) => Promise<readonly AssessmentHead[]>;
  /** The latest head of each model of a facility that was assessed, whatever versions have it. */
  readonly headsByModel: (scope: Scope, facility: FacilityId) => Promise<readonly AssessmentHead[]>;
  /** Heads of every facility, newest first. */
  readonly recent: (scope: Scope, limit: number) => Promise<readonly AssessmentHead[]>;
  readonly get: (scope: Scope, hash: string) => Promise<StoredAssessment | null>;
}

export interface AssessmentWrites extends AssessmentQueries {
  readonly insert: (assessment: NewAssessment) => Promise<void>;
}

export interface JobQueries {
  readonly get: (scope: Scope, id: string) => Promise<JobRecord | null>;
  /** Newest first, at most 100. */
  readonly list: (scope: Scope) => Promise<readonly JobRecord[]>;
}

/** The state of work under way. Not records: what comes out of a job is written by a command. */
export interface JobStates extends JobQueries {
  readonly report: (id: string, done: number, total: number, stage: string) => Promise<void>;
  readonly finish: (id: string, state: "done" | "failed" | "cancelled", error: JobRecord["error"]) => Promise<void>;
  /** Takes the oldest queued job, or `null`. Two processes never take the same one. */
  readonly claimNext: () => Promise<JobRecord | null>;
  /** Jobs left running by a process that died are queued again. Returns how many. */
  readonly requeueAbandoned: () => Promise<number>;
}

export interface JobWrites extends JobQueries {
  readonly insert: (job: NewJob) => Promise<void>;
  /** A queued job becomes cancelled, a running one is asked to stop; `false` when it has ended or is not in scope. */
  readonly requestCancel: (scope: Scope, id: string) => Promise<boolean>;
}

export interface PersonQueries {
  readonly list: (scope: Scope) => Promise<readonly PersonRecord[]>;
  /** By id, whatever the organisation: this is what a scope is made from. */
  readonly get: (id: PersonId) => Promise<PersonRecord | null>;
  /** The same for many at once, in order of their ids; those there are. */
  readonly named: (ids: readonly PersonId[]) => Promise<readonly PersonRecord[]>;
  /** The fictional persons of the demonstration; empty on a real instance. */
  readonly listFictional: () => Promise<readonly PersonRecord[]>;
}

export interface PersonWrites extends PersonQueries {
  readonly insert: (person: PersonRecord, provenance: Provenance) => Promise<void>;
}

export interface OrganisationQueries {
  readonly list: (scope: Scope) => Promise<readonly OrganisationRecord[]>;
  readonly get: (scope: Scope, id: OrganisationId) => Promise<OrganisationRecord | null>;
  /** Ids of the organisations that this one oversees: what a scope is made from. */
  readonly overseenBy: (id: OrganisationId) => Promise<readonly OrganisationId[]>;
}

export interface OrganisationWrites extends OrganisationQueries {
  readonly insert: (organisation: OrganisationRecord, provenance: Provenance) => Promise<void>;
}

export interface SessionQueries {
  /** The session with this token hash, unless it has ended or expired. */
  readonly find: (tokenHash: string) => Promise<SessionRecord | null>;
  /** Notes that it is in use. */
  readonly touch: (tokenHash: string) => Promise<void>;
  /** A person's open ones, whatever the organisation; oldest first. */
  readonly ofPerson: (person: PersonId) => Promise<readonly SessionRecord[]>;
  /** Notes that its person has just shown an authenticator again. */
  readonly confirm: (tokenHash: string, authenticator: string) => Promise<void>;
}

export interface SessionWrites {
  readonly insert: (session: SessionRecord, provenance: Provenance) => Promise<void>;
  /** `false` when there was no open session in scope. */
  readonly end: (scope: Scope, tokenHash: string) => Promise<boolean>;
  /** Ends every session that a person has within the transaction's scope; returns how many. */
  readonly endAllOf: (person: PersonId) => Promise<number>;
  /** Ends a person's oldest sessions within the transaction's scope, so that so many stay; returns how many it ended. */
  readonly endOldestOf: (person: PersonId, kept: number) => Promise<number>;
  /** Ends every session that was opened or last confirmed by an authenticator; returns how many. */
  readonly endShownBy: (authenticator: string) => Promise<number>;
}

/** The tree belongs to the instance: sizes, proofs and checkpoints tell nothing of a record. */
export interface LedgerQueries {
  readonly size: () => Promise<number>;
  /** Newest first; `before`: only entries with a smaller index. Entries of the scope's organisations. */
  readonly page: (scope: Scope, page: { before?: number; limit: number }) => Promise<readonly LedgerLine[]>;
  /** History of one record, oldest first. */
  readonly ofRecord: (scope: Scope, record: { kind: string; id: string }) => Promise<readonly LedgerLine[]>;
  /**
   * Entries about a facility and what belongs to it (its versions, drafts, comments, assessments, approvals, who saw it),
   * newest first. An entry that somebody made for another organisation, as an inspector does, is told with the record it
   * is about. `actions`: only these.
   */
  readonly ofFacility: (
    scope: Scope,
    facility: FacilityId,
    page: { before?: number; limit: number; actions?: readonly string[] },
  ) => Promise<readonly LedgerLine[]>;
  /** Nodes of the tree, for proofs (`coordinatesFor` in `verification`), in the order asked for. */
  readonly nodes: LedgerTransaction["nodes"];
  readonly latestCheckpoint: () => Promise<CheckpointKept | null>;
  readonly checkpoints: (limit: number) => Promise<readonly CheckpointKept[]>;
  readonly checkpointOf: (keyId: string, size: number) => Promise<CheckpointKept | null>;
  /** Entries from an index on, in order, with what stands behind their commitments: for auditing the whole log. */
  readonly entries: (from: number, limit: number) => Promise<readonly EntryKept[]>;
}

export interface OutboxQueries {
  /** Takes messages, of one kind where it is said, for `leaseMs`; one that is not completed by then is given out again. */
  readonly claim: (limit: number, leaseMs: number, kind?: string) => Promise<readonly OutboxRow[]>;
  readonly complete: (id: string) => Promise<void>;
  readonly fail: (id: string, reason: string) => Promise<void>;
}

export interface MetaQueries {
  readonly facts: () => Promise<InstanceFacts>;
}

/** A write transaction. Everything in it happens together or not at all. */
export interface StoreTransaction extends WithApprovals {
  readonly facilities: FacilityWrites;
  readonly assessments: AssessmentWrites;
  readonly jobs: JobWrites;
  readonly drafts: DraftWrites;
  readonly comments: CommentWrites;
  readonly underlays: UnderlayWrites;
  readonly organisations: OrganisationWrites;
  readonly persons: PersonWrites;
  readonly register: RegisterWrites;
  readonly registry: RegistryWrites;
  readonly subscriptions: SubscriptionWrites;
  readonly proposals: ProposalWrites;
  readonly programmes: ProgrammeWrites;
  readonly people: PeopleWrites;
  readonly ownMeasures: OwnMeasureWrites;
  readonly group: GroupWrites;
  readonly instances: InstanceWrites;
  readonly enrolments: EnrolmentWrites;
  readonly sealing: SealingWrites;
  readonly sessions: SessionWrites;
  readonly witnesses: WitnessWrites;
  readonly machines: MachineWrites;
  readonly mail: MailAddressWrites;
  readonly feeds: FeedWrites;
  readonly ledger: LedgerTransaction;
}

export interface Store extends TransactionPort<StoreTransaction> {
  readonly database: "sqlite" | "postgresql";
  /** The data folder, or the URL without its password. */
  readonly place: string;
  readonly facilities: FacilityQueries;
  readonly assessments: AssessmentQueries;
  readonly jobs: JobStates;
  readonly drafts: DraftStates;
  readonly comments: CommentQueries;
  readonly underlays: UnderlayQueries;
  readonly organisations: OrganisationQueries;
  readonly persons: PersonQueries;
  readonly approvals: ApprovalQueries;
  readonly register: RegisterStates;
  readonly registry: RegistryQueries;
  readonly subscriptions: SubscriptionQueries;
  readonly proposals: ProposalQueries;
  readonly programmes: ProgrammeQueries;
  readonly people: PeopleQueries;
  readonly ownMeasures: OwnMeasureQueries;
  readonly group: GroupQueries;
  readonly instances: InstanceQueries;
  readonly enrolments: EnrolmentQueries;
  readonly ceremonies: CeremonyStates;
  readonly sealing: SealingQueries;
  readonly sessions: SessionQueries;
  readonly ledger: LedgerQueries;
  readonly witnesses: WitnessStates;
  readonly outbox: OutboxQueries;
  readonly machines: MachineQueries;
  readonly mail: MailStates;
  readonly feeds: FeedQueries;
  readonly meta: MetaQueries;
  /** Tells a second process on the same folder where the first one answers. */
  readonly announce: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a database, makes it where there is none, and brings its tables up to date.
 *
 * @example
 * const store = await openStore({ dataFolder: "/var/lib/custodiet" }, { clock, randomness, purposeIfNew: "real" });
 */
export type OpenStore = (place: StorePlace, options: OpenOptions) => Promise<Result<Store, OpenFault>>;
