/** What parties offer to the registry: public as the registry is, written within a scope. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { NewFact } from "@custodiet/working-group";
import type { Pool } from "../scope/pool.ts";
import type { ProposalEnd, ProposalQueries, ProposalRecord, ProposalWrites } from "../subscriptions.ts";
import { ownedBy, requireInScope, toJson, toText } from "./database.ts";

export const proposalQueries = (pool: Pool): ProposalQueries => ({
  list: async () => (await proposalsOf(pool).execute()).map(toProposal),
});

export const proposalWrites = (pool: Pool, scope: Scope): ProposalWrites => ({
  ...proposalQueries(pool),
  insert: async ({ id, organisation, subscription, step, fact }, provenance) => {
    requireInScope(scope, organisation);
    const row = { ...ownedBy(organisation, provenance), id, subscription, step, fact: toText(fact) };
    await pool
      .within(scope)
      .insertInto("registry_proposals")
      .values({ ...row, made_at: provenance.atMs })
      .execute();
  },
  end: async (organisation, proposal, { verdict, reason, fact }, provenance) => {
    requireInScope(scope, organisation);
    const row = { ...ownedBy(organisation, provenance), proposal, verdict, reason, fact, ended_at: provenance.atMs };
    await pool.within(scope).insertInto("registry_proposal_ends").values(row).execute();
  },
});

const proposalsOf = (pool: Pool) =>
  pool
    .ofInstance("proposals.list")
    .selectFrom("registry_proposals")
    .leftJoin("registry_proposal_ends", "registry_proposal_ends.proposal", "registry_proposals.id")
    .selectAll("registry_proposals")
    .select([
      "registry_proposal_ends.verdict",
      "registry_proposal_ends.reason",
      "registry_proposal_ends.fact as made_of_it",
      "registry_proposal_ends.ended_at",
    ])
    .orderBy("registry_proposals.entry_index")
    .orderBy("registry_proposals.id");

type Row = Awaited<ReturnType<ReturnType<typeof proposalsOf>["execute"]>>[number];

const toProposal = (row: Row): ProposalRecord => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  subscription: row.subscription,
  step: row.step,
  fact: toJson(row.fact) as unknown as NewFact,
  madeBy: row.actor as PersonId,
  madeAtMs: row.made_at,
  end:
    row.verdict === null || row.reason === null || row.ended_at === null
      ? null
      : {
          verdict: row.verdict as ProposalEnd["verdict"],
          reason: row.reason,
          fact: row.made_of_it,
          atMs: row.ended_at,
        },
});
