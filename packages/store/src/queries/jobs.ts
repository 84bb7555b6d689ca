import type { Clock, FacilityId, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { JobRecord, JobState, NewJob } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { JobQueries, JobStates, JobWrites } from "../store.ts";
import { type Database, ownedBy, owners, requireInScope, toJson, toText } from "./database.ts";

const jobsListed = 100;

const jobQueries = (db: Database): JobQueries => ({
  get: (scope, id) => get(db, scope, id),
  list: (scope) => list(db, scope),
});

/** Reads through `db`, changes the state of work under way through `writer`. */
export const jobStates = (db: Database, writer: Database, clock: Clock): JobStates => ({
  ...jobQueries(db),
  report: (id, done, total, stage) => report(writer, clock, id, { done, total, stage }),
  finish: (id, state, error) => finish(writer, clock, id, state, error),
  claimNext: () => writer.transaction().execute((trx) => claimNext(trx, clock)),
  requeueAbandoned: () => requeueAbandoned(writer, clock),
});

export const jobWrites = (db: Database, scope: Scope): JobWrites => ({
  ...jobQueries(db),
  insert: (job) => insert(db, scope, job),
  requestCancel: (cancelScope, id) => requestCancel(db, cancelScope, id),
});

async function get(db: Database, scope: Scope, id: string): Promise<JobRecord | null> {
  const row = await db
    .selectFrom("jobs")
    .selectAll()
    .where("organisation", "in", owners(scope))
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? toJob(row) : null;
}

async function list(db: Database, scope: Scope): Promise<JobRecord[]> {
  const rows = await db
    .selectFrom("jobs")
    .selectAll()
    .where("organisation", "in", owners(scope))
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(jobsListed)
    .execute();
  return rows.map(toJob);
}

async function insert(db: Database, scope: Scope, job: NewJob): Promise<void> {
  requireInScope(scope, job.organisation);
  await db
    .insertInto("jobs")
    .values({
      ...ownedBy(job.organisation, job.provenance),
      id: job.id,
      kind: job.kind,
      facility: job.facility,
      input: toText(job.input),
      state: "queued",
      done: 0,
      total: 0,
      stage: "",
      error: "null",
      created_at: job.provenance.atMs,
      updated_at: job.provenance.atMs,
      cancel_requested: 0,
    })
    .execute();
}

async function requestCancel(db: Database, scope: Scope, id: string): Promise<boolean> {
  const open = db
    .updateTable("jobs")
    .set({ cancel_requested: 1 })
    .where("organisation", "in", owners(scope))
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"]);
  const { numUpdatedRows } = await open.executeTakeFirst();
  await db
    .updateTable("jobs")
    .set({ state: "cancelled" })
    .where("organisation", "in", owners(scope))
    .where("id", "=", id)
    .where("state", "=", "queued")
    .execute();
  return numUpdatedRows > 0n;
}

async function report(
  db: Database,
  clock: Clock,
  id: string,
  progress: { done: number; total: number; stage: string },
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ ...progress, updated_at: clock.nowMs() })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

async function finish(
  db: Database,
  clock: Clock,
  id: string,
  state: JobState,
  error: JobRecord["error"],
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ state, error: toText(error), updated_at: clock.nowMs() })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .execute();
}

async function claimNext(db: Database, clock: Clock): Promise<JobRecord | null> {
  const oldest = await db
    .selectFrom("jobs")
    .selectAll()
    .where("state", "=", "queued")
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return null;
  const { numUpdatedRows } = await db
    .updateTable("jobs")
    .set({ state: "running", updated_at: clock.nowMs() })
    .where("id", "=", oldest.id)
    // Another process may have taken it since it was read.
    .where("state", "=", "queued")
    .executeTakeFirst();
  return numUpdatedRows > 0n ? toJob({ ...oldest, state: "running" }) : null;
}

async function requeueAbandoned(db: Database, clock: Clock): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("jobs")
    .set({ state: "queued", done: 0, total: 0, stage: "", updated_at: clock.nowMs() })
    .where("state", "=", "running")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const toJob = (row: Selectable<Tables["jobs"]>): JobRecord => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  actor: row.actor as PersonId,
  kind: row.kind,
  facility: row.facility as FacilityId,
  input: toJson(row.input),
  state: row.state as JobState,
  done: row.done,
  total: row.total,
  stage: row.stage,
  error: toJson(row.error),
  createdAtMs: row.created_at,
  isCancelRequested: row.cancel_requested === 1,
});
