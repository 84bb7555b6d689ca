/** The migration that keeps rosters and sealed files: what was sent, what came, and what a file carries. */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface SealingTables {
  /** Rosters that an organisation trusts, its own among them; each version as it was signed. */
  seal_rosters: Bound & {
    party: string;
    number: number;
    fingerprint: string;
    /** The signed envelope and the roster in it, canonical JSON. */
    envelope: string;
    roster: string;
    valid_until: number;
    taken_at: number;
  };
  sealed_files: Bound & {
    id: string;
    direction: string;
    state: string;
    /** `null`: so much of it could not be read. */
    channel_from: string | null;
    /** Parties, JSON of a list. */
    channel_to: string | null;
    sequence: number | null;
    manifest_hash: string | null;
    /** The manifest, canonical JSON. */
    manifest: string | null;
    /** With the manifest: what persons signed it by, JSON of a list. */
    signatures: string;
    signers: string;
    faults: string;
    /** What was sent: of which facility, by which approval, sealed to whom (JSON). */
    facility: string | null;
    approval: string | null;
    seal_to: string | null;
    /** SHA-256 and length of what came. */
    file_hash: string | null;
    byte_length: number;
    /** The held file that this says more of. */
    settles: string | null;
    happened_at: number;
  };
  /** What an accepted or a sent file carries, a line each as it was signed. */
  sealed_objects: Bound & { file: string; position: number; kind: string; object_id: string; line: string };
  /** Work under way, erased when it is settled: a held file's bytes. */
  sealed_holdings: Bound & { file: string; bytes: Uint8Array; signature: string };
}

export const sealing = (kind: DatabaseKind): readonly string[] => [
  `create table seal_rosters (party text not null, number integer not null, ${bound}, fingerprint text not null,
    envelope text not null, roster text not null, valid_until bigint not null, taken_at bigint not null,
    primary key (organisation, party, number))`,
  `create table sealed_files (id text primary key, ${bound}, direction text not null, state text not null,
    channel_from text, channel_to text, sequence bigint, manifest_hash text, manifest text, signatures text not null,
    signers text not null, faults text not null, facility text, approval text, seal_to text, file_hash text,
    byte_length bigint not null, settles text, happened_at bigint not null)`,
  "create index sealed_files_by_channel on sealed_files (organisation, direction, channel_from, sequence)",
  `create table sealed_objects (file text not null references sealed_files (id), position integer not null, ${bound},
    kind text not null, object_id text not null, line text not null, primary key (file, position))`,
  `create table sealed_holdings (file text primary key references sealed_files (id), ${bound},
    bytes ${kind === "sqlite" ? "blob" : "bytea"} not null, signature text not null)`,
  ...["seal_rosters", "sealed_files", "sealed_objects"].map(
    (table) => `create index ${table}_by_entry on ${table} (entry_index)`,
  ),
  ...protect(kind, { appendOnly: ["seal_rosters", "sealed_files", "sealed_objects"], erasable: ["sealed_holdings"] }),
];
