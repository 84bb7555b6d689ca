/**
 * What the HTTP routes and the command line ask of an instance: its store, its trust and its long work behind one
 * shape. Every answer is already within what the actor may see; `null` means not found, or not theirs.
 */
import type { ScenarioResult } from "@custodiet/assess";
import type { FacilityId, Marking, ModelHash, Result, SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type {
  AssessmentHead,
  FacilityHead,
  JobRecord,
  LedgerLine,
  StoredAssessment,
  TouchedElement,
} from "@custodiet/store";
import type { Action, Actor, CheckpointStatus, InclusionProof, Permission, Refusal } from "@custodiet/trust";
import type { StepLabel } from "../work/document-job.ts";
import type { WhatIfOutcome } from "../work/what-if-job.ts";
import type { Preparing } from "../work/what-if-keeper.ts";
import type { Comments } from "./comment-types.ts";
import type { Drafts } from "./drafts/draft-types.ts";
import type { ExportedAssessment, ExportedModel, ExportOrder } from "./export-types.ts";
import type { HomeInSight } from "./home/home-types.ts";
import type { Imports } from "./imports.ts";
import type { Found, SearchQuestion } from "./search-types.ts";
import type { Underlays } from "./underlays.ts";
import type { WhatIfOrder } from "./what-if-types.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly isFictional: boolean;
}

/** A person with a session. */
export interface SignedIn {
  readonly actor: Actor;
  readonly person: Person;
  readonly csrfToken: string;
}

/** A person and what the position may do, in words. */
export interface PersonOnOffer extends Person {
  readonly mayText: string;
}

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

/** A scenario worked out in full, from the model version that the latest assessment is of. */
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

/** A line of one facility's history: of its versions, assessments, drafts and comments. */
export interface HistoryLine extends LedgerLineInSight {
  /** The elements it is about; `null`: it does not say, or not to this reader. */
  readonly elements: readonly TouchedElement[] | null;
  /** What a step of a draft is called. */
  readonly label: StepLabel | null;
  /** Of the version that was stored; `null` where the entry is of something else, or its details were erased. */
  readonly version: number | null;
  readonly reason: string | null;
}

export interface HistoryQuestion {
  readonly facility: string;
  /** Only what is about this element, as far as the ledger says. */
  readonly element: TouchedElement | null;
  /** Only entries with a smaller index. */
  readonly before: number | null;
  readonly limit: number;
}

export interface InstanceFacts {
  readonly database: "sqlite" | "postgresql";
  readonly schemaVersion: number;
  readonly isDemonstration: boolean;
}

export interface Instance {
  readonly facts: InstanceFacts;
  readonly judge: (actor: Actor, action: Action) => Result<Permission, Refusal>;

  readonly findSession: (token: string) => Promise<SignedIn | null>;
  readonly listPersons: () => Promise<readonly PersonOnOffer[]>;
  /** `null`: there is no such person. */
  readonly signIn: (personId: string) => Promise<{ readonly token: string; readonly session: SignedIn } | null>;
  readonly signOut: (token: string) => Promise<void>;

  readonly listFacilities: (actor: Actor) => Promise<readonly FacilityInSight[]>;
  /** `version` `null`: the latest. */
  readonly readModel: (actor: Actor, facility: string, version: number | null) => Promise<StoredModel | null>;
  /** Newest first; empty: not found. */
  readonly listVersions: (actor: Actor, facility: string) => Promise<readonly ModelVersion[]>;
  readonly storeModel: (actor: Actor, order: StoreOrder) => Promise<{ readonly number: number; readonly hash: string }>;

  /** The latest there is. */
  readonly readAssessment: (actor: Actor, facility: string) => Promise<AssessmentInSight | null>;
  /** One scenario of it, `role/act/target/mode`; `null`: no assessment in sight, or no such scenario in it. */
  readonly readScenario: (actor: Actor, facility: string, scenario: string) => Promise<ScenarioInSight | null>;
  /** `null`: no such facility in sight. Throws `CUS-S060` where a reason is needed. */
  readonly exportModel: (actor: Actor, order: ExportOrder) => Promise<ExportedModel | null>;
  readonly exportAssessment: (actor: Actor, order: ExportOrder) => Promise<ExportedAssessment | null>;
  /** Ranks again as if edits were made; stores nothing. `null`: no such facility, version or draft in sight. */
  readonly askWhatIf: (actor: Actor, order: WhatIfOrder) => Promise<WhatIfOutcome | null>;
  readonly readWhatIfState: (
    actor: Actor,
    order: Pick<WhatIfOrder, "facility" | "from">,
  ) => Promise<Preparing | "cold" | "ready" | null>;
  /** The job's id; `null`: no such facility. */
  readonly requestAssessment: (actor: Actor, facility: string) => Promise<string | null>;
  /** The assessment of a facility that is being worked out or waits. */
  readonly findWork: (actor: Actor, facility: string) => Promise<JobRecord | null>;
  readonly readJob: (actor: Actor, job: string) => Promise<JobRecord | null>;
  readonly cancelJob: (actor: Actor, job: string) => Promise<JobRecord | null>;

  readonly readLedger: (
    actor: Actor,
    page: { readonly before: number | null; readonly limit: number },
  ) => Promise<{ readonly size: number; readonly entries: readonly LedgerLineInSight[] }>;
  /** Of one facility, newest first; `null`: no such facility. */
  readonly readHistory: (actor: Actor, question: HistoryQuestion) => Promise<readonly HistoryLine[] | null>;
  readonly readHome: (actor: Actor) => Promise<HomeInSight>;
  readonly readCheckpoint: (actor: Actor) => Promise<CheckpointStatus & { readonly verifierKey: string }>;
  readonly proveInclusion: (actor: Actor, index: number) => Promise<InclusionProof | null>;

  readonly comments: Comments;
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
