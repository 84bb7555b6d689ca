/** Organisations and persons. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { OrganisationRecord, PersonRecord, Provenance } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { OrganisationQueries, OrganisationWrites, PersonQueries, PersonWrites } from "../store.ts";
import { type Database, ownedBy, owners } from "./database.ts";

export const organisationQueries = (db: Database): OrganisationQueries => ({
  list: async (scope) => {
    const rows = await organisationsOf(db, scope).orderBy("id").execute();
    return rows.map(toOrganisation);
  },
  get: async (scope, id) => {
    const row = await organisationsOf(db, scope).where("id", "=", id).executeTakeFirst();
    return row ? toOrganisation(row) : null;
  },
  overseenBy: async (id) => {
    const rows = await db
      .selectFrom("organisations")
      .select("id")
      .where("overseen_by", "=", id)
      .orderBy("id")
      .execute();
    return rows.map((row) => row.id as OrganisationId);
  },
});

/** An organisation's own row is its record: its id is its owner. */
const organisationsOf = (db: Database, scope: Scope) =>
  db.selectFrom("organisations").selectAll().where("organisation", "in", owners(scope));

/** Organisations and persons are founded from outside them, so no scope limits whose they may be. */
export const organisationWrites = (db: Database): OrganisationWrites => ({
  ...organisationQueries(db),
  insert: async (organisation, provenance) => {
    await db.insertInto("organisations").values(organisationColumns(organisation, provenance)).execute();
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

export const personQueries = (db: Database): PersonQueries => ({
  list: async (scope) => {
    const rows = await db
      .selectFrom("persons")
      .selectAll()
      .where("organisation", "in", owners(scope))
      .orderBy("id")
      .execute();
    return rows.map(toPerson);
  },
  get: async (id) => {
    const row = await db.selectFrom("persons").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toPerson(row) : null;
  },
  listFictional: async () => {
    const rows = await db.selectFrom("persons").selectAll().where("is_fictional", "=", 1).orderBy("id").execute();
    return rows.map(toPerson);
  },
});

export const personWrites = (db: Database): PersonWrites => ({
  ...personQueries(db),
  insert: async (person, provenance) => {
    const { id, organisation, name, role, isFictional } = person;
    await db
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
