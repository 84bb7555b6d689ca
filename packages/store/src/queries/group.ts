/** The working group's records: read past organisations, because their marking says who sees them; written within a scope. */
import type { OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { FieldValues, RecordAct, RecordEvent } from "@custodiet/working-group";
import type { GroupFile, GroupQueries, GroupWrites, NewGroupEvent, NewGroupFile, PersonalPart } from "../group.ts";
import type { Provenance } from "../records.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, partsOf, requireInScope, toMarking, toText } from "./database.ts";

export const groupQueries = (pool: Pool): GroupQueries => ({
  changedAfter: async (entryIndex, limit) => {
    const rows = await pool
      .ofInstance("group.changedAfter")
      .selectFrom("group_events")
      .select(({ fn }) => ["record", fn.max("entry_index").as("latest")])
      .where("entry_index", ">", entryIndex)
      .groupBy("record")
      .orderBy("latest")
      .limit(limit)
      .execute();
    return rows.map(({ record, latest }) => ({ record, entryIndex: Number(latest) }));
  },
  eventsOf: (records) => eventsOf(pool, records),
  latestEntry: async () => {
    const row = await pool
      .ofInstance("group.latestEntry")
      .selectFrom("group_events")
      .select(({ fn }) => fn.max("entry_index").as("latest"))
      .executeTakeFirst();
    return row?.latest === null || row === undefined ? -1 : Number(row.latest);
  },
  copiesOf: async (hash) => {
    const rows = await pool
      .ofInstance("group.copiesOf")
      .selectFrom("group_files")
      .selectAll()
      .where("hash", "=", hash)
      .orderBy("organisation")
      .execute();
    return rows.map((row) => ({ ...toFile(row), bytes: row.bytes }));
  },
  copiesAmong: async (hashes) => {
    const found: GroupFile[] = [];
    for (const some of partsOf(hashes)) {
      const rows = await pool
        .ofInstance("group.copiesOf")
        .selectFrom("group_files")
        .select(["hash", "media_type", "byte_length", "organisation", "marking"])
        .where("hash", "in", [...some])
        .orderBy("organisation")
        .execute();
      found.push(...rows.map(toFile));
    }
    return found;
  },
  filesOf: async (scope) => {
    const rows = await pool
      .within(scope)
      .selectFrom("group_files")
      .select(["hash", "media_type", "byte_length", "organisation", "marking"])
      .orderBy("entry_index")
      .execute();
    return rows.map(toFile);
  },
});

export const groupWrites = (pool: Pool, scope: Scope): GroupWrites => ({
  ...groupQueries(pool),
  append: (added) => append(pool, scope, added),
  erase: async (organisation, record) => {
    requireInScope(scope, organisation);
    await pool
      .within(scope)
      .deleteFrom("group_openings")
      .where("organisation", "=", organisation)
      .where("record", "=", record)
      .execute();
  },
  keepFile: (file, provenance) => keepFile(pool, scope, file, provenance),
  dropFile: async (organisation, hash) => {
    requireInScope(scope, organisation);
    await pool
      .within(scope)
      .deleteFrom("group_files")
      .where("organisation", "=", organisation)
      .where("hash", "=", hash)
      .execute();
  },
});

async function eventsOf(pool: Pool, records: readonly string[]): Promise<RecordEvent[]> {
  const found: RecordEvent[] = [];
  for (const some of partsOf(records)) {
    const rows = await pool
      .ofInstance("group.eventsOf")
      .selectFrom("group_events")
      .leftJoin("group_openings", (join) =>
        join
          .onRef("group_openings.record", "=", "group_events.record")
          .onRef("group_openings.number", "=", "group_events.number"),
      )
      .selectAll("group_events")
      .select("group_openings.content")
      .where("group_events.record", "in", [...some])
      .orderBy("group_events.record")
      .orderBy("group_events.number")
      .execute();
    for (const { content, ...row } of rows) {
      found.push({
        record: row.record,
        kind: row.kind,
        number: Number(row.number),
        organisation: row.organisation,
        person: row.actor,
        role: row.role,
        atMs: Number(row.happened_at),
        entryIndex: Number(row.entry_index),
        act: actOf(row.act, content),
      });
    }
  }
  return found;
}

/** The act as it was done; without what was personal in it where that is gone. */
function actOf(text: string, content: string | null): RecordAct {
  const act = JSON.parse(text) as RecordAct;
  if (content === null) return act;
  const { fields = {}, ...texts } = JSON.parse(content) as { readonly fields?: FieldValues };
  return { ...act, ...texts, ...("fields" in act ? { fields: { ...act.fields, ...fields } } : {}) };
}

async function append(pool: Pool, scope: Scope, added: NewGroupEvent): Promise<void> {
  const { organisation, event, personal, provenance } = added;
  requireInScope(scope, organisation);
  const { record, number, kind, role, act } = event;
  const row = { ...ownedBy(organisation, provenance), record, number, kind, role, happened_at: provenance.atMs };
  await pool
    .within(scope)
    .insertInto("group_events")
    .values({ ...row, act: toText(act) })
    .execute();
  if (personal === null) return;
  const opening = { record, number, organisation, salt: personal.salt, content: toText(partOf(personal)) };
  await pool.within(scope).insertInto("group_openings").values(opening).execute();
}

const partOf = ({ salt: _salt, ...part }: PersonalPart): Omit<PersonalPart, "salt"> => part;

async function keepFile(pool: Pool, scope: Scope, file: NewGroupFile, provenance: Provenance): Promise<boolean> {
  const { organisation, hash, mediaType, bytes } = file;
  requireInScope(scope, organisation);
  const present = await pool
    .within(scope)
    .selectFrom("group_files")
    .select("hash")
    .where("organisation", "=", organisation)
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (present !== undefined) return false;
  const about = { hash, media_type: mediaType, byte_length: bytes.byteLength, kept_at: provenance.atMs };
  await pool
    .within(scope)
    .insertInto("group_files")
    .values({ ...ownedBy(organisation, provenance), ...about, bytes })
    .execute();
  return true;
}

const toFile = (row: {
  readonly hash: string;
  readonly media_type: string;
  readonly byte_length: number;
  readonly organisation: string;
  readonly marking: string;
}): GroupFile => ({
  hash: row.hash,
  mediaType: row.media_type,
  byteLength: Number(row.byte_length),
  organisation: row.organisation as OrganisationId,
  marking: toMarking(row.marking),
});
