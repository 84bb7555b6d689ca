/** What an organisation adds to the catalogue of measures for itself, as the other rooms see it. */
import type { OfficialLanguage, OrganisationId, PersonId } from "@custodiet/core";
import type { KeptOwnAct, OwnAct, ProgrammeDay } from "@custodiet/programme";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export interface StoredOwnAct extends KeptOwnAct {
  readonly organisation: OrganisationId;
}

export interface NewOwnAct {
  readonly number: number;
  readonly on: ProgrammeDay;
  readonly act: OwnAct;
}

/** A text of one number of a framework, as the organisation has it. */
export interface OverlayText {
  readonly organisation: OrganisationId;
  readonly framework: string;
  readonly number: string;
  /** Of the text; `null`: another one than the six. */
  readonly language: OfficialLanguage | null;
  readonly text: string;
  readonly by: PersonId;
  readonly on: ProgrammeDay;
}

export type OverlayPlace = Pick<OverlayText, "organisation" | "framework" | "number">;

export interface OwnMeasureQueries {
  /** In their order. */
  readonly acts: (scope: Scope) => Promise<readonly StoredOwnAct[]>;
  /** By framework and number. */
  readonly overlays: (scope: Scope) => Promise<readonly OverlayText[]>;
}

export interface OwnMeasureWrites extends OwnMeasureQueries {
  readonly append: (organisation: OrganisationId, acts: readonly NewOwnAct[], provenance: Provenance) => Promise<void>;
  /** In the place of the text that was there. */
  readonly layOver: (overlay: Omit<OverlayText, "by">, provenance: Provenance) => Promise<void>;
  /** `false`: there is none. */
  readonly takeOff: (place: OverlayPlace) => Promise<boolean>;
}
