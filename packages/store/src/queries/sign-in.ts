/** The instance, codes to enrol by, and challenges that wait for their answer. */
import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { Provenance } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type {
  CeremonyStates,
  EnrolmentPurpose,
  EnrolmentQueries,
  EnrolmentRecord,
  EnrolmentWrites,
  InstanceKind,
  InstanceQueries,
  InstanceWrites,
} from "../sign-in.ts";
import { ownedBy, requireInScope } from "./database.ts";

export const instanceQueries = (pool: Pool): InstanceQueries => ({
  get: async () => {
    const row = await pool.ofInstance("instances.get").selectFrom("instances").selectAll().executeTakeFirst();
    if (!row) return null;
    const { id, name, host } = row;
    const kind = row.kind as InstanceKind;
    const organisation = row.organisation as OrganisationId;
    return { id, organisation, name, kind, host, logKey: row.log_key, foundedAtMs: row.founded_at };
  },
});

export const instanceWrites = (pool: Pool, scope: Scope): InstanceWrites => ({
  ...instanceQueries(pool),
  insert: async ({ id, organisation, name, kind, host, logKey, foundedAtMs }, provenance) => {
    requireInScope(scope, organisation);
    const row = { id, name, kind, host, log_key: logKey, founded_at: foundedAtMs };
    await pool
      .within(scope)
      .insertInto("instances")
      .values({ ...ownedBy(organisation, provenance), ...row })
      .execute();
  },
});

export const enrolmentQueries = (pool: Pool): EnrolmentQueries => ({
  find: async (codeHash) => {
    const any = pool.ofInstance("enrolments.find").selectFrom("enrolments").selectAll();
    const row = await any.where("code_hash", "=", codeHash).executeTakeFirst();
    return row ? toEnrolment(row) : null;
  },
  ofPurpose: async (purpose) => {
    const any = pool.ofInstance("enrolments.ofPurpose").selectFrom("enrolments").selectAll();
    const asked = any.where("purpose", "=", purpose);
    return (await asked.orderBy("entry_index").orderBy("code_hash").execute()).map(toEnrolment);
  },
});

export const enrolmentWrites = (pool: Pool, scope: Scope): EnrolmentWrites => ({
  ...enrolmentQueries(pool),
  insert: async ({ codeHash, person, organisation, purpose, expiresAtMs }, provenance) => {
    requireInScope(scope, organisation);
    await spend(pool, scope, provenance).where("person", "=", person).execute();
    const row = { code_hash: codeHash, person, purpose, expires_at: expiresAtMs, spent_at: null };
    await pool
      .within(scope)
      .insertInto("enrolments")
      .values({ ...ownedBy(organisation, provenance), ...row })
      .execute();
  },
  use: async (codeHash, provenance) => {
    const valid = spend(pool, scope, provenance).where("code_hash", "=", codeHash);
    const { numUpdatedRows } = await valid.where("expires_at", ">", provenance.atMs).executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});

const spend = (pool: Pool, scope: Scope, { actor, atMs, entryIndex }: Provenance) =>
  pool
    .within(scope)
    .updateTable("enrolments")
    .set({ spent_at: atMs, actor, entry_index: entryIndex })
    .where("spent_at", "is", null);

const toEnrolment = (row: Selectable<Tables["enrolments"]>): EnrolmentRecord => ({
  codeHash: row.code_hash,
  person: row.person as PersonId,
  organisation: row.organisation as OrganisationId,
  purpose: row.purpose as EnrolmentPurpose,
  expiresAtMs: row.expires_at,
  spentAtMs: row.spent_at,
});

export const ceremonyStates = (writer: Pool, clock: Clock): CeremonyStates => ({
  begin: async ({ challenge, purpose, subject, expiresAtMs }) => {
    const held = writer.ofInstance("ceremonies.begin");
    await held.deleteFrom("ceremonies").where("expires_at", "<=", clock.nowMs()).execute();
    await held.insertInto("ceremonies").values({ challenge, purpose, subject, expires_at: expiresAtMs }).execute();
  },
  take: async ({ challenge, purpose, subject }) => {
    const { numDeletedRows } = await writer
      .ofInstance("ceremonies.take")
      .deleteFrom("ceremonies")
      .where("challenge", "=", challenge)
      .where("purpose", "=", purpose)
      .where("subject", "=", subject)
      .where("expires_at", ">", clock.nowMs())
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
