/**
 * The migration that keeps how a party subscribes: its texts, its steps with their evidence, what was taken back, and
 * what is offered to the registry.
 */
import { type Bound, bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface SubscriptionTables {
  subscriptions: Bound & { id: string; party: string; party_kind: string; began_at: number };
  /** Notes as they were drafted; JSON. */
  subscription_texts: Bound & { subscription: string; hash: string; facts: string; note: string; drafted_at: number };
  subscription_steps: Bound & {
    id: string;
    subscription: string;
    kind: string;
    /** `2026`, `2026-03` or `2026-03-02`; `null`: the step is an act on this instance. */
    happened_on: string | null;
    text_hash: string | null;
    /** Who drafted or cleared. */
    person: string | null;
    reference: string | null;
    reason: string | null;
    evidence_title: string | null;
    evidence_hash: string | null;
    recorded_at: number;
  };
  /** Of steps that turned out to be wrong: they stay, and count no more. */
  subscription_corrections: Bound & { step: string; reason: string; corrected_at: number };
  /** Evidence: known by the SHA-256 of its bytes, which the step that it proves is bound to. */
  subscription_files: Bound & {
    hash: string;
    name: string;
    media_type: string;
    byte_length: number;
    bytes: Uint8Array;
  };
  /** Facts that a party offers to the registry; JSON. */
  registry_proposals: Bound & { id: string; subscription: string; step: string; fact: string; made_at: number };
  /** What became of an offer: by the secretariat, or by who made it. */
  registry_proposal_ends: Bound & {
    proposal: string;
    verdict: string;
    reason: string;
    fact: string | null;
    ended_at: number;
  };
}

export const subscriptions = (kind: DatabaseKind): readonly string[] => [
  `create table subscriptions (id text not null, ${bound}, party text not null, party_kind text not null,
    began_at bigint not null, primary key (organisation, id))`,
  `create table subscription_texts (subscription text not null, hash text not null, ${bound}, facts text not null,
    note text not null, drafted_at bigint not null, primary key (organisation, subscription, hash),
    foreign key (organisation, subscription) references subscriptions (organisation, id))`,
  `create table subscription_steps (id text primary key, ${bound}, subscription text not null, kind text not null,
    happened_on text, text_hash text, person text, reference text, reason text, evidence_title text,
    evidence_hash text, recorded_at bigint not null,
    foreign key (organisation, subscription) references subscriptions (organisation, id))`,
  `create table subscription_corrections (step text primary key references subscription_steps (id), ${bound},
    reason text not null, corrected_at bigint not null)`,
  `create table subscription_files (hash text not null, ${bound}, name text not null, media_type text not null,
    byte_length integer not null, bytes ${kind === "sqlite" ? "blob" : "bytea"} not null,
    primary key (organisation, hash))`,
  `create table registry_proposals (id text primary key, ${bound}, subscription text not null, step text not null,
    fact text not null, made_at bigint not null)`,
  `create table registry_proposal_ends (proposal text primary key, ${bound}, verdict text not null,
    reason text not null, fact text, ended_at bigint not null)`,
  "create index subscription_steps_in_order on subscription_steps (organisation, subscription, entry_index)",
  ...boundHere.map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
  ...protect(kind, { appendOnly: [...boundHere, "subscription_files"], erasable: [] }),
];

const boundHere = [
  "subscriptions",
  "subscription_texts",
  "subscription_steps",
  "subscription_corrections",
  "registry_proposals",
  "registry_proposal_ends",
];
