/** Requests for approval with what became of them, and what was done by break-glass. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { ApprovalDecision, ApprovalRequest, BreakGlassAct, Hand, Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { ApprovalQueries } from "../approvals.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { toMarking } from "./database.ts";

export const approvalQueries = (pool: Pool): ApprovalQueries => ({
  get: async (scope, id) => {
    const row = await requestsOf(pool, scope).where("approval_requests.id", "=", id).executeTakeFirst();
    const [found] = row ? await withDecisions(pool, scope, [row]) : [];
    return found ?? null;
  },
  list: async (scope, limit) => {
    const rows = await requestsOf(pool, scope)
      .orderBy("requested_at", "desc")
      .orderBy("approval_requests.entry_index", "desc")
      .limit(limit)
      .execute();
    return withDecisions(pool, scope, rows);
  },
  breakGlass: async (scope, limit) => {
    const rows = await actsOf(pool, scope).orderBy("acted_at", "desc").limit(limit).execute();
    return rows.map(toAct);
  },
});

const requestsOf = (pool: Pool, scope: Scope) =>
  pool
    .within(scope)
    .selectFrom("approval_requests")
    .leftJoin("approval_ends", "approval_ends.request", "approval_requests.id")
    .selectAll("approval_requests")
    .select(["approval_ends.kind as end_kind", "approval_ends.ended_at"]);

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestsOf>["execute"]>>[number];

async function withDecisions(pool: Pool, scope: Scope, rows: readonly RequestRow[]): Promise<ApprovalRequest[]> {
  if (rows.length === 0) return [];
  const decisions = await pool
    .within(scope)
    .selectFrom("approvals")
    .selectAll()
    .where(
      "request",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("entry_index")
    .execute();
  return rows.map((row) =>
    toRequest(
      row,
      decisions.filter(({ request }) => request === row.id),
    ),
  );
}

const hand = (person: string, role: string): Hand => ({ person: person as PersonId, role: role as Hand["role"] });

const toRequest = (row: RequestRow, decisions: readonly Selectable<Tables["approvals"]>[]): ApprovalRequest => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  action: row.action as ApprovalRequest["action"],
  content: row.content,
  contentHash: row.content_hash,
  reason: row.reason,
  requester: hand(row.actor, row.requester_role),
  approvalsNeeded: row.approvals_needed,
  nonce: row.nonce,
  requestedAtMs: row.requested_at,
  expiresAtMs: row.expires_at,
  marking: toMarking(row.marking),
  decisions: decisions.map(toDecision),
  end: row.end_kind === null || row.ended_at === null ? null : toEnd(row.end_kind, row.ended_at),
});

const toEnd = (kind: string, atMs: number): ApprovalRequest["end"] => ({
  kind: kind === "withdrawn" ? "withdrawn" : "carried-out",
  atMs,
});

const toDecision = (row: Selectable<Tables["approvals"]>): ApprovalDecision => ({
  approver: hand(row.approver, row.approver_role),
  statement: JSON.parse(row.statement) as ApprovalDecision["statement"],
  evidence: JSON.parse(row.evidence) as ApprovalDecision["evidence"],
  keyId: row.key_id,
  key: JSON.parse(row.public_key) as ApprovalDecision["key"],
  note: row.note,
  decidedAtMs: row.decided_at,
});

export const actsOf = (pool: Pool, scope: Scope) =>
  pool
    .within(scope)
    .selectFrom("break_glass_acts")
    .leftJoin("break_glass_reviews", "break_glass_reviews.act", "break_glass_acts.id")
    .selectAll("break_glass_acts")
    .select([
      "break_glass_reviews.actor as reviewer",
      "break_glass_reviews.reviewer_role",
      "break_glass_reviews.verdict",
      "break_glass_reviews.note",
      "break_glass_reviews.reviewed_at",
    ]);

type ActRow = Awaited<ReturnType<ReturnType<typeof actsOf>["execute"]>>[number];

export const toAct = (row: ActRow): BreakGlassAct => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  action: row.action as BreakGlassAct["action"],
  content: row.content,
  contentHash: row.content_hash,
  reason: row.reason,
  by: hand(row.actor, row.actor_role),
  atMs: row.acted_at,
  reviewUntilMs: row.review_until,
  marking: toMarking(row.marking),
  review: toReview(row),
});

function toReview({ reviewer, reviewer_role, verdict, note, reviewed_at }: ActRow): BreakGlassAct["review"] {
  if (reviewer === null || reviewer_role === null || note === null || reviewed_at === null) return null;
  return {
    reviewer: hand(reviewer, reviewer_role),
    verdict: verdict === "justified" ? "justified" : "not justified",
    note,
    atMs: reviewed_at,
  };
}
