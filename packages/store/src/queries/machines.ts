/** Machine identities: found by their token's hash, kept apart by organisation. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { MachineQueries, MachineRecord, MachineWrites } from "../machines.ts";
import type { Provenance } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, toJson, toText } from "./database.ts";

export const machineQueries = (pool: Pool): MachineQueries => ({
  find: async (tokenHash) => {
    const any = pool.ofInstance("machines.find").selectFrom("machines").selectAll();
    const row = await any.where("token_hash", "=", tokenHash).executeTakeFirst();
    return row ? toMachine(row) : null;
  },
  named: async (ids) => {
    if (ids.length === 0) return [];
    const any = pool.ofInstance("machines.named").selectFrom("machines").selectAll();
    return (await any.where("id", "in", ids).orderBy("id").execute()).map(toMachine);
  },
  list: async (scope) => {
    const all = pool.within(scope).selectFrom("machines").selectAll();
    return (await all.orderBy("created_at", "desc").orderBy("id").execute()).map(toMachine);
  },
});

export const machineWrites = (pool: Pool, scope: Scope): MachineWrites => ({
  ...machineQueries(pool),
  get: async (id) => {
    const row = await pool.within(scope).selectFrom("machines").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toMachine(row) : null;
  },
  insert: async ({ id, organisation, name, actions, tokenHash, prefix, expiresAtMs }, provenance) => {
    requireInScope(scope, organisation);
    const token = { token_hash: tokenHash, prefix, created_at: provenance.atMs, expires_at: expiresAtMs };
    const row = { id, name, actions: toText(actions), ...token, revoked_at: null, last_used_at: null };
    await pool
      .within(scope)
      .insertInto("machines")
      .values({ ...ownedBy(organisation, provenance), ...row })
      .execute();
  },
  revoke: async (id, provenance) => {
    const inForce = change(pool, scope, id, provenance, { revoked_at: provenance.atMs });
    return (await inForce.executeTakeFirst()).numUpdatedRows > 0n;
  },
  use: async (id, before, provenance) => {
    const inForce = change(pool, scope, id, provenance, { last_used_at: provenance.atMs });
    const due = inForce.where(({ or, eb }) => or([eb("last_used_at", "is", null), eb("last_used_at", "<", before)]));
    return (await due.executeTakeFirst()).numUpdatedRows > 0n;
  },
});

const change = (
  pool: Pool,
  scope: Scope,
  id: PersonId,
  { actor, entryIndex }: Provenance,
  values: { revoked_at: number } | { last_used_at: number },
) =>
  pool
    .within(scope)
    .updateTable("machines")
    .set({ ...values, actor, entry_index: entryIndex })
    .where("id", "=", id)
    .where("revoked_at", "is", null);

const toMachine = (row: Selectable<Tables["machines"]>): MachineRecord => ({
  id: row.id as PersonId,
  organisation: row.organisation as OrganisationId,
  name: row.name,
  actions: toJson(row.actions) as readonly string[],
  tokenHash: row.token_hash,
  prefix: row.prefix,
  createdAtMs: row.created_at,
  expiresAtMs: row.expires_at,
  revokedAtMs: row.revoked_at,
  lastUsedAtMs: row.last_used_at,
});
