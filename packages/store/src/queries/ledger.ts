/** The ledger: lines to read, and the rows an append writes. What is in them is decided in `trust`. */
import type { FacilityId, Json, OrganisationId, PersonId } from "@custodiet/core";
import type { CheckpointKept, EntryKept, LedgerTransaction, OutboxToKeep, Scope } from "@custodiet/trust";
import type { LedgerEntry } from "@custodiet/verification";
import { type Selectable, sql } from "kysely";
import type { LedgerLine } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { LedgerQueries } from "../store.ts";
import { bindingWrites } from "./bindings.ts";
import { type Database, owners, toText } from "./database.ts";
import { ownerOf } from "./facilities.ts";

export const ledgerQueries = (db: Database): LedgerQueries => ({
  size: () => size(db),
  page: (scope, { before, limit }) => page(db, scope, before ?? null, limit),
  ofRecord: (scope, record) => ofRecord(db, scope, record),
  ofFacility: (scope, facility, { before, limit }) =>
    ofFacility(db, scope, facility, { before: before ?? null, limit }),
  nodes: (places) => nodes(db, places),
  latestCheckpoint: () => latestCheckpoint(db),
  checkpoints: async (limit) => {
    const rows = await db.selectFrom("checkpoints").selectAll().orderBy("size", "desc").limit(limit).execute();
    return rows.map(toCheckpoint);
  },
  entries: (from, limit) => entries(db, from, limit),
});

export const ledgerTransaction = (db: Database): LedgerTransaction => ({
  ...bindingWrites(db),
  size: () => size(db),
  nodes: (places) => nodes(db, places),
  append: (entry) => append(db, entry),
  enqueue: (messages) => enqueue(db, messages),
  latestCheckpoint: () => latestCheckpoint(db),
  keepCheckpoint: async (checkpoint) => {
    await db
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
async function size(db: Database): Promise<number> {
  const row = await db
    .selectFrom("ledger_entries")
    .select(({ fn }) => fn.max("entry_index").as("last"))
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1;
}

const linesOf = (db: Database, scope: Scope) =>
  linesOfAll(db).where("ledger_entries.organisation", "in", owners(scope));

const linesOfAll = (db: Database) =>
  db
    .selectFrom("ledger_entries")
    .leftJoin("ledger_openings", "ledger_openings.entry_index", "ledger_entries.entry_index")
    .select([
      "ledger_entries.entry_index",
      "ledger_entries.organisation",
      "ledger_entries.body",
      "ledger_entries.leaf_hash",
      "ledger_openings.content",
    ]);

async function page(db: Database, scope: Scope, before: number | null, limit: number): Promise<LedgerLine[]> {
  const all = linesOf(db, scope);
  const older = before === null ? all : all.where("ledger_entries.entry_index", "<", before);
  const rows = await older.orderBy("ledger_entries.entry_index", "desc").limit(limit).execute();
  return rows.map(toLine);
}

async function ofRecord(db: Database, scope: Scope, record: { kind: string; id: string }): Promise<LedgerLine[]> {
  const rows = await linesOf(db, scope)
    .where("record_kind", "=", record.kind)
    .where("record_id", "=", record.id)
    .orderBy("ledger_entries.entry_index")
    .execute();
  return rows.map(toLine);
}

async function ofFacility(
  db: Database,
  scope: Scope,
  facility: FacilityId,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<LedgerLine[]> {
  const owner = await ownerOf(db, scope, facility);
  if (owner === null) return [];
  const all = linesOfAll(db).where(isAbout(owner, facility));
  const older = before === null ? all : all.where("ledger_entries.entry_index", "<", before);
  const rows = await older.orderBy("ledger_entries.entry_index", "desc").limit(limit).execute();
  return rows.map(toLine);
}

/**
 * Drafts and comments are found by their own organisation, whoever made the entry. What is known by a name or a hash that
 * another organisation may have as well is told by the organisation of its entry.
 */
const isAbout = (owner: OrganisationId, facility: FacilityId) => sql<boolean>`(
  (ledger_entries.organisation = ${owner} and record_kind = 'facility' and record_id = ${facility})
  or (ledger_entries.organisation = ${owner} and record_kind = 'assessment' and record_id in
    (select hash from assessments where facility = ${facility}))
  or (record_kind = 'draft' and record_id in
    (select id from drafts where organisation = ${owner} and facility = ${facility}))
  or (record_kind = 'comment' and record_id in
    (select id from comments where organisation = ${owner} and facility = ${facility}))
  or (ledger_entries.organisation = ${owner} and record_kind = 'underlay' and record_id like ${`${facility}/%`}))`;

async function nodes(
  db: Database,
  places: readonly { readonly level: number; readonly index: number }[],
): Promise<string[]> {
  if (places.length === 0) return [];
  const rows = await db
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

async function append(db: Database, entry: Parameters<LedgerTransaction["append"]>[0]): Promise<void> {
  await db
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
  await db.insertInto("ledger_nodes").values(rows).execute();
  await db
    .insertInto("ledger_openings")
    .values({ entry_index: entry.index, organisation: entry.organisation, ...entry.opening })
    .execute();
}

async function enqueue(db: Database, messages: readonly OutboxToKeep[]): Promise<void> {
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
  await db.insertInto("outbox").values(rows).execute();
}

async function latestCheckpoint(db: Database): Promise<CheckpointKept | null> {
  const row = await db
    .selectFrom("checkpoints")
    .selectAll()
    .orderBy("size", "desc")
    .orderBy("signed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toCheckpoint(row) : null;
}

async function entries(db: Database, from: number, limit: number): Promise<EntryKept[]> {
  const rows = await db
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
