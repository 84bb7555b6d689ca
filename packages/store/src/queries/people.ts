/** Organisations and persons. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { OrganisationRecord, PersonRecord, Provenance } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type { OrganisationQueries, OrganisationWrites, PersonQueries, PersonWrites } from "../store.ts";
import { ownedBy, scopeOf } from "./database.ts";

export const organisationQueries = (pool: Pool): OrganisationQueries => ({
  list: async (scope) => {
    const rows = await organisationsOf(pool, scope).orderBy("id").execute();
    return rows.map(toOrganisation);
  },
  get: async (scope, id) => {
    const row = await organisationsOf(pool, scope).where("id", "=", id).executeTakeFirst();
    return row ? toOrganisation(row) : null;
  },
  overseenBy: async (id) => {
    const rows = await pool
      .ofInstance("organisations.overseenBy")
      .selectFrom("organisations")
      .select("id")
      .where("overseen_by", "=", id)
      .orderBy("id")
      .execute();
    return rows.map((row) => row.id as OrganisationId);
  },
});

/** An organisation's own row is its record: its id is its owner. */
const organisationsOf = (pool: Pool, scope: Scope) => pool.within(scope).selectFrom("organisations").selectAll();

/** Inside a transaction the transaction's scope limits whose they may be. */
export const organisationWrites = (pool: Pool): OrganisationWrites => ({
  ...organisationQueries(pool),
  insert: async (organisation, provenance) => {
    const founded = pool.within(scopeOf(organisation.id));
    await founded.insertInto("organisations").values(organisationColumns(organisation, provenance)).execute();
  },
});

const organisationColumns = (organisation: OrganisationRecord, provenance: Provenance) => ({
  ...ownedBy(organisation.id, provenance),
  id: organisation.id,
  name: organisation.name,
  kind: organisation.kind,
  overseen_by: organisation.overseenBy,
  is_fictional: organisation.isFictional ? 1 : 0,
  created_at: provenance.atMs,
});

export const personQueries = (pool: Pool): PersonQueries => ({
  list: async (scope) => {
    const rows = await pool.within(scope).selectFrom("persons").selectAll().orderBy("id").execute();
    return rows.map(toPerson);
  },
  get: async (id) => {
    const anybody = pool.ofInstance("persons.get").selectFrom("persons");
    const row = await anybody.selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toPerson(row) : null;
  },
  named: async (ids) => {
    if (ids.length === 0) return [];
    const anybody = pool.ofInstance("persons.named").selectFrom("persons").selectAll();
    return (await anybody.where("id", "in", ids).orderBy("id").execute()).map(toPerson);
  },
  listFictional: async () => {
    const anybody = pool.ofInstance("persons.listFictional").selectFrom("persons");
    const rows = await anybody.selectAll().where("is_fictional", "=", 1).orderBy("id").execute();
    return rows.map(toPerson);
  },
});

export const personWrites = (pool: Pool): PersonWrites => ({
  ...personQueries(pool),
  insert: async (person, provenance) => {
    const { id, organisation, name, role, isFictional } = person;
    await pool
      .within(scopeOf(organisation))
      .insertInto("persons")
      .values({
        ...ownedBy(organisation, provenance),
        id,
        name,
        role,
        is_fictional: isFictional ? 1 : 0,
        created_at: provenance.atMs,
      })
      .execute();
  },
});

const toOrganisation = (row: Selectable<Tables["organisations"]>): OrganisationRecord => ({
  id: row.id as OrganisationId,
  name: row.name,
  kind: row.kind,
  overseenBy: row.overseen_by as OrganisationId | null,
  isFictional: row.is_fictional === 1,
});

const toPerson = (row: Selectable<Tables["persons"]>): PersonRecord => ({
  id: row.id as PersonId,
  organisation: row.organisation as OrganisationId,
  name: row.name,
  role: row.role,
  isFictional: row.is_fictional === 1,
});
