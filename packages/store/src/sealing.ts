/** Rosters and sealed files, as the other rooms see them. */
import type { FacilityId, Json, Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export interface RosterRecord {
  /** Who trusts it. */
  readonly organisation: OrganisationId;
  readonly party: string;
  readonly number: number;
  readonly fingerprint: string;
  /** As it was signed, canonical JSON. */
  readonly envelope: string;
  readonly roster: string;
  readonly validUntilMs: number;
  readonly takenAtMs: number;
  readonly takenBy: PersonId;
  readonly entryIndex: number;
}

export type NewRoster = Omit<RosterRecord, "takenBy" | "entryIndex">;

export interface SealedChannel {
  readonly from: string;
  readonly to: readonly string[];
}

export type SealedState = "sent" | "accepted" | "held" | "rejected";

/** A file that was sent or came. Of one that could not be read the manifest is not known. */
export interface SealedFileRecord {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly state: SealedState;
  readonly channel: SealedChannel | null;
  readonly sequence: number | null;
  readonly manifestHash: string | null;
  /** Canonical JSON. */
  readonly manifest: string | null;
  readonly signatures: Json;
  readonly signers: Json;
  readonly faults: Json;
  readonly facility: FacilityId | null;
  readonly approval: string | null;
  readonly sealTo: readonly string[];
  /** SHA-256 of what came; `null`: it was sent, and is sealed anew each time it is taken. */
  readonly fileHash: string | null;
  readonly byteLength: number;
  /** The held file that this says more of. */
  readonly settles: string | null;
  readonly atMs: number;
  readonly by: PersonId;
  readonly marking: Marking;
  readonly entryIndex: number;
}

export type NewSealedFile = Omit<SealedFileRecord, "atMs" | "by" | "marking" | "entryIndex">;

/** One thing a file carries: a line as it was signed. */
export interface SealedObjectRecord {
  readonly organisation: OrganisationId;
  readonly file: string;
  readonly position: number;
  readonly kind: string;
  readonly objectId: string;
  readonly line: string;
}

export interface HeldBytes {
  readonly organisation: OrganisationId;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly signature: string;
}

export interface SealingQueries {
  /** Every version that is trusted: by party, newest first. */
  readonly rosters: (scope: Scope) => Promise<readonly RosterRecord[]>;
  /** Newest first; those that are held and were settled since are left out. */
  readonly files: (scope: Scope, limit: number) => Promise<readonly SealedFileRecord[]>;
  readonly file: (scope: Scope, id: string) => Promise<SealedFileRecord | null>;
  readonly objects: (scope: Scope, file: string) => Promise<readonly SealedObjectRecord[]>;
  /** The last one sent or accepted in each channel. */
  readonly heads: (scope: Scope, direction: "sent" | "accepted") => Promise<readonly SealedFileRecord[]>;
  readonly held: (scope: Scope, file: string) => Promise<HeldBytes | null>;
}

export interface SealingWrites extends SealingQueries {
  readonly keepRoster: (roster: NewRoster, provenance: Provenance) => Promise<void>;
  readonly keepFile: (
    file: NewSealedFile,
    objects: readonly Omit<SealedObjectRecord, "organisation" | "file">[],
    provenance: Provenance,
  ) => Promise<void>;
  readonly hold: (held: HeldBytes, provenance: Provenance) => Promise<void>;
  /** Erases the bytes of a held file that is settled. */
  readonly letGo: (organisation: OrganisationId, file: string) => Promise<void>;
}
