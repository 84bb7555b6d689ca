/** Assessments of an instance: asked for, followed, stopped, read. */
import { contentHash, type FacilityId } from "@custodiet/core";
import type { JobRecord, StoredAssessment } from "@custodiet/store";
import { type Actor, type Scope, scopeOf } from "@custodiet/trust";
import { cancelAssessment, requestAssessment } from "../commands/assessments.ts";
import type { JobRunner } from "../work/job-runner.ts";
import type { AssessmentInSight } from "./instance.ts";
import { type InstanceParts, newId, perform, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

export async function readAssessment(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
): Promise<AssessmentInSight | null> {
  const stored = await findLatest(parts, scopeFor(parts, actor, "assessment.read"), facility);
  if (stored === null) return null;
  const names = await namesOf(parts, [stored.assessedBy]);
  return { ...stored, assessedByName: names.get(stored.assessedBy) ?? stored.assessedBy };
}

/** The latest assessment of a facility, of the first organisation in the scope that has one. */
export async function findLatest(
  parts: InstanceParts,
  scope: Scope,
  facility: string,
): Promise<StoredAssessment | null> {
  const heads = (await parts.store.assessments.latestHeads(scope)).filter((head) => head.facility === facility);
  const [head] = scope.organisations.flatMap((organisation) =>
    heads.filter((candidate) => candidate.organisation === organisation),
  );
  if (head === undefined) return null;
  const owner = scopeOf(head.organisation);
  return parts.assessments.stored.get(`${head.organisation} ${head.hash}`, () =>
    parts.store.assessments.get(owner, head.hash),
  );
}

/**
 * Asks for an assessment of the latest version of a facility of the actor's own organisation. Where one of that version
 * waits or runs already, it is that one: asking again must not keep everybody else waiting.
 */
export async function orderAssessment(
  parts: InstanceParts,
  runner: JobRunner,
  actor: Actor,
  facility: string,
): Promise<string | null> {
  const scope = scopeFor(parts, actor, "assessment.request");
  const stored = await parts.store.facilities.get(scope, facility as FacilityId);
  if (stored === null) return null;
  const { number: version, marking } = stored.version;
  const waiting = (await parts.store.jobs.list(scope)).find(
    (job) => isUnderWay(job) && job.facility === stored.id && contentHash(job.input) === contentHash({ version }),
  );
  if (waiting !== undefined) return waiting.id;
  const jobId = newId(parts.randomness);
  await perform(parts, requestAssessment, actor, { jobId, facility: stored.id, version, marking });
  runner.wake();
  return jobId;
}

const isUnderWay = ({ state, isCancelRequested }: JobRecord): boolean =>
  (state === "queued" || state === "running") && !isCancelRequested;

/** Assessments that are being worked out or wait, newest first; none where the actor may read no assessment. */
export async function listWork(parts: InstanceParts, actor: Actor): Promise<readonly JobRecord[]> {
  const permission = parts.pipeline.mayRead(actor, "assessment.read");
  if (!permission.ok) return [];
  const jobs = await parts.store.jobs.list(permission.value.scope);
  return jobs.filter(({ state }) => state === "queued" || state === "running");
}

export async function findWork(parts: InstanceParts, actor: Actor, facility: string): Promise<JobRecord | null> {
  const jobs = await listWork(parts, actor);
  return jobs.find((job) => job.facility === facility) ?? null;
}

export async function readJob(parts: InstanceParts, actor: Actor, job: string): Promise<JobRecord | null> {
  return parts.store.jobs.get(scopeFor(parts, actor, "assessment.read"), job);
}

export async function cancelJob(
  parts: InstanceParts,
  runner: JobRunner,
  actor: Actor,
  job: string,
): Promise<JobRecord | null> {
  const scope = scopeFor(parts, actor, "assessment.cancel");
  const found = await parts.store.jobs.get(scope, job);
  if (found === null) return null;
  await perform(parts, cancelAssessment, actor, found);
  runner.stop(job);
  return parts.store.jobs.get(scope, job);
}
