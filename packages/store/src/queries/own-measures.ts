/** An organisation's own measures and the texts that it lays over numbers: read and written within a scope. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { OwnAct, ProgrammeDay } from "@custodiet/programme";
import type { Scope } from "@custodiet/trust";
import type { OverlayPlace, OverlayText, OwnMeasureQueries, OwnMeasureWrites } from "../own-measures.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, partsOf, requireInScope, toText } from "./database.ts";

export const ownMeasureQueries = (pool: Pool): OwnMeasureQueries => ({
  acts: async (scope) => {
    const rows = await pool.within(scope).selectFrom("own_acts").selectAll().orderBy("number").execute();
    return rows.map((row) => ({
      organisation: row.organisation as OrganisationId,
      number: Number(row.number),
      act: JSON.parse(row.act) as OwnAct,
      by: row.actor as PersonId,
      on: row.acted_on as ProgrammeDay,
      entry: Number(row.entry_index),
    }));
  },
  overlays: async (scope) => {
    const all = pool.within(scope).selectFrom("overlay_texts").selectAll();
    const rows = await all.orderBy("framework").orderBy("number").execute();
    return rows.map((row) => ({
      organisation: row.organisation as OrganisationId,
      framework: row.framework,
      number: row.number,
      ...(JSON.parse(row.text) as Pick<OverlayText, "language" | "text">),
      by: row.actor as PersonId,
      on: row.laid_on as ProgrammeDay,
    }));
  },
});

export const ownMeasureWrites = (pool: Pool, scope: Scope): OwnMeasureWrites => ({
  ...ownMeasureQueries(pool),
  append: async (organisation, acts, provenance) => {
    requireInScope(scope, organisation);
    const about = ownedBy(organisation, provenance);
    for (const some of partsOf(acts)) {
      const rows = some.map(({ number, on, act }) => ({ ...about, number, acted_on: on, act: toText(act) }));
      await pool.within(scope).insertInto("own_acts").values(rows).execute();
    }
  },
  layOver: async ({ organisation, framework, number, language, text, on }, provenance) => {
    await takeOff(pool, scope, { organisation, framework, number });
    const row = { framework, number, text: toText({ language, text }), laid_on: on };
    const owned = { ...ownedBy(organisation, provenance), ...row };
    await pool.within(scope).insertInto("overlay_texts").values(owned).execute();
  },
  takeOff: (place) => takeOff(pool, scope, place),
});

async function takeOff(pool: Pool, scope: Scope, { organisation, framework, number }: OverlayPlace): Promise<boolean> {
  requireInScope(scope, organisation);
  const one = pool
    .within(scope)
    .deleteFrom("overlay_texts")
    .where("organisation", "=", organisation)
    .where("framework", "=", framework)
    .where("number", "=", number);
  return Number((await one.executeTakeFirst()).numDeletedRows) > 0;
}
