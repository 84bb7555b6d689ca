/** Floor plan pictures under a facility's map, as the other rooms see them. */
import type { FacilityId, Marking, OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Provenance } from "./records.ts";

export const pictureMediaTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureMediaType = (typeof pictureMediaTypes)[number];

/** What is known of a picture without its bytes. */
export interface PictureFacts {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly mediaType: PictureMediaType;
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
}

/** How a picture lies on the map: its corner nearest to north and west once turned, and how large a pixel is. */
export interface UnderlayPlacement {
  readonly xMetres: number;
  readonly yMetres: number;
  readonly metresPerPixel: number;
  /** Clockwise. */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface UnderlayRecord {
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  /** Which floor; so far there is one. */
  readonly level: string;
  readonly picture: PictureFacts;
  readonly placement: UnderlayPlacement;
  readonly marking: Marking;
  readonly entryIndex: number;
}

export interface NewPicture {
  readonly organisation: OrganisationId;
  readonly facility: FacilityId;
  readonly picture: PictureFacts;
  readonly bytes: Uint8Array;
  readonly provenance: Provenance;
}

export interface NewUnderlay extends Omit<UnderlayRecord, "picture" | "marking" | "entryIndex"> {
  readonly pictureHash: string;
  readonly provenance: Provenance;
}

export interface UnderlayQueries {
  readonly get: (scope: Scope, facility: FacilityId, level: string) => Promise<UnderlayRecord | null>;
  readonly picture: (scope: Scope, facility: FacilityId, hash: string) => Promise<PictureFacts | null>;
  readonly bytes: (scope: Scope, facility: FacilityId, hash: string) => Promise<Uint8Array | null>;
}

export interface UnderlayWrites extends UnderlayQueries {
  /** Keeps a picture; of the facility's others only those that are placed stay. The same bytes are kept once. */
  readonly keepPicture: (picture: NewPicture) => Promise<void>;
  /** Places a picture that is kept, instead of the one placed before, which is erased. */
  readonly place: (underlay: NewUnderlay) => Promise<void>;
  /** Takes the picture away and erases it. `false`: there is none in scope. */
  readonly remove: (scope: Scope, facility: FacilityId, level: string) => Promise<boolean>;
}
