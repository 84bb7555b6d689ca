/** The first migration: who there is, facilities, assessments, work, sessions, ledger. */
import { bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export const foundation = (kind: DatabaseKind): readonly string[] => [
  ...tables,
  ...(kind === "postgresql" ? [refuseChange] : []),
  ...protect(kind, { appendOnly, erasable: ["ledger_openings"] }),
];

const appendOnly = [
  "meta",
  "schema_migrations",
  "facilities",
  "model_versions",
  "assessments",
  "ledger_entries",
  "ledger_nodes",
  "checkpoints",
];

const refuseChange = `create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation'; end $$`;

const tables: readonly string[] = [
  "create table meta (key text primary key, value text not null)",
  `create table organisations (id text primary key, ${bound}, name text not null, kind text not null,
    overseen_by text, is_fictional integer not null, created_at bigint not null)`,
  `create table persons (id text primary key, ${bound}, name text not null, role text not null,
    is_fictional integer not null, created_at bigint not null)`,
  `create table facilities (id text not null, ${bound}, created_at bigint not null, primary key (organisation, id))`,
  `create table model_versions (facility text not null, number integer not null, ${bound}, hash text not null,
    name text not null, kind text not null, is_fictional integer not null, stored_at bigint not null,
    reason text not null, counts text not null, sources text not null, model text not null,
    primary key (organisation, facility, number),
    foreign key (organisation, facility) references facilities (organisation, id))`,
  `create table assessments (facility text not null, ${bound}, hash text not null, model_hash text not null,
    engine_version text not null, assessed_at bigint not null, worst text not null, summary text not null,
    primary key (organisation, facility, entry_index),
    foreign key (organisation, facility) references facilities (organisation, id))`,
  `create table jobs (id text primary key, ${bound}, kind text not null, facility text not null, input text not null,
    state text not null, done bigint not null, total bigint not null, stage text not null, error text not null,
    created_at bigint not null, updated_at bigint not null, cancel_requested integer not null)`,
  `create table sessions (token_hash text primary key, ${bound}, csrf_token text not null, opened_at bigint not null,
    last_seen_at bigint not null, expires_at bigint not null, ended_at bigint)`,
  `create table ledger_entries (entry_index bigint primary key, organisation text not null, action text not null,
    record_kind text not null, record_id text not null, body text not null, leaf_hash text not null)`,
  `create table ledger_openings (entry_index bigint primary key, organisation text not null, salt text not null,
    content text not null)`,
  `create table ledger_nodes (level integer not null, node_index bigint not null, hash text not null,
    primary key (level, node_index))`,
  `create table checkpoints (size bigint not null, key_id text not null, root_hash text not null, note text not null,
    signed_at bigint not null, organisation text not null, actor text not null, primary key (size, key_id))`,
  `create table outbox (id text primary key, ${bound}, kind text not null, payload text not null,
    created_at bigint not null, claimed_until bigint not null, attempts integer not null, completed_at bigint,
    last_error text)`,
  "create index assessments_by_hash on assessments (hash)",
  "create index jobs_by_state on jobs (state, created_at)",
  "create index entries_by_record on ledger_entries (record_kind, record_id)",
  "create index entries_by_organisation on ledger_entries (organisation, entry_index)",
  "create index outbox_open on outbox (completed_at, claimed_until)",
];
