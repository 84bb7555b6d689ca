import type { FacilityId, ModelHash, OrganisationId, PersonId, SourceFile } from "@custodiet/core";
import type { FacilityKind, FacilityModel } from "@custodiet/model";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { FacilityHead, ModelCounts, NewVersion, StoredFacility, VersionHead } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type { FacilityQueries, FacilityWrites, InsertedVersion } from "../store.ts";
import { ownedBy, requireInScope, scopeOf, toMarking, toText } from "./database.ts";

type VersionRow = Selectable<Tables["model_versions"]>;
type HeadRow = Omit<VersionRow, "model" | "sources">;

const headColumns = [
  "facility",
  "number",
  "organisation",
  "actor",
  "marking",
  "entry_index",
  "hash",
  "name",
  "kind",
  "is_fictional",
  "stored_at",
  "reason",
  "counts",
] as const;

export const facilityQueries = (pool: Pool): FacilityQueries => ({
  list: (scope) => list(pool, scope),
  head: (scope, id) => head(pool, scope, id),
  get: (scope, id, version) => get(pool, scope, id, version),
  model: async (scope, id, hash) => {
    const text = await modelText(pool, scope, id, hash);
    return text === null ? null : (JSON.parse(text) as FacilityModel);
  },
  modelText: (scope, id, hash) => modelText(pool, scope, id, hash),
  recent: (scope, limit) => recent(pool, scope, limit),
  versions: (scope, id) => versions(pool, scope, id),
});

export const facilityWrites = (pool: Pool, scope: Scope): FacilityWrites => ({
  ...facilityQueries(pool),
  insertVersion: (version) => insertVersion(pool, scope, version),
});

async function list(pool: Pool, scope: Scope): Promise<FacilityHead[]> {
  const rows = await pool
    .within(scope)
    .selectFrom("model_versions")
    .select(headColumns)
    .where(({ eb, selectFrom }) =>
      eb(
        "number",
        "=",
        selectFrom("model_versions as newer")
          .select(({ fn }) => fn.max("newer.number").as("number"))
          .whereRef("newer.organisation", "=", "model_versions.organisation")
          .whereRef("newer.facility", "=", "model_versions.facility"),
      ),
    )
    .orderBy("name")
    .orderBy("facility")
    .execute();
  return rows.map(toFacilityHead);
}

async function head(pool: Pool, scope: Scope, id: FacilityId): Promise<FacilityHead | null> {
  const organisation = await ownerOf(pool, scope, id);
  if (organisation === null) return null;
  const row = await pool
    .within(scopeOf(organisation))
    .selectFrom("model_versions")
    .select(headColumns)
    .where("facility", "=", id)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toFacilityHead(row) : null;
}

async function get(pool: Pool, scope: Scope, id: FacilityId, version?: number): Promise<StoredFacility | null> {
  const organisation = await ownerOf(pool, scope, id);
  if (organisation === null) return null;
  const ofFacility = pool
    .within(scopeOf(organisation))
    .selectFrom("model_versions")
    .selectAll()
    .where("facility", "=", id);
  const wanted =
    version === undefined ? ofFacility.orderBy("number", "desc") : ofFacility.where("number", "=", version);
  const row = await wanted.limit(1).executeTakeFirst();
  return row ? toStoredFacility(row) : null;
}

async function modelText(pool: Pool, scope: Scope, id: FacilityId, hash: ModelHash): Promise<string | null> {
  const organisation = await ownerOf(pool, scope, id);
  if (organisation === null) return null;
  const row = await pool
    .within(scopeOf(organisation))
    .selectFrom("model_versions")
    .select("model")
    .where("facility", "=", id)
    .where("hash", "=", hash)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.model ?? null;
}

async function versions(pool: Pool, scope: Scope, id: FacilityId): Promise<VersionHead[]> {
  const organisation = await ownerOf(pool, scope, id);
  if (organisation === null) return [];
  const rows = await pool
    .within(scopeOf(organisation))
    .selectFrom("model_versions")
    .select(headColumns)
    .where("facility", "=", id)
    .orderBy("number", "desc")
    .execute();
  return rows.map(toVersionHead);
}

async function recent(pool: Pool, scope: Scope, limit: number): Promise<FacilityHead[]> {
  const rows = await pool
    .within(scope)
    .selectFrom("model_versions")
    .select(headColumns)
    .orderBy("entry_index", "desc")
    .limit(limit)
    .execute();
  return rows.map(toFacilityHead);
}

/** The organisation of the scope that has a facility of this id; the first in the scope's order. */
export async function ownerOf(pool: Pool, scope: Scope, id: FacilityId): Promise<OrganisationId | null> {
  const rows = await pool.within(scope).selectFrom("facilities").select("organisation").where("id", "=", id).execute();
  const inOrder = (organisation: OrganisationId): number => scope.organisations.indexOf(organisation);
  const found = rows.map((row) => row.organisation as OrganisationId);
  return found.sort((a, b) => inOrder(a) - inOrder(b))[0] ?? null;
}

async function insertVersion(pool: Pool, scope: Scope, version: NewVersion): Promise<InsertedVersion> {
  const { organisation, model, hash, provenance } = version;
  requireInScope(scope, organisation);
  const latest = await latestOf(pool, organisation, model.facility.id);
  if (latest?.hash === hash) return { kind: "unchanged", number: latest.number };
  const record = ownedBy(organisation, provenance);
  if (!latest) {
    const facility = { ...record, id: model.facility.id, created_at: provenance.atMs };
    await pool.within(scope).insertInto("facilities").values(facility).execute();
  }
  const number = (latest?.number ?? 0) + 1;
  await pool
    .within(scope)
    .insertInto("model_versions")
    .values({ ...record, ...columnsOf(version), number })
    .execute();
  return { kind: "stored", number, hashBefore: latest ? (latest.hash as ModelHash) : null };
}

const latestOf = (
  pool: Pool,
  organisation: OrganisationId,
  facility: FacilityId,
): Promise<{ number: number; hash: string } | undefined> =>
  pool
    .within(scopeOf(organisation))
    .selectFrom("model_versions")
    .select(["number", "hash"])
    .where("facility", "=", facility)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();

const columnsOf = ({ model, hash, counts, sources, reason, provenance }: NewVersion) => ({
  facility: model.facility.id,
  hash,
  name: model.facility.name,
  kind: model.facility.kind,
  is_fictional: model.facility.isFictional ? 1 : 0,
  stored_at: provenance.atMs,
  reason,
  counts: toText(counts),
  sources: toText(sources),
  model: toText(model),
});

const toVersionHead = (row: HeadRow): VersionHead => ({
  number: row.number,
  hash: row.hash as ModelHash,
  author: row.actor as PersonId,
  storedAtMs: row.stored_at,
  reason: row.reason,
  marking: toMarking(row.marking),
  entryIndex: row.entry_index,
});

const toFacilityHead = (row: HeadRow): FacilityHead => ({
  id: row.facility as FacilityId,
  organisation: row.organisation as OrganisationId,
  name: row.name,
  kind: row.kind as FacilityKind,
  isFictional: row.is_fictional === 1,
  counts: JSON.parse(row.counts) as ModelCounts,
  version: toVersionHead(row),
});

const toStoredFacility = (row: VersionRow): StoredFacility => ({
  ...toFacilityHead(row),
  model: JSON.parse(row.model) as FacilityModel,
  sources: JSON.parse(row.sources) as SourceFile[],
});
