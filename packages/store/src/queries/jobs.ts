import type { Clock, FacilityId, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { JobRecord, JobState, NewJob } from "../records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type { JobQueries, JobStates, JobWrites } from "../store.ts";
import { ownedBy, requireInScope, toJson, toText } from "./database.ts";

const jobsListed = 100;

const jobQueries = (pool: Pool): JobQueries => ({
  get: (scope, id) => get(pool, scope, id),
  list: (scope) => list(pool, scope),
});

/** Reads through `pool`, changes the state of work under way through `writer`. */
export const jobStates = (pool: Pool, writer: Pool, clock: Clock): JobStates => ({
  ...jobQueries(pool),
  report: (id, done, total, stage) => report(writer, clock, id, { done, total, stage }),
  finish: (id, state, error) => finish(writer, clock, id, state, error),
  claimNext: () => writer.transaction(null, (trx) => claimNext(trx, clock)),
  requeueAbandoned: () => requeueAbandoned(writer, clock),
});

export const jobWrites = (pool: Pool, scope: Scope): JobWrites => ({
  ...jobQueries(pool),
  insert: (job) => insert(pool, scope, job),
  requestCancel: (cancelScope, id) => requestCancel(pool, cancelScope, id),
});

async function get(pool: Pool, scope: Scope, id: string): Promise<JobRecord | null> {
  const row = await pool.within(scope).selectFrom("jobs").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toJob(row) : null;
}

async function list(pool: Pool, scope: Scope): Promise<JobRecord[]> {
  const rows = await pool
    .within(scope)
    .selectFrom("jobs")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(jobsListed)
    .execute();
  return rows.map(toJob);
}

async function insert(pool: Pool, scope: Scope, job: NewJob): Promise<void> {
  requireInScope(scope, job.organisation);
  await pool
    .within(scope)
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

async function requestCancel(pool: Pool, scope: Scope, id: string): Promise<boolean> {
  const open = pool
    .within(scope)
    .updateTable("jobs")
    .set({ cancel_requested: 1 })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"]);
  const { numUpdatedRows } = await open.executeTakeFirst();
  await pool
    .within(scope)
    .updateTable("jobs")
    .set({ state: "cancelled" })
    .where("id", "=", id)
    .where("state", "=", "queued")
    .execute();
  return numUpdatedRows > 0n;
}

async function report(
  pool: Pool,
  clock: Clock,
  id: string,
  progress: { done: number; total: number; stage: string },
): Promise<void> {
  await pool
    .ofInstance("jobs.report")
    .updateTable("jobs")
    .set({ ...progress, updated_at: clock.nowMs() })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

async function finish(pool: Pool, clock: Clock, id: string, state: JobState, error: JobRecord["error"]): Promise<void> {
  await pool
    .ofInstance("jobs.finish")
    .updateTable("jobs")
    .set({ state, error: toText(error), updated_at: clock.nowMs() })
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .execute();
}

async function claimNext(pool: Pool, clock: Clock): Promise<JobRecord | null> {
  const queue = pool.ofInstance("jobs.claimNext");
  const oldest = await queue
    .selectFrom("jobs")
    .selectAll()
    .where("state", "=", "queued")
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return null;
  const { numUpdatedRows } = await queue
    .updateTable("jobs")
    .set({ state: "running", updated_at: clock.nowMs() })
    .where("id", "=", oldest.id)
    // Another process may have taken it since it was read.
    .where("state", "=", "queued")
    .executeTakeFirst();
  return numUpdatedRows > 0n ? toJob({ ...oldest, state: "running" }) : null;
}

async function requeueAbandoned(pool: Pool, clock: Clock): Promise<number> {
  const { numUpdatedRows } = await pool
    .ofInstance("jobs.requeueAbandoned")
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
