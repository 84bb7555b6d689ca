/** Programmes as the other rooms see them: each belongs to the organisation whose programme it is. */
import type { FacilityId, Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { KeptAct, ProgrammeAct, ProgrammeDay, Tier } from "@custodiet/programme";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export interface ProgrammeHead {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly tier: Tier;
  /** `null`: of a State or an agency. */
  readonly facility: FacilityId | null;
  readonly name: string;
  readonly begunBy: PersonId;
  readonly begunAtMs: number;
  readonly marking: Marking;
}

export interface StoredAct extends KeptAct {
  readonly organisation: OrganisationId;
  readonly atMs: number;
  readonly entryIndex: number;
}

export interface NewProgramme extends Pick<ProgrammeHead, "id" | "organisation" | "tier" | "facility" | "name"> {}

export interface NewAct {
  readonly number: number;
  readonly on: ProgrammeDay;
  readonly act: ProgrammeAct;
}

/** A file that evidence of a programme names. */
export interface ProgrammeFile {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface ProgrammeQueries {
  /** Oldest first. */
  readonly list: (scope: Scope) => Promise<readonly ProgrammeHead[]>;
  readonly get: (scope: Scope, id: string) => Promise<ProgrammeHead | null>;
  /** In their order. */
  readonly acts: (scope: Scope, id: string) => Promise<readonly StoredAct[]>;
  readonly file: (scope: Scope, id: string, hash: string) => Promise<ProgrammeFile | null>;
}

export interface ProgrammeWrites extends ProgrammeQueries {
  readonly insert: (programme: NewProgramme, provenance: Provenance) => Promise<void>;
  readonly append: (
    programme: Pick<ProgrammeHead, "id" | "organisation">,
    acts: readonly NewAct[],
    provenance: Provenance,
  ) => Promise<void>;
  /** A file that the programme has already stays as it is. */
  readonly keepFile: (
    programme: Pick<ProgrammeHead, "id" | "organisation">,
    file: ProgrammeFile,
    provenance: Provenance,
  ) => Promise<void>;
}
