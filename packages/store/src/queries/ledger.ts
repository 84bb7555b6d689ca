/** The ledger: lines to read, and the rows an append writes. What is in them is decided in `trust`. */
import type { FacilityId, Json, OrganisationId, PersonId } from "@custodiet/core";
import type { CheckpointKept, EntryKept, LedgerTransaction, OutboxToKeep, Scope } from "@custodiet/trust";
import type { LedgerEntry } from "@custodiet/verification";
import type { ExpressionBuilder, Selectable } from "kysely";
import type { LedgerLine } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Held, Pool } from "../scope/pool.ts";
import type { LedgerQueries } from "../store.ts";
import { bindingWrites } from "./bindings.ts";
import { cosignaturesOf, keepCosignature } from "./cosignatures.ts";
import { scopeOf, toText } from "./database.ts";
import { ownerOf } from "./facilities.ts";
import { readHolds } from "./holds.ts";

export const ledgerQueries = (pool: Pool): LedgerQueries => ({
  size: () => size(pool),
  page: (scope, { before, limit }) => page(pool, scope, before ?? null, limit),
  ofRecord: (scope, record) => ofRecord(pool, scope, record),
  ofFacility: (scope, facility, { before, limit, actions }) =>
    ofFacility(pool, scope, facility, { before: before ?? null, limit, actions: actions ?? null }),
  nodes: (places) => nodes(pool, places),
  latestCheckpoint: () => latestCheckpoint(pool),
  checkpoints: async (limit) => {
    const all = pool.ofInstance("ledger.checkpoints").selectFrom("checkpoints").selectAll();
    const rows = await all.orderBy("size", "desc").limit(limit).execute();
    return rows.map(toCheckpoint);
  },
  checkpointOf: async (keyId, size) => {
    const all = pool.ofInstance("ledger.checkpointOf").selectFrom("checkpoints").selectAll();
    const row = await all.where("key_id", "=", keyId).where("size", "=", size).executeTakeFirst();
    return row ? toCheckpoint(row) : null;
  },
  entries: (from, limit) => entries(pool, from, limit),
});

export const ledgerTransaction = (pool: Pool, scope: Scope): LedgerTransaction => ({
  ...bindingWrites(pool, scope),
  size: () => size(pool),
  nodes: (places) => nodes(pool, places),
  append: (entry) => append(pool.within(scope, "ledger.append"), entry),
  enqueue: (messages) => enqueue(pool.within(scope), messages),
  keepCosignature: (cosignature) => keepCosignature(pool.within(scope), cosignature),
  cosignaturesOf: (logKeyId, size) => cosignaturesOf(pool, logKeyId, [size]),
  holds: () => readHolds(pool),
  latestCheckpoint: () => latestCheckpoint(pool),
  keepCheckpoint: async (checkpoint) => {
    await pool
      .within(scope)
      .insertInto("checkpoints")
      .values({
        size: checkpoint.size,
        root_hash: checkpoint.rootHash,
        note: checkpoint.note,
        key_id: checkpoint.keyId,
        signed_at: checkpoint.signedAtMs,
        organisation: checkpoint.organisation,
        actor: checkpoint.signedBy,
      })
      .execute();
  },
});

/** Entries are numbered without gaps from 0, so the last index tells the size. */
async function size(pool: Pool): Promise<number> {
  const row = await pool
    .ofInstance("ledger.size")
    .selectFrom("ledger_entries")
    .select(({ fn }) => fn.max("entry_index").as("last"))
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1;
}

const linesOf = (held: Held) =>
  held
    .selectFrom("ledger_entries")
    .leftJoin("ledger_openings", "ledger_openings.entry_index", "ledger_entries.entry_index")
    .select([
      "ledger_entries.entry_index",
      "ledger_entries.organisation",
      "ledger_entries.body",
      "ledger_entries.leaf_hash",
      "ledger_openings.content",
    ]);

async function page(pool: Pool, scope: Scope, before: number | null, limit: number): Promise<LedgerLine[]> {
  const all = linesOf(pool.within(scope));
  const older = before === null ? all : all.where("ledger_entries.entry_index", "<", before);
  const rows = await older.orderBy("ledger_entries.entry_index", "desc").limit(limit).execute();
  return rows.map(toLine);
}

