import type { FacilityId, ModelHash, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { AssessmentHead, NewAssessment, StoredAssessment, WorstFinding } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { AssessmentQueries, AssessmentWrites } from "../store.ts";
import { type Database, ownedBy, owners, requireInScope, toMarking, toText } from "./database.ts";
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

export const assessmentQueries = (db: Database): AssessmentQueries => ({
  latest: (scope, facility, modelHash) => latest(db, scope, facility, modelHash),
  latestHeads: (scope) => latestHeads(db, scope),
  lastHeads: (scope, ofEach) => lastHeads(db, scope, ofEach),
  recent: async (scope, limit) => {
    const rows = await headsOf(db, scope).orderBy("entry_index", "desc").limit(limit).execute();
    return rows.map(toHead);
  },
  get: (scope, hash) => get(db, scope, hash),
});

export const assessmentWrites = (db: Database, scope: Scope): AssessmentWrites => ({
  ...assessmentQueries(db),
  insert: (assessment) => insert(db, scope, assessment),
});

async function latest(
  db: Database,
  scope: Scope,
  facility: FacilityId,
  modelHash?: ModelHash,
): Promise<StoredAssessment | null> {
  const organisation = await ownerOf(db, scope, facility);
  if (organisation === null) return null;
  const ofFacility = db
    .selectFrom("assessments")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("facility", "=", facility);
  const wanted = modelHash === undefined ? ofFacility : ofFacility.where("model_hash", "=", modelHash);
  const row = await wanted.orderBy("entry_index", "desc").limit(1).executeTakeFirst();
  return row ? toStored(row) : null;
}

async function latestHeads(db: Database, scope: Scope): Promise<AssessmentHead[]> {
  const rows = await db
    .selectFrom("assessments")
    .select(headColumns)
    .where("organisation", "in", owners(scope))
    .where(({ eb, selectFrom }) =>
      eb(
        "entry_index",
        "=",
        selectFrom("assessments as newer")
          .select(({ fn }) => fn.max("newer.entry_index").as("entry_index"))
          .whereRef("newer.organisation", "=", "assessments.organisation")
          .whereRef("newer.facility", "=", "assessments.facility"),
      ),
    )
    .orderBy("facility")
    .execute();
  return rows.map(toHead);
}

const headsOf = (db: Database, scope: Scope) =>
  db.selectFrom("assessments").select(headColumns).where("organisation", "in", owners(scope));

async function lastHeads(db: Database, scope: Scope, ofEach: number): Promise<AssessmentHead[]> {
  const rows = await headsOf(db, scope)
    .where(({ eb, selectFrom }) =>
      eb(
        selectFrom("assessments as newer")
          .select(({ fn }) => fn.countAll().as("count"))
          .whereRef("newer.organisation", "=", "assessments.organisation")
          .whereRef("newer.facility", "=", "assessments.facility")
          .whereRef("newer.entry_index", ">", "assessments.entry_index"),
        "<",
        ofEach,
      ),
    )
    .orderBy("facility")
    .orderBy("entry_index", "desc")
    .execute();
  return rows.map(toHead);
}

async function get(db: Database, scope: Scope, hash: string): Promise<StoredAssessment | null> {
  const row = await db
    .selectFrom("assessments")
    .selectAll()
    .where("organisation", "in", owners(scope))
    .where("hash", "=", hash)
    .orderBy("entry_index", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toStored(row) : null;
}

async function insert(db: Database, scope: Scope, added: NewAssessment): Promise<void> {
  requireInScope(scope, added.organisation);
  const { provenance } = added;
  await db
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
