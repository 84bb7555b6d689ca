/** The migration for signing in: what the instance is, codes to enrol by, ceremonies under way, and how a session began. */
import type { Bound } from "./columns.ts";
import { bound } from "./columns.ts";

export interface SignInTables {
  /** One row: what a real instance is. */
  instances: Bound & { id: string; name: string; kind: string; host: string; log_key: string; founded_at: number };
  /** One-time codes by which a person brings the first or the next authenticator; only their hashes are kept. */
  enrolments: Bound & {
    code_hash: string;
    person: string;
    purpose: string;
    expires_at: number;
    spent_at: number | null;
  };
  /** Challenges that wait for their answer. Work under way: each is taken once. */
  ceremonies: { challenge: string; purpose: string; subject: string; expires_at: number };
}

export const signIn = (): readonly string[] => [
  "alter table sessions add column account text",
  "alter table sessions add column authenticator text",
  "alter table sessions add column confirmed_at bigint",
  `create table instances (id text primary key, ${bound}, name text not null, kind text not null, host text not null,
    log_key text not null, founded_at bigint not null)`,
  `create table enrolments (code_hash text primary key, ${bound}, person text not null references persons (id),
    purpose text not null, expires_at bigint not null, spent_at bigint)`,
  "create index enrolments_by_person on enrolments (person)",
  `create table ceremonies (challenge text primary key, purpose text not null, subject text not null,
    expires_at bigint not null)`,
  "create index sessions_by_person on sessions (actor)",
  ...["instances", "enrolments"].map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
];
