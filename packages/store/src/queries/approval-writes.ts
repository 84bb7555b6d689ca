/** What the trust room reads and writes of two persons' acts within its transaction. */
import type { PersonId } from "@custodiet/core";
import type { ApprovalTransaction, Scope, Standing } from "@custodiet/trust";
import type { ApproverKey } from "@custodiet/verification";
import { isHeldAt } from "../register.ts";
import type { Pool } from "../scope/pool.ts";
import { actsOf, approvalQueries, toAct } from "./approvals.ts";
import { ownedBy, requireInScope, toText } from "./database.ts";
import { instanceFacts } from "./meta.ts";
import { registerQueries } from "./register.ts";

export const approvalWrites = (pool: Pool, scope: Scope): ApprovalTransaction => ({
  instance: async () => {
    const { instanceId: id, isDemonstration } = await instanceFacts(pool.ofInstance("meta.facts"));
    return { id, isDemonstration };
  },
  standingOf: (person, atMs) => standingOf(pool, person, atMs),
  keyOf: (person, keyId) => keyOf(pool, person, keyId),
  find: (id) => approvalQueries(pool).get(scope, id),
  ...requestWrites(pool, scope),
  ...breakGlassWrites(pool, scope),
});

async function standingOf(pool: Pool, person: PersonId, atMs: number): Promise<Standing> {
  const holdings = await registerQueries(pool).holdingsOf(person);
  const held = holdings.filter((holding) => isHeldAt(holding, atMs));
  return {
    person,
    held: held.map(({ role, organisation }) => ({ role: role as Standing["held"][number]["role"], organisation })),
  };
}

/** A card's certificate answers for a connection and signs no statement. */
async function keyOf(pool: Pool, person: PersonId, keyId: string): Promise<ApproverKey | null> {
  const all = await registerQueries(pool).authenticatorsOf(person);
  const key = all.find(({ id, revokedAtMs }) => id === keyId && revokedAtMs === null)?.key;
  if (key === undefined) return null;
  if (key.kind !== "passkey") return { kind: key.kind, jwk: key.jwk };
  return { kind: "passkey", jwk: key.jwk, rpId: key.rpId, origins: key.origins };
}

const requestWrites = (pool: Pool, scope: Scope): Pick<ApprovalTransaction, "keep" | "keepDecision" | "keepEnd"> => ({
  keep: async (request, entryIndex) => {
    const { organisation, requester, requestedAtMs: atMs, marking } = request;
    requireInScope(scope, organisation);
    await pool
      .within(scope)
      .insertInto("approval_requests")
      .values({
        ...ownedBy(organisation, { actor: requester.person, atMs, marking, entryIndex }),
        id: request.id,
        action: request.action,
        content: request.content,
        content_hash: request.contentHash,
        reason: request.reason,
        requester_role: requester.role,
        approvals_needed: request.approvalsNeeded,
        nonce: request.nonce,
        requested_at: atMs,
        expires_at: request.expiresAtMs,
      })
      .execute();
  },
  keepDecision: async ({ id, organisation, marking }, decision, entryIndex) => {
    requireInScope(scope, organisation);
    const { approver, decidedAtMs: atMs } = decision;
    await pool
      .within(scope)
      .insertInto("approvals")
      .values({
        ...ownedBy(organisation, { actor: approver.person, atMs, marking, entryIndex }),
        request: id,
        approver: approver.person,
        approver_role: approver.role,
        decision: decision.statement.decision,
        statement: toText(decision.statement),
        evidence: toText(decision.evidence),
        key_id: decision.keyId,
        public_key: toText(decision.key),
        note: decision.note,
        decided_at: atMs,
      })
      .execute();
  },
  keepEnd: async ({ id, organisation, marking }, { kind, atMs }, actor, entryIndex) => {
    requireInScope(scope, organisation);
    const owned = ownedBy(organisation, { actor, atMs, marking, entryIndex });
    await pool
      .within(scope)
      .insertInto("approval_ends")
      .values({ ...owned, request: id, kind, ended_at: atMs })
      .execute();
  },
});

type BreakGlassWrites = Pick<ApprovalTransaction, "findBreakGlass" | "keepBreakGlass" | "keepReview">;

const breakGlassWrites = (pool: Pool, scope: Scope): BreakGlassWrites => ({
  findBreakGlass: async (id) => {
    const row = await actsOf(pool, scope).where("break_glass_acts.id", "=", id).executeTakeFirst();
    return row ? toAct(row) : null;
  },
  keepBreakGlass: async (act, entryIndex) => {
    const { organisation, by, atMs, marking } = act;
    requireInScope(scope, organisation);
    await pool
      .within(scope)
      .insertInto("break_glass_acts")
      .values({
        ...ownedBy(organisation, { actor: by.person, atMs, marking, entryIndex }),
        id: act.id,
        action: act.action,
        content: act.content,
        content_hash: act.contentHash,
        reason: act.reason,
        actor_role: by.role,
        acted_at: atMs,
        review_until: act.reviewUntilMs,
      })
      .execute();
  },
  keepReview: async ({ id, organisation, marking }, { reviewer, verdict, note, atMs }, entryIndex) => {
    requireInScope(scope, organisation);
    await pool
      .within(scope)
      .insertInto("break_glass_reviews")
      .values({
        ...ownedBy(organisation, { actor: reviewer.person, atMs, marking, entryIndex }),
        act: id,
        reviewer_role: reviewer.role,
        verdict,
        note,
        reviewed_at: atMs,
      })
      .execute();
  },
});
