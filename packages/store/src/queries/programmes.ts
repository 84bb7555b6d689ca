/** Programmes and what was done to them: read and written within a scope. */
import type { FacilityId, OrganisationId, PersonId } from "@custodiet/core";
import type { ProgrammeAct, ProgrammeDay, Tier } from "@custodiet/programme";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { ProgrammeHead, ProgrammeQueries, ProgrammeWrites, StoredAct } from "../programmes.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, partsOf, requireInScope, toMarking, toText } from "./database.ts";

export const programmeQueries = (pool: Pool): ProgrammeQueries => ({
  list: async (scope) => {
    const all = pool.within(scope).selectFrom("programmes").selectAll();
    return (await all.orderBy("begun_at").orderBy("id").execute()).map(toHead);
  },
  get: async (scope, id) => {
    const all = pool.within(scope).selectFrom("programmes").selectAll();
    const row = await all.where("id", "=", id).executeTakeFirst();
    return row ? toHead(row) : null;
  },
  acts: async (scope, id) => {
    const all = pool.within(scope).selectFrom("programme_acts").selectAll();
    return (await all.where("programme", "=", id).orderBy("number").execute()).map(toAct);
  },
  file: async (scope, id, hash) => {
    const all = pool.within(scope).selectFrom("programme_files").select(["hash", "media_type", "bytes"]);
    const row = await all.where("programme", "=", id).where("hash", "=", hash).executeTakeFirst();
    return row ? { hash: row.hash, mediaType: row.media_type, bytes: row.bytes } : null;
  },
});

export const programmeWrites = (pool: Pool, scope: Scope): ProgrammeWrites => ({
  ...programmeQueries(pool),
  insert: async ({ id, organisation, tier, facility, name }, provenance) => {
    requireInScope(scope, organisation);
    const row = { ...ownedBy(organisation, provenance), id, tier, facility, name, begun_at: provenance.atMs };
    await pool.within(scope).insertInto("programmes").values(row).execute();
  },
  append: async ({ id, organisation }, acts, provenance) => {
    requireInScope(scope, organisation);
    const about = { ...ownedBy(organisation, provenance), programme: id, acted_at: provenance.atMs };
    for (const some of partsOf(acts)) {
      const rows = some.map(({ number, on, act }) => ({ ...about, number, acted_on: on, act: toText(act) }));
      await pool.within(scope).insertInto("programme_acts").values(rows).execute();
    }
  },
  keepFile: async ({ id, organisation }, { hash, mediaType, bytes }, provenance) => {
    requireInScope(scope, organisation);
    const files = pool.within(scope);
    const present = files.selectFrom("programme_files").select("hash").where("organisation", "=", organisation);
    if (await present.where("programme", "=", id).where("hash", "=", hash).executeTakeFirst()) return;
    const about = { programme: id, hash, media_type: mediaType, byte_length: bytes.byteLength };
    await files
      .insertInto("programme_files")
      .values({ ...ownedBy(organisation, provenance), ...about, bytes, kept_at: provenance.atMs })
      .execute();
  },
});

const toHead = (row: Selectable<Tables["programmes"]>): ProgrammeHead => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  tier: row.tier as Tier,
  facility: row.facility as FacilityId | null,
  name: row.name,
  begunBy: row.actor as PersonId,
  begunAtMs: Number(row.begun_at),
  marking: toMarking(row.marking),
});

const toAct = (row: Selectable<Tables["programme_acts"]>): StoredAct => ({
  organisation: row.organisation as OrganisationId,
  number: Number(row.number),
  act: JSON.parse(row.act) as ProgrammeAct,
  by: row.actor as PersonId,
  on: row.acted_on as ProgrammeDay,
  atMs: Number(row.acted_at),
  entryIndex: Number(row.entry_index),
});
