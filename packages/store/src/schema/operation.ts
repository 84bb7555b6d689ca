/** The migration for operation: machines that read by a token, where persons want mail, and how sending it goes. */
import { type Bound, bound } from "./columns.ts";

export interface OperationTables {
  /** Programs that read on their own, each with one token; only its hash is kept. */
  machines: Bound & {
    id: string;
    name: string;
    /** Actions it may do; JSON. */
    actions: string;
    token_hash: string;
    /** The token's beginning, by which people recognise it. */
    prefix: string;
    created_at: number;
    expires_at: number;
    revoked_at: number | null;
    /** To the hour. */
    last_used_at: number | null;
  };
  /** Where a person wants to be told that something waits. */
  mail_addresses: Bound & {
    person: string;
    address: string;
    code_hash: string;
    code_expires_at: number;
    confirmed_at: number | null;
  };
  /** Mails to be sent. Work under way: ids and no content. */
  mail_deliveries: {
    /** The message of the outbox, and the person. */
    id: string;
    person: string;
    organisation: string;
    actor: string;
    record: string;
    created_at: number;
    due_at: number;
    attempts: number;
    sent_at: number | null;
    given_up_at: number | null;
    fault: string | null;
  };
}

export const operation = (): readonly string[] => [
  `create table machines (id text primary key, ${bound}, name text not null, actions text not null,
    token_hash text not null, prefix text not null, created_at bigint not null, expires_at bigint not null,
    revoked_at bigint, last_used_at bigint)`,
  "create unique index machines_by_token on machines (token_hash)",
  `create table mail_addresses (person text primary key references persons (id), ${bound}, address text not null,
    code_hash text not null, code_expires_at bigint not null, confirmed_at bigint)`,
  `create table mail_deliveries (id text primary key, person text not null, organisation text not null,
    actor text not null, record text not null, created_at bigint not null, due_at bigint not null,
    attempts bigint not null, sent_at bigint, given_up_at bigint, fault text)`,
  "create index mail_deliveries_due on mail_deliveries (due_at)",
  ...["machines", "mail_addresses"].map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
];