async function ofRecord(pool: Pool, scope: Scope, record: { kind: string; id: string }): Promise<LedgerLine[]> {
  const rows = await linesOf(pool.within(scope))
    .where("record_kind", "=", record.kind)
    .where("record_id", "=", record.id)
    .orderBy("ledger_entries.entry_index")
    .execute();
  return rows.map(toLine);
}

async function ofFacility(
  pool: Pool,
  scope: Scope,
  facility: FacilityId,
  { before, limit, actions }: OfFacilityPage,
): Promise<LedgerLine[]> {
  const owner = await ownerOf(pool, scope, facility);
  if (owner === null) return [];
  const versions = pool.within(scopeOf(owner)).selectFrom("model_versions").select("number");
  const numbers = await versions.where("facility", "=", facility).execute();
  const sights = numbers.map(({ number }) => `${owner}/${facility}/${number}`);
  const all = linesOf(pool.within(scopeOf(owner), "ledger.ofFacility")).where(isAbout(owner, facility, sights));
  const asked = actions === null ? all : all.where("ledger_entries.action", "in", actions);
  const older = before === null ? asked : asked.where("ledger_entries.entry_index", "<", before);
  const rows = await older.orderBy("ledger_entries.entry_index", "desc").limit(limit).execute();
  return rows.map(toLine);
}

interface OfFacilityPage {
  readonly before: number | null;
  readonly limit: number;
  /** `null`: whatever was done. */
  readonly actions: readonly string[] | null;
}

/** Acts of two persons whose content names the facility they are about. */
const actsOnFacilities = ["facility.export", "facility.send"] as const;

/**
 * Drafts, comments and what somebody saw are found by their own organisation, whoever made the entry. What is known by a
 * name or a hash that another organisation may have as well is told by the organisation of its entry.
 *
 * @param sights records of who saw a version of it: `organisation/facility/number`
 */
const isAbout =
  (owner: OrganisationId, facility: FacilityId, sights: readonly string[]) =>
  ({ eb, or, and, selectFrom }: ExpressionBuilder<Tables, "ledger_entries">) => {
    const kind = (name: string) => eb("record_kind", "=", name);
    const own = eb("ledger_entries.organisation", "=", owner);
    const assessments = selectFrom("assessments").select("hash").where("facility", "=", facility);
    const drafts = selectFrom("drafts").select("drafts.id").where("facility", "=", facility);
    const models = selectFrom("model_versions").select("model_versions.hash").where("facility", "=", facility);
    const sent = selectFrom("sealed_files").select("sealed_files.id").where("facility", "=", facility);
    const comments = selectFrom("comments").select("comments.id").where("facility", "=", facility);
    // In canonical JSON a quotation mark within a text is escaped: this stands there for the facility asked for alone.
    const named = `%"facility":${JSON.stringify(facility)}%`;
    const requests = selectFrom("approval_requests")
      .select("approval_requests.id")
      .where("approval_requests.action", "in", actsOnFacilities)
      .where("approval_requests.content", "like", named);
    const alone = selectFrom("break_glass_acts")
      .select("break_glass_acts.id")
      .where("break_glass_acts.action", "in", actsOnFacilities)
      .where("break_glass_acts.content", "like", named);
    return or([
      and([own, kind("facility"), eb("record_id", "=", facility)]),
      and([own, kind("assessment"), eb("record_id", "in", assessments)]),
      and([kind("draft"), eb("record_id", "in", drafts)]),
      and([kind("comment"), eb("record_id", "in", comments)]),
      and([own, kind("disclosure"), eb("record_id", "in", models)]),
      and([own, kind("sealed-file"), eb("record_id", "in", sent)]),
      and([own, kind("ledger-excerpt"), eb("record_id", "=", `facility/${facility}`)]),
      and([own, kind("underlay"), eb("record_id", "like", `${facility}/%`)]),
      and([own, kind("approval"), eb("record_id", "in", requests)]),
      and([own, kind("break-glass"), eb("record_id", "in", alone)]),
      and([kind("sight"), eb("record_id", "in", sights)]),
      and([own, kind("ledger-excerpt"), eb("record_id", "=", `facility/${facility}`)]),
    ]);
  };

