/** The registry of subscribers: read by anybody, written within a scope. */
import type { OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Day, FactKind, PartialDate, PartyCode, PartyKind } from "@custodiet/working-group";
import type { NewRegistryFact, RegistryQueries, RegistryRecord, RegistryWrites } from "../registry.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, partsOf, requireInScope } from "./database.ts";

export const registryQueries = (pool: Pool): RegistryQueries => ({
  list: async () => (await factsOf(pool).execute()).map(toRecord),
  latestEntry: async () => {
    const row = await pool
      .ofInstance("registry.latestEntry")
      .selectNoFrom(({ selectFrom }) => [
        selectFrom("registry_facts")
          .select(({ fn }) => fn.max("entry_index").as("latest"))
          .as("fact"),
        selectFrom("registry_retractions")
          .select(({ fn }) => fn.max("entry_index").as("latest"))
          .as("retraction"),
      ])
      .executeTakeFirst();
    return Math.max(Number(row?.fact ?? -1), Number(row?.retraction ?? -1));
  },
});

export const registryWrites = (pool: Pool, scope: Scope): RegistryWrites => ({
  ...registryQueries(pool),
  insertAll: (facts) => insertAll(pool, scope, facts),
  retract: async (organisation, fact, reason, provenance) => {
    requireInScope(scope, organisation);
    const present = await pool
      .within(scope)
      .selectFrom("registry_facts")
      .leftJoin("registry_retractions", "registry_retractions.fact", "registry_facts.id")
      .select("registry_facts.id")
      .where("registry_facts.id", "=", fact)
      .where("registry_facts.organisation", "=", organisation)
      .where("registry_retractions.fact", "is", null)
      .executeTakeFirst();
    if (present === undefined) return false;
    const row = { ...ownedBy(organisation, provenance), fact, reason, retracted_at: provenance.atMs };
    await pool.within(scope).insertInto("registry_retractions").values(row).execute();
    return true;
  },
});

const factsOf = (pool: Pool) =>
  pool
    .ofInstance("registry.list")
    .selectFrom("registry_facts")
    .leftJoin("registry_retractions", "registry_retractions.fact", "registry_facts.id")
    .selectAll("registry_facts")
    .select(["registry_retractions.reason", "registry_retractions.retracted_at"])
    .orderBy("registry_facts.entry_index")
    .orderBy("registry_facts.id");

async function insertAll(pool: Pool, scope: Scope, added: readonly NewRegistryFact[]): Promise<void> {
  for (const { organisation } of added) requireInScope(scope, organisation);
  const rows = added.map(({ organisation, fact, provenance }) => ({
    ...ownedBy(organisation, provenance),
    id: fact.id,
    party: fact.party,
    party_kind: fact.partyKind,
    kind: fact.kind,
    happened_on: fact.on,
    reference: fact.reference,
    source: fact.source.name,
    source_as_of: fact.source.asOf,
    recorded_on: fact.recordedOn ?? "",
    note: fact.note,
  }));
  for (const some of partsOf(rows)) await pool.within(scope).insertInto("registry_facts").values(some).execute();
}

type Row = Awaited<ReturnType<ReturnType<typeof factsOf>["execute"]>>[number];

const toRecord = (row: Row): RegistryRecord => ({
  fact: {
    id: row.id,
    party: row.party as PartyCode,
    partyKind: row.party_kind as PartyKind,
    kind: row.kind as FactKind,
    on: row.happened_on as PartialDate | null,
    reference: row.reference,
    source: { name: row.source, asOf: row.source_as_of as PartialDate | null },
    recordedOn: row.recorded_on as Day,
    note: row.note,
  },
  organisation: row.organisation as OrganisationId,
  retracted: row.reason === null || row.retracted_at === null ? null : { reason: row.reason, atMs: row.retracted_at },
  entryIndex: row.entry_index,
});
