/** The migration that makes the register of persons: how one human signs in, signs, and in which roles they act. */
import type { Bound } from "./columns.ts";
import { bound } from "./columns.ts";

export interface RegisterTables {
  accounts: Bound & {
    id: string;
    person: string;
    kind: string;
    /** By what the account is known outside, or `null`. */
    subject: string | null;
    opened_at: number;
    closed_at: number | null;
  };
  authenticators: Bound & {
    id: string;
    person: string;
    kind: string;
    /** Of the public key (RFC 7638): the same key never stands for two persons. */
    thumbprint: string;
    /** By what the key is found when it is shown: a passkey's credential id. */
    shown_as: string | null;
    public_key: string;
    label: string;
    added_at: number;
    revoked_at: number | null;
    /** Bound by no entry: changes whenever the key is used. */
    last_used_at: number | null;
    sign_count: number;
  };
  /** `organisation`: for which the role is held. */
  role_holdings: Bound & {
    id: string;
    person: string;
    role: string;
    held_from: number;
    held_until: number | null;
  };
}

export const register = (): readonly string[] => [
  `create table accounts (id text primary key, ${bound}, person text not null references persons (id), kind text not null,
    subject text, opened_at bigint not null, closed_at bigint)`,
  "create unique index accounts_by_subject on accounts (kind, subject) where closed_at is null",
  "create index accounts_by_person on accounts (person)",
  `create table authenticators (id text primary key, ${bound}, person text not null references persons (id),
    kind text not null, thumbprint text not null, shown_as text, public_key text not null, label text not null, added_at bigint not null,
    revoked_at bigint, last_used_at bigint, sign_count bigint not null)`,
  "create unique index authenticators_by_thumbprint on authenticators (thumbprint)",
  "create index authenticators_by_showing on authenticators (kind, shown_as)",
  "create index authenticators_by_person on authenticators (person)",
  `create table role_holdings (id text primary key, ${bound}, person text not null references persons (id),
    role text not null, held_from bigint not null, held_until bigint)`,
  "create index role_holdings_by_person on role_holdings (person)",
  ...["accounts", "authenticators", "role_holdings"].map(
    (table) => `create index ${table}_by_entry on ${table} (entry_index)`,
  ),
];