async function nodes(
  pool: Pool,
  places: readonly { readonly level: number; readonly index: number }[],
): Promise<string[]> {
  if (places.length === 0) return [];
  const rows = await pool
    .ofInstance("ledger.nodes")
    .selectFrom("ledger_nodes")
    .select(["level", "node_index", "hash"])
    .where(({ or, and, eb }) =>
      or(places.map(({ level, index }) => and([eb("level", "=", level), eb("node_index", "=", index)]))),
    )
    .execute();
  const found = new Map(rows.map((row) => [`${row.level}/${row.node_index}`, row.hash]));
  return places.map(({ level, index }) => {
    const hash = found.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`The ledger has no node ${level}/${index}: it is damaged`);
    return hash;
  });
}

async function append(held: Held, entry: Parameters<LedgerTransaction["append"]>[0]): Promise<void> {
  await held
    .insertInto("ledger_entries")
    .values({
      entry_index: entry.index,
      organisation: entry.organisation,
      action: entry.action,
      record_kind: entry.record.kind,
      record_id: entry.record.id,
      body: entry.body,
      leaf_hash: entry.leafHash,
    })
    .execute();
  const rows = entry.nodes.map(({ level, index, hash }) => ({ level, node_index: index, hash }));
  await held.insertInto("ledger_nodes").values(rows).execute();
  await held
    .insertInto("ledger_openings")
    .values({ entry_index: entry.index, organisation: entry.organisation, ...entry.opening })
    .execute();
}

async function enqueue(held: Held, messages: readonly OutboxToKeep[]): Promise<void> {
  const rows = messages.map((message) => ({
    id: message.id,
    organisation: message.organisation,
    actor: message.actor,
    marking: toText(message.marking),
    entry_index: message.entryIndex,
    kind: message.kind,
    payload: toText(message.payload),
    created_at: message.createdAtMs,
    claimed_until: 0,
    attempts: 0,
    completed_at: null,
    last_error: null,
  }));
  await held.insertInto("outbox").values(rows).execute();
}

async function latestCheckpoint(pool: Pool): Promise<CheckpointKept | null> {
  const row = await pool
    .ofInstance("ledger.latestCheckpoint")
    .selectFrom("checkpoints")
    .selectAll()
    .orderBy("size", "desc")
    .orderBy("signed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toCheckpoint(row) : null;
}

async function entries(pool: Pool, from: number, limit: number): Promise<EntryKept[]> {
  const rows = await pool
    .ofInstance("ledger.entries")
    .selectFrom("ledger_entries")
    .leftJoin("ledger_openings", "ledger_openings.entry_index", "ledger_entries.entry_index")
    .selectAll("ledger_entries")
    .select(["ledger_openings.salt", "ledger_openings.content"])
    .where("ledger_entries.entry_index", ">=", from)
    .orderBy("ledger_entries.entry_index")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    index: row.entry_index,
    organisation: row.organisation as OrganisationId,
    action: row.action,
    record: { kind: row.record_kind, id: row.record_id },
    body: row.body,
    leafHash: row.leaf_hash,
    opening: row.salt === null || row.content === null ? null : { salt: row.salt, content: row.content },
  }));
}

const toCheckpoint = (row: Selectable<Tables["checkpoints"]>): CheckpointKept => ({
  size: row.size,
  rootHash: row.root_hash,
  note: row.note,
  keyId: row.key_id,
  signedAtMs: row.signed_at,
});

/** Everything shown of an entry comes from its canonical text: the columns beside it are for finding only. */
function toLine(row: { body: string; leaf_hash: string; content: string | null }): LedgerLine {
  const { format: _, ...entry } = JSON.parse(row.body) as LedgerEntry;
  const opened = row.content === null ? null : (JSON.parse(row.content) as { person: PersonId; details: Json });
  return {
    ...entry,
    organisation: entry.organisation as OrganisationId,
    actor: opened?.person ?? null,
    details: opened?.details ?? null,
    leafHash: row.leaf_hash,
    body: row.body,
  };
}
