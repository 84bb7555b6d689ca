/** What signing in is made of, as the other rooms see it: the instance, codes to enrol by, challenges under way. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Provenance } from "./records.ts";

export type InstanceKind = "facility" | "authority" | "working-group";

/** What a real instance is; a demonstration has none. */
export interface InstanceRecord {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly kind: InstanceKind;
  /** The DNS name it is reached by; passkeys are bound to it. */
  readonly host: string;
  /** Public text of the log's key. */
  readonly logKey: string;
  readonly foundedAtMs: number;
}

/** `founding`: of one of the first two administrators. `added`: of a person who came later. `recovery`: in place of a lost one. */
export type EnrolmentPurpose = "founding" | "added" | "recovery";

/** A one-time code by which a person brings an authenticator. */
export interface EnrolmentRecord {
  /** SHA-256 of the code: a stolen database enrols nobody. */
  readonly codeHash: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly purpose: EnrolmentPurpose;
  readonly expiresAtMs: number;
  /** When it was used, or another code of the same person took its place. */
  readonly spentAtMs: number | null;
}

export type NewEnrolment = Omit<EnrolmentRecord, "spentAtMs">;

export interface InstanceQueries {
  /** `null`: a demonstration, or a real instance that is not founded yet. */
  readonly get: () => Promise<InstanceRecord | null>;
}

export interface InstanceWrites extends InstanceQueries {
  readonly insert: (instance: InstanceRecord, provenance: Provenance) => Promise<void>;
}

export interface EnrolmentQueries {
  readonly find: (codeHash: string) => Promise<EnrolmentRecord | null>;
  /** Oldest first, spent ones too. */
  readonly ofPurpose: (purpose: EnrolmentPurpose) => Promise<readonly EnrolmentRecord[]>;
}

export interface EnrolmentWrites extends EnrolmentQueries {
  /** Takes the place of every code that the person has not used. */
  readonly insert: (enrolment: NewEnrolment, provenance: Provenance) => Promise<void>;
  /** `false`: it is spent or expired, or not in scope. */
  readonly use: (codeHash: string, provenance: Provenance) => Promise<boolean>;
}

export type CeremonyPurpose = "enrol" | "sign-in" | "confirm" | "add" | "oidc";

/** A challenge given out and not answered yet. */
export interface Ceremony {
  readonly challenge: string;
  readonly purpose: CeremonyPurpose;
  /** Whose it is: the hash of a code or of a session's token; empty where nobody is known yet. */
  readonly subject: string;
  readonly expiresAtMs: number;
}

/** The state of ceremonies under way. Not records: what comes out of one is written by a command. */
export interface CeremonyStates {
  readonly begin: (ceremony: Ceremony) => Promise<void>;
  /** Takes it away, so that it is answered once; `false`: never given out for this, answered before, or expired. */
  readonly take: (asked: Omit<Ceremony, "expiresAtMs">) => Promise<boolean>;
}
