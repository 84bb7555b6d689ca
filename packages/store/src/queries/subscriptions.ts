/** Subscriptions under way: read and written within a scope. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { NoteFacts, NoteVerbale, PartyCode, PartyKind } from "@custodiet/working-group";
import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type {
  EvidenceFile,
  KeptStep,
  KeptText,
  SubscriptionQueries,
  SubscriptionRecord,
  SubscriptionWrites,
} from "../subscriptions.ts";
import { ownedBy, requireInScope, toJson, toMarking, toText } from "./database.ts";
import { columnsOfStep, stepOfColumns } from "./step-columns.ts";

export const subscriptionQueries = (pool: Pool): SubscriptionQueries => ({
  list: async (scope) => {
    const all = pool.within(scope).selectFrom("subscriptions").selectAll();
    return (await all.orderBy("began_at").orderBy("id").execute()).map(toSubscription);
  },
  get: async (scope, id) => {
    const all = pool.within(scope).selectFrom("subscriptions").selectAll();
    const row = await all.where("id", "=", id).executeTakeFirst();
    return row ? toSubscription(row) : null;
  },
  steps: async (scope, id) => (await stepsOf(pool, scope, id).execute()).map(toStep),
  text: async (scope, id, hash) => {
    const all = pool.within(scope).selectFrom("subscription_texts").selectAll();
    const row = await all.where("subscription", "=", id).where("hash", "=", hash).executeTakeFirst();
    return row ? toKeptText(row) : null;
  },
  file: async (scope, hash) => {
    const all = pool.within(scope).selectFrom("subscription_files").selectAll();
    const row = await all.where("hash", "=", hash).executeTakeFirst();
    return row ? toFile(row) : null;
  },
});

export const subscriptionWrites = (pool: Pool, scope: Scope): SubscriptionWrites => {
  const queries = subscriptionQueries(pool);
  return {
    ...queries,
    insert: async ({ id, organisation, party, partyKind, beganAtMs }, provenance) => {
      requireInScope(scope, organisation);
      const row = { ...ownedBy(organisation, provenance), id, party, party_kind: partyKind, began_at: beganAtMs };
      await pool.within(scope).insertInto("subscriptions").values(row).execute();
    },
    keepText: async (id, { organisation, hash, facts, note }, provenance) => {
      requireInScope(scope, organisation);
      if ((await queries.text(scope, id, hash)) !== null) return;
      const texts = { facts: toText(facts), note: toText(note), drafted_at: provenance.atMs };
      const row = { ...ownedBy(organisation, provenance), subscription: id, hash, ...texts };
      await pool.within(scope).insertInto("subscription_texts").values(row).execute();
    },
    keepStep: async (subscription, { id, organisation, step }, provenance) => {
      requireInScope(scope, organisation);
      const row = { ...ownedBy(organisation, provenance), id, subscription, ...columnsOfStep(step) };
      await pool
        .within(scope)
        .insertInto("subscription_steps")
        .values({ ...row, recorded_at: provenance.atMs })
        .execute();
    },
    correct: async ({ id, organisation }, reason, provenance) => {
      requireInScope(scope, organisation);
      const row = { ...ownedBy(organisation, provenance), step: id, reason, corrected_at: provenance.atMs };
      await pool.within(scope).insertInto("subscription_corrections").values(row).execute();
    },
    keepFile: async ({ organisation, hash, name, mediaType, byteLength, bytes }, provenance) => {
      requireInScope(scope, organisation);
      if ((await queries.file({ organisations: [organisation] }, hash)) !== null) return;
      const row = { ...ownedBy(organisation, provenance), hash, name, media_type: mediaType };
      await pool
        .within(scope)
        .insertInto("subscription_files")
        .values({ ...row, byte_length: byteLength, bytes })
        .execute();
    },
  };
};

const stepsOf = (pool: Pool, scope: Scope, id: string) =>
  pool
    .within(scope)
    .selectFrom("subscription_steps")
    .leftJoin("subscription_corrections", "subscription_corrections.step", "subscription_steps.id")
    .selectAll("subscription_steps")
    .select([
      "subscription_corrections.reason as why_not",
      "subscription_corrections.actor as corrected_by",
      "subscription_corrections.corrected_at",
    ])
    .where("subscription_steps.subscription", "=", id)
    .orderBy("subscription_steps.entry_index");

type StepRow = Awaited<ReturnType<ReturnType<typeof stepsOf>["execute"]>>[number];

const toStep = (row: StepRow): KeptStep => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  step: stepOfColumns(row),
  recordedBy: row.actor as PersonId,
  recordedAtMs: row.recorded_at,
  corrected:
    row.why_not === null || row.corrected_at === null
      ? null
      : { reason: row.why_not, by: row.corrected_by as PersonId, atMs: row.corrected_at },
  entryIndex: row.entry_index,
});

const toSubscription = (row: Selectable<Tables["subscriptions"]>): SubscriptionRecord => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  party: row.party as PartyCode,
  partyKind: row.party_kind as PartyKind,
  beganAtMs: row.began_at,
  marking: toMarking(row.marking),
});

const toKeptText = (row: Selectable<Tables["subscription_texts"]>): KeptText => ({
  organisation: row.organisation as OrganisationId,
  hash: row.hash,
  facts: toJson(row.facts) as unknown as NoteFacts,
  note: toJson(row.note) as unknown as NoteVerbale,
  draftedAtMs: row.drafted_at,
});

const toFile = (row: Selectable<Tables["subscription_files"]>): EvidenceFile => ({
  organisation: row.organisation as OrganisationId,
  hash: row.hash,
  name: row.name,
  mediaType: row.media_type,
  byteLength: row.byte_length,
  bytes: row.bytes,
});
