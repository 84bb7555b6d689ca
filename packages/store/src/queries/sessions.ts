import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { SessionRecord } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Held, Pool } from "../scope/pool.ts";
import type { SessionQueries, SessionWrites } from "../store.ts";
import { ownedBy, requireInScope } from "./database.ts";

/** Reads through `pool`; noting that a session is in use, or that its person confirmed it, goes through `writer`. */
export const sessionQueries = (pool: Pool, writer: Pool, clock: Clock): SessionQueries => ({
  find: async (tokenHash) => {
    const open = openSessions(pool.ofInstance("sessions.find"), clock);
    const row = await open.where("token_hash", "=", tokenHash).executeTakeFirst();
    return row ? toSession(row) : null;
  },
  ofPerson: async (person) => {
    const open = openSessions(pool.ofInstance("sessions.ofPerson"), clock).where("actor", "=", person);
    return (await open.orderBy("opened_at").execute()).map(toSession);
  },
  touch: onceAtATime(async (tokenHash) => {
    const seen = { last_seen_at: clock.nowMs() };
    const touched = writer.ofInstance("sessions.touch").updateTable("sessions").set(seen);
    await touched.where("token_hash", "=", tokenHash).execute();
  }),
  confirm: async (tokenHash, authenticator) => {
    const shown = { confirmed_at: clock.nowMs(), authenticator };
    const confirmed = writer.ofInstance("sessions.confirm").updateTable("sessions").set(shown);
    await confirmed.where("token_hash", "=", tokenHash).execute();
  },
});

/** Whoever asks for the same while it waits for its turn waits for that. */
function onceAtATime(act: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const going = new Map<string, Promise<void>>();
  return (name) => {
    const before = going.get(name);
    if (before !== undefined) return before;
    const now = act(name).finally(() => going.delete(name));
    going.set(name, now);
    return now;
  };
}

export const sessionWrites = (pool: Pool, scope: Scope, clock: Clock): SessionWrites => ({
  insert: async (session, provenance) => {
    requireInScope(scope, session.organisation);
    await pool
      .within(scope)
      .insertInto("sessions")
      .values({
        ...ownedBy(session.organisation, { ...provenance, actor: session.person }),
        token_hash: session.tokenHash,
        csrf_token: session.csrfToken,
        opened_at: session.openedAtMs,
        last_seen_at: session.lastSeenAtMs,
        expires_at: session.expiresAtMs,
        ended_at: null,
        account: session.account,
        authenticator: session.authenticator,
        confirmed_at: session.confirmedAtMs,
      })
      .execute();
  },
  end: async (within, tokenHash) => {
    const ended = endSessions(pool.within(within), clock).where("token_hash", "=", tokenHash);
    return (await ended.executeTakeFirst()).numUpdatedRows > 0n;
  },
  endAllOf: async (person) => {
    const ended = endSessions(pool.within(scope), clock).where("actor", "=", person);
    return Number((await ended.executeTakeFirst()).numUpdatedRows);
  },
  endOldestOf: async (person, kept) => {
    const open = openSessions(pool.within(scope), clock).where("actor", "=", person);
    const newestFirst = await open.orderBy("opened_at", "desc").execute();
    const oldest = newestFirst.slice(kept).map((session) => session.token_hash);
    if (oldest.length === 0) return 0;
    const ended = endSessions(pool.within(scope), clock).where("token_hash", "in", oldest);
    return Number((await ended.executeTakeFirst()).numUpdatedRows);
  },
  endShownBy: async (authenticator) => {
    const ended = endSessions(pool.within(scope), clock).where("authenticator", "=", authenticator);
    return Number((await ended.executeTakeFirst()).numUpdatedRows);
  },
});

const openSessions = (held: Held, clock: Clock) =>
  held.selectFrom("sessions").selectAll().where("ended_at", "is", null).where("expires_at", ">", clock.nowMs());

const endSessions = (held: Held, clock: Clock) =>
  held.updateTable("sessions").set({ ended_at: clock.nowMs() }).where("ended_at", "is", null);

const toSession = (row: Selectable<Tables["sessions"]>): SessionRecord => ({
  tokenHash: row.token_hash,
  person: row.actor as PersonId,
  organisation: row.organisation as OrganisationId,
  csrfToken: row.csrf_token,
  openedAtMs: row.opened_at,
  lastSeenAtMs: row.last_seen_at,
  expiresAtMs: row.expires_at,
  account: row.account,
  authenticator: row.authenticator,
  confirmedAtMs: row.confirmed_at,
});
