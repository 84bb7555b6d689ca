/** Concerns and what became of them, as sealed texts: within a scope, but for whoever comes back with a code. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { ConcernHead, PeopleQueries, PeopleWrites } from "../people-records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, toMarking } from "./database.ts";

type ConcernQueries = Pick<PeopleQueries, "concerns" | "concern" | "concernByCode" | "concernActs" | "hasConcernTexts">;
type ConcernWrites = Pick<PeopleWrites, "keepConcern" | "appendConcern" | "eraseConcern">;

export const concernQueries = (pool: Pool): ConcernQueries => ({
  concerns: async (scope, programme) => {
    const all = pool.within(scope).selectFrom("concerns").selectAll().where("programme", "=", programme);
    return (await all.orderBy("received_on", "desc").orderBy("id").execute()).map(toHead);
  },
  concern: async (scope, id) => {
    const row = await pool.within(scope).selectFrom("concerns").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toHead(row) : null;
  },
  concernByCode: async (codeHash) => {
    const all = pool.ofInstance("people.concernByCode").selectFrom("concerns").selectAll();
    const row = await all.where("code_hash", "=", codeHash).executeTakeFirst();
    return row ? toHead(row) : null;
  },
  hasConcernTexts: async () => {
    const all = pool.ofInstance("people.hasConcernTexts").selectFrom("concern_texts").select("concern");
    return (await all.limit(1).executeTakeFirst()) !== undefined;
  },
  concernActs: async (scope, id) => {
    const rows = await pool
      .within(scope)
      .selectFrom("concern_acts")
      .leftJoin("concern_texts", (join) =>
        join
          .onRef("concern_texts.concern", "=", "concern_acts.concern")
          .onRef("concern_texts.number", "=", "concern_acts.number"),
      )
      .selectAll("concern_acts")
      .select("concern_texts.sealed")
      .where("concern_acts.concern", "=", id)
      .orderBy("concern_acts.number")
      .execute();
    return rows.map((row) => ({
      concern: row.concern,
      organisation: row.organisation as OrganisationId,
      number: Number(row.number),
      by: row.actor as PersonId,
      on: row.acted_on,
      kind: row.kind,
      sealed: row.sealed,
    }));
  },
});

export const concernWrites = (pool: Pool, scope: Scope): ConcernWrites => ({
  keepConcern: async ({ id, organisation, programme, receivedOn, codeHash }, provenance) => {
    requireInScope(scope, organisation);
    const about = { id, programme, code_hash: codeHash, received_on: receivedOn };
    const row = { ...ownedBy(organisation, provenance), ...about };
    await pool.within(scope).insertInto("concerns").values(row).execute();
  },
  appendConcern: async ({ concern, organisation, number, on, kind, sealed }, provenance) => {
    requireInScope(scope, organisation);
    const row = { ...ownedBy(organisation, provenance), concern, number, acted_on: on, kind };
    await pool.within(scope).insertInto("concern_acts").values(row).execute();
    if (sealed === null) return;
    await pool.within(scope).insertInto("concern_texts").values({ concern, number, organisation, sealed }).execute();
  },
  eraseConcern: async (organisation, id) => {
    requireInScope(scope, organisation);
    await pool.within(scope).deleteFrom("concern_texts").where("concern", "=", id).execute();
  },
});

const toHead = (row: Selectable<Tables["concerns"]>): ConcernHead => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  programme: row.programme,
  receivedOn: row.received_on,
  marking: toMarking(row.marking),
});
