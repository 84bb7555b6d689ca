import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { SessionRecord } from "../records.ts";
import type { SessionQueries, SessionWrites } from "../store.ts";
import { type Database, ownedBy, owners, requireInScope } from "./database.ts";

/** Reads through `db`; noting that a session is in use goes through `writer`. */
export const sessionQueries = (db: Database, writer: Database, clock: Clock): SessionQueries => ({
  find: (tokenHash) => find(db, clock, tokenHash),
  touch: async (tokenHash) => {
    const seen = { last_seen_at: clock.nowMs() };
    await writer.updateTable("sessions").set(seen).where("token_hash", "=", tokenHash).execute();
  },
});

export const sessionWrites = (db: Database, scope: Scope, clock: Clock): SessionWrites => ({
  insert: async (session, provenance) => {
    requireInScope(scope, session.organisation);
    await db
      .insertInto("sessions")
      .values({
        ...ownedBy(session.organisation, { ...provenance, actor: session.person }),
        token_hash: session.tokenHash,
        csrf_token: session.csrfToken,
        opened_at: session.openedAtMs,
        last_seen_at: session.lastSeenAtMs,
        expires_at: session.expiresAtMs,
        ended_at: null,
      })
      .execute();
  },
  end: (endScope, tokenHash) => end(db, endScope, clock, tokenHash),
});

async function find(db: Database, clock: Clock, tokenHash: string): Promise<SessionRecord | null> {
  const row = await db
    .selectFrom("sessions")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("ended_at", "is", null)
    .where("expires_at", ">", clock.nowMs())
    .executeTakeFirst();
  if (!row) return null;
  return {
    tokenHash: row.token_hash,
    person: row.actor as PersonId,
    organisation: row.organisation as OrganisationId,
    csrfToken: row.csrf_token,
    openedAtMs: row.opened_at,
    lastSeenAtMs: row.last_seen_at,
    expiresAtMs: row.expires_at,
  };
}

async function end(db: Database, scope: Scope, clock: Clock, tokenHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("sessions")
    .set({ ended_at: clock.nowMs() })
    .where("organisation", "in", owners(scope))
    .where("token_hash", "=", tokenHash)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
