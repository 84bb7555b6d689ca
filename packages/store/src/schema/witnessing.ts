/** The migration that keeps witnesses, what they cosigned, how asking them goes, and where the log went on from a copy. */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface WitnessTables {
  /** Who was appointed, by key. */
  witnesses: Bound & {
    /** The public key as it is handed over. */
    id: string;
    name: string;
    is_simulated: number;
    /** `null`: asked by hand. */
    address: string | null;
    appointed_at: number;
    dismissed_at: number | null;
  };
  cosignatures: {
    size: number;
    log_key_id: string;
    witness: string;
    line: string;
    cosigned_at: number;
    received_at: number;
    organisation: string;
    actor: string;
  };
  /** Work under way: how asking goes. */
  witness_states: {
    witness: string;
    claimed_until: number;
    asked_at: number;
    answered_at: number | null;
    fault: string | null;
    detail: string | null;
  };
  restorations: Bound & {
    id: string;
    copy_size: number;
    /** `null`: nobody could say. */
    seen_size: number | null;
    /** The key that signed before; the same as now where nothing is lost. */
    log_key_before: string;
    log_key: string;
    /** Checkpoints that show how much was seen; JSON. */
    evidence: string;
    reason: string;
    restored_at: number;
  };
  /** Why nothing may be written for now. */
  holds: { id: string; kind: string; detail: string; placed_at: number; lifted_at: number | null };
}

export const witnessing = (kind: DatabaseKind): readonly string[] => [
  `create table witnesses (id text primary key, ${bound}, name text not null, is_simulated integer not null,
    address text, appointed_at bigint not null, dismissed_at bigint)`,
  `create table cosignatures (size bigint not null, log_key_id text not null, witness text not null, line text not null,
    cosigned_at bigint not null, received_at bigint not null, organisation text not null, actor text not null,
    primary key (witness, log_key_id, size))`,
  `create table witness_states (witness text primary key, claimed_until bigint not null, asked_at bigint not null,
    answered_at bigint, fault text, detail text)`,
  `create table restorations (id text primary key, ${bound}, copy_size bigint not null, seen_size bigint,
    log_key_before text not null, log_key text not null, evidence text not null, reason text not null,
    restored_at bigint not null)`,
  `create table holds (id text primary key, kind text not null, detail text not null, placed_at bigint not null,
    lifted_at bigint)`,
  "create index witnesses_by_entry on witnesses (entry_index)",
  "create index restorations_by_entry on restorations (entry_index)",
  "create index cosignatures_by_size on cosignatures (size)",
  "create unique index holds_in_force on holds (kind) where lifted_at is null",
  ...protect(kind, { appendOnly: ["cosignatures", "restorations"], erasable: [] }),
];
