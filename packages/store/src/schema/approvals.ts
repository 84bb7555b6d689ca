/**
 * The migration that keeps two persons' acts: requests, decisions with their evidence, ends, break-glass and its review.
 * Rows are only added; what became of a request is said by further rows.
 */
import type { Bound } from "./columns.ts";
import { bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export interface ApprovalTables {
  /** `actor`: who asked. */
  approval_requests: Bound & {
    id: string;
    action: string;
    content: string;
    content_hash: string;
    reason: string;
    requester_role: string;
    approvals_needed: number;
    nonce: string;
    requested_at: number;
    expires_at: number;
  };
  /** `actor`: who decided. Statement, evidence and key are kept whole, for checking without the server. */
  approvals: Bound & {
    request: string;
    approver: string;
    approver_role: string;
    decision: string;
    statement: string;
    evidence: string;
    key_id: string;
    public_key: string;
    note: string;
    decided_at: number;
  };
  /** A request ends once. */
  approval_ends: Bound & { request: string; kind: string; ended_at: number };
  /** `actor`: who acted alone. */
  break_glass_acts: Bound & {
    id: string;
    action: string;
    content: string;
    content_hash: string;
    reason: string;
    actor_role: string;
    acted_at: number;
    review_until: number;
  };
  /** `actor`: who reviewed it. */
  break_glass_reviews: Bound & {
    act: string;
    reviewer_role: string;
    verdict: string;
    note: string;
    reviewed_at: number;
  };
}

const names = ["approval_requests", "approvals", "approval_ends", "break_glass_acts", "break_glass_reviews"] as const;

export const approvals = (kind: DatabaseKind): readonly string[] => [
  `create table approval_requests (id text primary key, ${bound}, action text not null, content text not null,
    content_hash text not null, reason text not null, requester_role text not null, approvals_needed integer not null,
    nonce text not null, requested_at bigint not null, expires_at bigint not null)`,
  "create index approval_requests_by_time on approval_requests (organisation, requested_at)",
  `create table approvals (request text not null references approval_requests (id), approver text not null, ${bound},
    approver_role text not null, decision text not null, statement text not null, evidence text not null,
    key_id text not null, public_key text not null, note text not null, decided_at bigint not null,
    primary key (request, approver))`,
  `create table approval_ends (request text primary key references approval_requests (id), ${bound}, kind text not null,
    ended_at bigint not null)`,
  `create table break_glass_acts (id text primary key, ${bound}, action text not null, content text not null,
    content_hash text not null, reason text not null, actor_role text not null, acted_at bigint not null,
    review_until bigint not null)`,
  `create table break_glass_reviews (act text primary key references break_glass_acts (id), ${bound},
    reviewer_role text not null, verdict text not null, note text not null, reviewed_at bigint not null)`,
  ...names.map((table) => `create index ${table}_by_entry on ${table} (entry_index)`),
  ...protect(kind, { appendOnly: names, erasable: [] }),
];
