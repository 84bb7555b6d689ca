import type { FacilityId, ModelHash, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { ExpressionBuilder, Selectable } from "kysely";
import type { AssessmentHead, NewAssessment, StoredAssessment, WorstFinding } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type { AssessmentQueries, AssessmentWrites } from "../store.ts";
import { ownedBy, requireInScope, scopeOf, toMarking, toText } from "./database.ts";
import { ownerOf } from "./facilities.ts";

type Row = Selectable<Tables["assessments"]>;
type HeadRow = Omit<Row, "summary">;

const headColumns = [
  "organisation",
  "actor",
  "marking",
  "entry_index",
  "facility",
  "hash",
  "model_hash",
  "engine_version",
  "assessed_at",
  "worst",
] as const;

export const assessmentQueries = (pool: Pool): AssessmentQueries => ({
  latest: (scope, facility, modelHash) => latest(pool, scope, facility, modelHash),
  latestHeads: (scope) => lastHeads(pool, scope, 1),
  lastHeads: (scope, ofEach) => lastHeads(pool, scope, ofEach),
  headsByModel: (scope, facility) => headsByModel(pool, scope, facility),
  recent: async (scope, limit) => {
    const rows = await headsOf(pool, scope).orderBy("entry_index", "desc").limit(limit).execute();
    return rows.map(toHead);
  },
  get: (scope, hash) => get(pool, scope, hash),
});

export const assessmentWrites = (pool: Pool, scope: Scope): AssessmentWrites => ({
  ...assessmentQueries(pool),
  insert: (assessment) => insert(pool, scope, assessment),
});

async function latest(
  pool: Pool,
  scope: Scope,
  facility: FacilityId,
  modelHash?: ModelHash,
): Promise<StoredAssessment | null> {
  const organisation = await ownerOf(pool, scope, facility);
  if (organisation === null) return null;
  const ofFacility = pool
    .within(scopeOf(organisation))
    .selectFrom("assessments")
    .selectAll()
    .where("facility", "=", facility);
  const wanted = modelHash === undefined ? ofFacility : ofFacility.where("model_hash", "=", modelHash);
  const row = await wanted.orderBy(newestVersion, "desc").orderBy("entry_index", "desc").limit(1).executeTakeFirst();
  return row ? toStored(row) : null;
}

/**
 * Number of the newest version that has the assessed model; 0 where none has. An older version that is assessed later
 * does not become what is known of the facility.
 */
const newestVersion = ({ fn, lit, selectFrom }: ExpressionBuilder<Tables, "assessments">) =>
  fn.coalesce(
    selectFrom("model_versions as v")
      .select((eb) => eb.fn.max("v.number").as("number"))
      .whereRef("v.organisation", "=", "assessments.organisation")
      .whereRef("v.facility", "=", "assessments.facility")
      .whereRef("v.hash", "=", "assessments.model_hash"),
    lit(0),
  );

const headsOf = (pool: Pool, scope: Scope) => pool.within(scope).selectFrom("assessments").select(headColumns);

async function lastHeads(pool: Pool, scope: Scope, ofEach: number): Promise<AssessmentHead[]> {
  const counted = headsOf(pool, scope).select((eb) =>
    eb.fn
      .agg<number>("row_number")
      .over((over) =>
        over
          .partitionBy(["organisation", "facility"])
          .orderBy(newestVersion(eb), "desc")
          .orderBy("entry_index", "desc"),
      )
      .as("place"),
  );
  const rows = await pool
    .within(scope)
    .selectFrom(counted.as("counted"))
    .select(headColumns)
    .where("place", "<=", ofEach)
    .orderBy("facility")
    .orderBy("place")
    .execute();
  return rows.map(toHead);
}

async function headsByModel(pool: Pool, scope: Scope, facility: FacilityId): Promise<AssessmentHead[]> {
  const organisation = await ownerOf(pool, scope, facility);
  if (organisation === null) return [];
  const rows = await headsOf(pool, scopeOf(organisation))
    .where("facility", "=", facility)
    .where(({ eb, selectFrom }) =>
      eb(
        "entry_index",
        "=",
        selectFrom("assessments as newer")
          .select(({ fn }) => fn.max("newer.entry_index").as("entry_index"))
          .whereRef("newer.organisation", "=", "assessments.organisation")
          .whereRef("newer.facility", "=", "assessments.facility")
          .whereRef("newer.model_hash", "=", "assessments.model_hash"),
      ),
    )
    .orderBy("entry_index", "desc")
    .execute();
  return rows.map(toHead);
}

async function get(pool: Pool, scope: Scope, hash: string): Promise<StoredAssessment | null> {
  const row = await pool
    .within(scope)
    .selectFrom("assessments")
    .selectAll()
    .where("hash", "=", hash)
    .orderBy("entry_index", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toStored(row) : null;
}

async function insert(pool: Pool, scope: Scope, added: NewAssessment): Promise<void> {
  requireInScope(scope, added.organisation);
  const { provenance } = added;
  await pool
    .within(scope)
    .insertInto("assessments")
    .values({
      ...ownedBy(added.organisation, provenance),
      facility: added.facility,
      hash: added.hash,
      model_hash: added.modelHash,
      engine_version: added.engineVersion,
      assessed_at: provenance.atMs,
      worst: toText(added.worst),
      summary: added.text,
    })
    .execute();
}

const toHead = (row: HeadRow): AssessmentHead => ({
  organisation: row.organisation as OrganisationId,
  facility: row.facility as FacilityId,
  hash: row.hash,
  modelHash: row.model_hash as ModelHash,
  engineVersion: row.engine_version,
  assessedAtMs: row.assessed_at,
  assessedBy: row.actor as PersonId,
  marking: toMarking(row.marking),
  worst: JSON.parse(row.worst) as WorstFinding | null,
  entryIndex: row.entry_index,
});

const toStored = (row: Row): StoredAssessment => ({ ...toHead(row), text: row.summary });
