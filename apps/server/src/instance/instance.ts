/**
 * What the HTTP routes and the command line ask of an instance: its store, its trust and its long work behind one
 * shape. Every answer is already within what the actor may see; `null` means not found, or not theirs.
 */
import type { ScenarioResult } from "@custodiet/assess";
import type { FacilityId, Marking, ModelHash, PersonId, Result, SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type {
  AssessmentHead,
  FacilityHead,
  JobRecord,
  LedgerLine,
  StoredAssessment,
  TouchedElement,
} from "@custodiet/store";
import type { Action, Actor, InclusionProof, Permission, Refusal } from "@custodiet/trust";
import type { ExportFile, LeavingFile } from "../exports/export-file.ts";
import type { StepLabel } from "../work/document-job.ts";
import type { WhatIfOutcome } from "../work/what-if-job.ts";
import type { Preparing } from "../work/what-if-keeper.ts";
import type { Approvals } from "./approvals/approval-types.ts";
import type { Comments } from "./comment-types.ts";
import type { CultureDesk } from "./culture/culture-types.ts";
import type { Drafts } from "./drafts/draft-types.ts";
import type { ExcerptOrder, ExportOrder, ExportRequestOrder } from "./export-types.ts";
import type { FirstStepsDesk } from "./first-steps-types.ts";
import type { ExchangeDesk } from "./group/exchange-types.ts";
import type { CalendarFeeds } from "./group/feed-types.ts";
import type { GroupDesk } from "./group/group-types.ts";
import type { Library } from "./group/library-types.ts";
import type { MeetingDesk } from "./group/meeting-types.ts";
import type { ReceivedReports } from "./group/received-reports.ts";
import type { RecordTables } from "./group/record-table-types.ts";
import type { ReportDesk } from "./group/report-types.ts";
import type { SurveyDesk } from "./group/surveys.ts";
import type { HomeInSight, ProgrammeWait } from "./home/home-types.ts";
import type { Identity } from "./identity/identity-types.ts";
import type { Imports } from "./imports.ts";
import type { Letterheads } from "./letterhead-types.ts";
import type { Machines } from "./machine-types.ts";
import type { MailDesk } from "./mail-types.ts";
import type { Operation } from "./operation-types.ts";
import type { ConcernDesk, GroupOfProgramme } from "./people/people-types.ts";
import type { ReliabilityDesk } from "./people/reliability-types.ts";
import type { PersonOnOffer, SignedIn } from "./person-types.ts";
import type { National } from "./programmes/national-types.ts";
import type { OverlayDesk } from "./programmes/overlay-types.ts";
import type { OwnMeasureDesk } from "./programmes/own-measure-types.ts";
import type { PlannedProgrammes } from "./programmes/plan-types.ts";
import type { StateReports } from "./programmes/state-report-types.ts";
import type { PublicDocuments } from "./public-documents.ts";
import type { Registry } from "./registry-types.ts";
import type { Found, SearchQuestion } from "./search-types.ts";
import type { Sharing } from "./sharing/sharing-types.ts";
import type { Subscriptions } from "./subscription-types.ts";
import type { Trend } from "./trend-types.ts";
import type { Underlays } from "./underlays.ts";
import type { WhatIfOrder } from "./what-if-types.ts";
import type { CheckpointInSight, Witnesses } from "./witness-types.ts";

export type { Person, PersonOnOffer, SignedIn } from "./person-types.ts";

export interface ModelVersion {
  readonly number: number;
  readonly hash: string;
  readonly storedAt: string;
  readonly author: string;
  readonly reason: string;
}

export interface StoredModel {
  readonly model: FacilityModel;
  readonly version: ModelVersion;
  readonly sources: readonly SourceFile[];
}

export interface FacilityInSight {
  readonly head: FacilityHead;
  readonly marking: Marking;
  readonly version: ModelVersion;
  readonly assessment: AssessmentHead | null;
  /** The assessment that is being worked out or waits. */
  readonly work: JobRecord | null;
}

/** An assessment and the name of whoever asked for it. */
export interface AssessmentInSight extends StoredAssessment {
  readonly assessedByName: string;
}

export interface ScenarioOrder {
  readonly facility: string;
  /** `role/act/target/mode`. */
  readonly scenario: string;
  /** The version whose assessment it is of; `null`: the latest assessment. */
  readonly version: number | null;
}

/** A scenario worked out in full, from the model version that the assessment is of. */
export interface ScenarioInSight {
  readonly scenario: ScenarioResult;
  readonly modelHash: ModelHash;
  readonly marking: Marking;
  /** Of this program, which worked it out. */
  readonly engineVersion: string;
  /** The assessment was made by the same engine, so the two agree; else they may not. */
  readonly isEngineOfAssessment: boolean;
}

export interface StoreOrder {
  readonly model: FacilityModel;
  readonly sources: readonly SourceFile[];
  readonly reason: string;
}

export interface DisclosureOrder {
  readonly facility: FacilityId;
  readonly modelHash: ModelHash;
  readonly marking: Marking;
  readonly reason: string;
}

/** A line of the ledger with its actor's name; `null`: erased. */
export interface LedgerLineInSight extends LedgerLine {
  readonly actorName: string | null;
}

/** A line of one facility's history: of its versions, assessments, drafts, comments, approvals, and who saw it. */
export interface HistoryLine extends LedgerLineInSight {
  /** The elements it is about; `null`: it does not say, or not to this reader. */
  readonly elements: readonly TouchedElement[] | null;
  /** What a step of a draft is called. */
  readonly label: StepLabel | null;
  /** The version it is about; `null`: it is about none, or its details were erased. */
  readonly version: number | null;
  readonly reason: string | null;
  /** The request for approval that it is about, or that it was done by. */
  readonly approval: string | null;
  /** Of a decision, or of a review of what was done alone. */
  readonly decision: "approve" | "refuse" | "justified" | "not justified" | null;
  /** Of what was taken away. */
  readonly fileName: string | null;
  /** Parties that a sealed file went to. */
  readonly to: readonly string[];
}

/** Who saw it, changed it, approved something of it, or took something of it away. */
export const historyAsked = ["saw", "changed", "approved", "exported"] as const;

export type HistoryAsked = (typeof historyAsked)[number];

export interface HistoryQuestion {
  readonly facility: string;
  /** Only what is about this element, as far as the ledger says. */
  readonly element: TouchedElement | null;
  /** Only what answers this question; `null`: all. */
  readonly asked: HistoryAsked | null;
  /** Only what was done by, or says, these words. */
  readonly words: string | null;
  /** Only entries with a smaller index. */
  readonly before: number | null;
  readonly limit: number;
}

export interface InstanceFacts {
  readonly database: "sqlite" | "postgresql";
  readonly schemaVersion: number;
  readonly isDemonstration: boolean;
  /** IANA name. */
  readonly timeZone: string;
}

export interface Instance {
  readonly facts: InstanceFacts;
  /** Nothing may be written for now. */
  readonly isHeld: () => Promise<boolean>;
  /** By which the person's pages seal what they keep in the browser; Base64 of 32 bytes. */
  readonly workKeyOf: (person: PersonId) => string;
  readonly judge: (actor: Actor, action: Action) => Result<Permission, Refusal>;

  readonly findSession: (token: string) => Promise<SignedIn | null>;
  readonly listPersons: () => Promise<readonly PersonOnOffer[]>;
  /** `null`: there is no such person. */
  readonly signIn: (personId: string) => Promise<{ readonly token: string; readonly session: SignedIn } | null>;
  readonly signOut: (token: string) => Promise<void>;
  readonly identity: Identity;

  readonly listFacilities: (actor: Actor) => Promise<readonly FacilityInSight[]>;
  /** `version` `null`: the latest. */
  readonly readModel: (actor: Actor, facility: string, version: number | null) => Promise<StoredModel | null>;
  /** Newest first; empty: not found. */
  readonly listVersions: (actor: Actor, facility: string) => Promise<readonly ModelVersion[]>;
  readonly storeModel: (actor: Actor, order: StoreOrder) => Promise<{ readonly number: number; readonly hash: string }>;

  /** Of a version; `version` `null`: the latest there is. `null`: there is none in sight. */
  readonly readAssessment: (
    actor: Actor,
    facility: string,
    version: number | null,
  ) => Promise<AssessmentInSight | null>;
  /** What the assessments of its versions say of each act on each target; `null`: no such facility in sight. */
  readonly readTrend: (actor: Actor, facility: string) => Promise<Trend | null>;
  /** One scenario of an assessment; `null`: no assessment in sight, or no such scenario in it. */
  readonly readScenario: (actor: Actor, order: ScenarioOrder) => Promise<ScenarioInSight | null>;
  /** `null`: nothing of the kind in sight. Throws `CUS-T020` where it is not declared fictional. */
  readonly exportFile: (actor: Actor, order: ExportOrder) => Promise<ExportFile | null>;
  /** The id of the request for approval. Throws `CUS-S060` without a reason. */
  readonly askExport: (actor: Actor, order: ExportRequestOrder) => Promise<string | null>;
  readonly exportByBreakGlass: (actor: Actor, order: ExportRequestOrder) => Promise<ExportFile | null>;
  /** Ranks again as if edits were made; stores nothing. `null`: no such facility, version or draft in sight. */
  readonly askWhatIf: (actor: Actor, order: WhatIfOrder) => Promise<WhatIfOutcome | null>;
  readonly readWhatIfState: (
    actor: Actor,
    order: Pick<WhatIfOrder, "facility" | "from">,
  ) => Promise<Preparing | "cold" | "ready" | null>;
  readonly firstSteps: FirstStepsDesk;
  /** The job's id; `version` `null`: of the latest. `null`: no such facility or version. */
  readonly requestAssessment: (actor: Actor, facility: string, version: number | null) => Promise<string | null>;
  /** The assessment of a version that is being worked out or waits. */
  readonly findWork: (actor: Actor, facility: string, version: number) => Promise<JobRecord | null>;
  readonly readJob: (actor: Actor, job: string) => Promise<JobRecord | null>;
  readonly cancelJob: (actor: Actor, job: string) => Promise<JobRecord | null>;

  readonly readLedger: (
    actor: Actor,
    page: { readonly before: number | null; readonly limit: number },
  ) => Promise<{ readonly size: number; readonly entries: readonly LedgerLineInSight[] }>;
  /** Of one facility, newest first; `null`: no such facility. */
  readonly readHistory: (actor: Actor, question: HistoryQuestion) => Promise<readonly HistoryLine[] | null>;
  /** As a file, which is entered where the facility is not declared fictional; `null`: no such facility. */
  readonly takeHistory: (actor: Actor, question: HistoryQuestion, format: "csv" | "json") => Promise<ExportFile | null>;
  readonly readHome: (actor: Actor) => Promise<HomeInSight>;
  readonly readProgrammeWaits: (actor: Actor) => Promise<readonly ProgrammeWait[]>;
  /** Entries with their proofs as a file; `null`: nothing of the kind in sight. Entered in the ledger before it leaves. */
  readonly exportLedger: (actor: Actor, order: ExcerptOrder) => Promise<LeavingFile | null>;
  /** The present state, signed; and the last one that enough witnesses have seen. */
  readonly readCheckpoint: (actor: Actor) => Promise<CheckpointInSight>;
  /** `size`: of the tree that the proof is in; `null`: the present one. */
  readonly proveInclusion: (actor: Actor, index: number, size: number | null) => Promise<InclusionProof | null>;
  readonly witnesses: Witnesses;

  readonly machines: Machines;
  readonly mail: MailDesk;
  readonly operation: Operation;
  readonly approvals: Approvals;
  readonly sharing: Sharing;
  readonly comments: Comments;
  readonly registry: Registry;
  readonly subscriptions: Subscriptions;
  readonly culture: CultureDesk;
  readonly groupOfProgramme: GroupOfProgramme;
  readonly reliability: ReliabilityDesk;
  readonly concerns: ConcernDesk;
  readonly programmes: PlannedProgrammes;
  readonly national: National;
  readonly stateReports: StateReports;
  readonly receivedReports: ReceivedReports;
  readonly group: GroupDesk;
  readonly library: Library;
  readonly letterheads: Letterheads;
  readonly ownMeasures: OwnMeasureDesk;
  readonly overlays: OverlayDesk;
  readonly recordTables: RecordTables;
  readonly meetings: MeetingDesk;
  readonly feeds: CalendarFeeds;
  readonly surveys: SurveyDesk;
  readonly exchange: ExchangeDesk;
  readonly publicDocuments: PublicDocuments;
  readonly implementationReports: ReportDesk;
  readonly underlays: Underlays;
  /** `actor` `null`: nobody is signed in, and only what anybody may read is found. */
  readonly search: (actor: Actor | null, question: SearchQuestion) => Promise<Found>;
  readonly drafts: Drafts;
  readonly imports: Imports;

  /** Records that results are shown in clear; fails when that cannot be recorded. */
  readonly recordDisclosure: (actor: Actor, order: DisclosureOrder) => Promise<void>;

  /** Settles when no assessment waits or runs. */
  readonly workDone: () => Promise<void>;
  readonly close: () => Promise<void>;
}
