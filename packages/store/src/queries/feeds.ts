/** Calendar feeds, found by their token's hash, and who wants reminders. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { CalendarFeedRecord, FeedQueries, FeedWrites } from "../feeds.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope } from "./database.ts";

export const feedQueries = (pool: Pool): FeedQueries => ({
  find: async (tokenHash) => {
    const any = pool.ofInstance("feeds.find").selectFrom("calendar_feeds").selectAll();
    const row = await any.where("token_hash", "=", tokenHash).executeTakeFirst();
    return row ? toFeed(row) : null;
  },
  ofPerson: async (person) => {
    const any = pool.ofInstance("feeds.ofPerson").selectFrom("calendar_feeds").selectAll();
    const row = await any.where("person", "=", person).executeTakeFirst();
    return row ? toFeed(row) : null;
  },
  unreminded: async () => {
    const all = pool.ofInstance("feeds.unreminded").selectFrom("reminder_choices").select("person");
    const rows = await all.where("is_wanted", "=", 0).orderBy("person").execute();
    return new Set(rows.map(({ person }) => person as PersonId));
  },
});

export const feedWrites = (pool: Pool, scope: Scope): FeedWrites => ({
  ...feedQueries(pool),
  keep: async ({ person, organisation, tokenHash, prefix, language }, provenance) => {
    requireInScope(scope, organisation);
    const token = { token_hash: tokenHash, prefix, language, made_at: provenance.atMs };
    const row = { ...ownedBy(organisation, provenance), ...token };
    await pool
      .within(scope)
      .insertInto("calendar_feeds")
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column("person").doUpdateSet(row))
      .execute();
  },
  remove: async (person) => {
    const removed = pool.within(scope).deleteFrom("calendar_feeds").where("person", "=", person);
    return (await removed.executeTakeFirst()).numDeletedRows > 0n;
  },
  chooseReminders: async ({ person, organisation, isWanted }, provenance) => {
    requireInScope(scope, organisation);
    const choice = { is_wanted: isWanted ? 1 : 0, chosen_at: provenance.atMs };
    const row = { ...ownedBy(organisation, provenance), ...choice };
    await pool
      .within(scope)
      .insertInto("reminder_choices")
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column("person").doUpdateSet(row))
      .execute();
  },
});

const toFeed = (row: Selectable<Tables["calendar_feeds"]>): CalendarFeedRecord => ({
  person: row.person as PersonId,
  organisation: row.organisation as OrganisationId,
  tokenHash: row.token_hash,
  prefix: row.prefix,
  language: row.language,
  madeAtMs: row.made_at,
});
