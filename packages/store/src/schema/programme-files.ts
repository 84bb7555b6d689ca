/** The migration that keeps files of evidence, each by its programme: as files of the working group's records are kept. */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface ProgrammeFileTables {
  /** Erasable, never changed: known by the SHA-256 of its bytes. */
  programme_files: Bound & {
    programme: string;
    hash: string;
    media_type: string;
    byte_length: number;
    bytes: Uint8Array;
    kept_at: number;
  };
}

export const programmeFiles = (kind: DatabaseKind): readonly string[] => [
  `create table programme_files (programme text not null, hash text not null, ${bound}, media_type text not null,
    byte_length bigint not null, bytes ${kind === "sqlite" ? "blob" : "bytea"} not null, kept_at bigint not null,
    primary key (organisation, programme, hash),
    foreign key (organisation, programme) references programmes (organisation, id))`,
  ...protect(kind, { appendOnly: [], erasable: ["programme_files"] }),
];
