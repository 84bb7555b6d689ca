/**
 * What the HTTP routes ask of an instance: its store, its trust and its long work behind one shape. Every answer is
 * already within what the person may see; `null` means not found, or not theirs.
 */
import type { Assessment, ScenarioResult } from "@custodiet/assess";
import type { Diagnostic, Marking, SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";

/** What a person asks to do; every route names one. */
export const actions = [
  "facility.read",
  "facility.store",
  "assessment.read",
  "assessment.request",
  "assessment.cancel",
  "scenario.read",
  "ledger.read",
] as const;
export type Action = (typeof actions)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly isFictional: boolean;
}

/** A person and what the position may do, in words. */
export interface PersonOnOffer extends Person {
  readonly mayText: string;
}

export type Judgement =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly because: string; readonly whoMayGrant: readonly string[] };

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
  readonly warnings: readonly Diagnostic[];
}

export interface StoredAssessment {
  readonly assessment: Assessment;
  readonly hash: string;
  readonly assessedAt: string;
  readonly assessedBy: string;
}

export interface FacilityInStore {
  readonly stored: StoredModel;
  readonly assessment: StoredAssessment | null;
}

export interface Job {
  readonly id: string;
  readonly facility: string;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly done: number;
  readonly total: number;
  readonly stage: string;
  readonly error: string | null;
}

export interface StoreOrder {
  readonly model: FacilityModel;
  readonly files: readonly SourceFile[];
  readonly warnings: readonly Diagnostic[];
  readonly reason: string;
}

export interface LedgerEntry {
  readonly index: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly organisation: string;
  readonly action: string;
  readonly rule: string;
  readonly record: string | null;
  readonly hashBefore: string | null;
  readonly hashAfter: string | null;
  readonly leafHash: string;
}

export interface Checkpoint {
  /** The signed note, as text. */
  readonly note: string;
  readonly size: number;
  readonly rootHash: string;
  /** The public key that checks the note's signature, in the note's own form. */
  readonly verifierKey: string;
  /** Nobody outside has seen it: a demonstration's checkpoints are not witnessed. */
  readonly isWitnessed: boolean;
}

export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly rootHash: string;
  readonly hashes: readonly string[];
}

/** The answer to storing a version: stored, or why not. */
export type StoreOutcome =
  | { readonly kind: "stored"; readonly id: string; readonly version: ModelVersion }
  | { readonly kind: "unchanged"; readonly version: ModelVersion };

export type CancelOutcome = "cancelled" | "already over" | "not found";

export interface Instance {
  readonly database: "sqlite" | "postgresql";
  readonly schemaVersion: number;
  readonly isDemonstration: boolean;

  readonly judge: (person: Person, action: Action) => Judgement;
  readonly findPerson: (sessionToken: string) => Promise<Person | null>;
  readonly listPersons: () => Promise<readonly PersonOnOffer[]>;
  /** `null`: there is no such person. */
  readonly signIn: (personId: string) => Promise<{ readonly token: string; readonly person: Person } | null>;
  readonly signOut: (sessionToken: string) => Promise<void>;

  readonly listFacilities: (person: Person) => Promise<readonly FacilityInStore[]>;
  /** `version` `null`: the latest. */
  readonly readModel: (person: Person, facility: string, version: number | null) => Promise<StoredModel | null>;
  /** Newest first; empty: not found. */
  readonly listVersions: (person: Person, facility: string) => Promise<readonly ModelVersion[]>;
  readonly storeModel: (person: Person, order: StoreOrder) => Promise<StoreOutcome>;

  /** Of the latest version that has one. */
  readonly readAssessment: (person: Person, facility: string) => Promise<StoredAssessment | null>;
  readonly requestAssessment: (person: Person, facility: string) => Promise<string | null>;
  readonly readJob: (person: Person, job: string) => Promise<Job | null>;
  readonly cancelJob: (person: Person, job: string) => Promise<CancelOutcome>;

  readonly readLedger: (
    person: Person,
    page: { readonly before: number | null; readonly limit: number },
  ) => Promise<{ readonly size: number; readonly entries: readonly LedgerEntry[] }>;
  readonly readCheckpoint: (person: Person) => Promise<Checkpoint>;
  readonly proveInclusion: (person: Person, index: number) => Promise<InclusionProof | null>;
}

export type { Marking, ScenarioResult };
