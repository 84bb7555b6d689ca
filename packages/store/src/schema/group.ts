/** The migration that keeps the working group's records: what happened to each, what of it is personal, and files. */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface GroupTables {
  group_events: Bound & {
    record: string;
    number: number;
    kind: string;
    role: string;
    happened_at: number;
    /** Canonical JSON of the act, without what is personal in it. */
    act: string;
  };
  /** Personal values of an event, erasable with their salt. */
  group_openings: { record: string; number: number; organisation: string; salt: string; content: string };
  /** Erasable, never changed: known by the SHA-256 of its bytes. */
  group_files: Bound & { hash: string; media_type: string; byte_length: number; bytes: Uint8Array; kept_at: number };
}

export const group = (kind: DatabaseKind): readonly string[] => [
  `create table group_events (record text not null, number bigint not null, ${bound}, kind text not null,
    role text not null, happened_at bigint not null, act text not null, primary key (record, number))`,
  "create index group_events_by_entry on group_events (entry_index)",
  `create table group_openings (record text not null, number bigint not null, organisation text not null,
    salt text not null, content text not null, primary key (record, number),
    foreign key (record, number) references group_events (record, number))`,
  `create table group_files (hash text not null, ${bound}, media_type text not null, byte_length bigint not null,
    bytes ${kind === "sqlite" ? "blob" : "bytea"} not null, kept_at bigint not null, primary key (organisation, hash))`,
  ...protect(kind, { appendOnly: ["group_events"], erasable: ["group_openings", "group_files"] }),
];
