/** The migration that keeps floor plan pictures and how they lie on a facility's map. */
import type { Bound } from "./columns.ts";
import { bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface UnderlayTables {
  /** Erasable, never changed: known by the SHA-256 of its bytes. */
  underlay_pictures: Bound & {
    facility: string;
    hash: string;
    media_type: string;
    width: number;
    height: number;
    byte_length: number;
    bytes: Uint8Array;
  };
  underlays: Bound & { facility: string; level: string; picture: string; placement: string };
}

export const underlays = (kind: DatabaseKind): readonly string[] => [
  `create table underlay_pictures (facility text not null, hash text not null, ${bound}, media_type text not null,
    width integer not null, height integer not null, byte_length integer not null,
    bytes ${kind === "sqlite" ? "blob" : "bytea"} not null, primary key (organisation, facility, hash),
    foreign key (organisation, facility) references facilities (organisation, id))`,
  `create table underlays (facility text not null, level text not null, ${bound}, picture text not null,
    placement text not null, primary key (organisation, facility, level),
    foreign key (organisation, facility, picture) references underlay_pictures (organisation, facility, hash))`,
  ...protect(kind, { appendOnly: [], erasable: ["underlay_pictures"] }),
];
