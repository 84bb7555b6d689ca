/** Assessments of an instance: asked for, followed, stopped, read. */
import { contentHash, type FacilityId } from "@custodiet/core";
import type { AssessmentHead, JobRecord, StoredAssessment } from "@custodiet/store";
import { type Actor, type Scope, scopeOf } from "@custodiet/trust";
import { cancelAssessment, requestAssessment } from "../commands/assessments.ts";
import type { AssessmentDigest } from "../work/assessment-digest.ts";
import type { JobRunner } from "../work/job-runner.ts";
import type { AssessmentInSight } from "./instance.ts";
import { type InstanceParts, newId, perform, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

export async function readAssessment(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  version: number | null,
): Promise<AssessmentInSight | null> {
  const stored = await findAssessment(parts, scopeFor(parts, actor, "assessment.read"), facility, version);
  if (stored === null) return null;
  const names = await namesOf(parts, [stored.assessedBy]);
  return { ...stored, assessedByName: names.get(stored.assessedBy) ?? stored.assessedBy };
}

/** The assessment of a version; without one the latest, of the first organisation in the scope that has one. */
export async function findAssessment(
  parts: InstanceParts,
  scope: Scope,
  facility: string,
  version: number | null,
): Promise<StoredAssessment | null> {
  const head = await (version === null
    ? findLatest(parts, scope, facility)
    : findOfVersion(parts, scope, facility as FacilityId, version));
  if (head === null) return null;
  const owner = scopeOf(head.organisation);
  return parts.assessments.stored.get(`${head.organisation} ${head.hash}`, () =>
    parts.store.assessments.get(owner, head.hash),
  );
}

async function findLatest({ store }: InstanceParts, scope: Scope, facility: string): Promise<AssessmentHead | null> {
  const heads = (await store.assessments.latestHeads(scope)).filter((head) => head.facility === facility);
  const [head] = scope.organisations.flatMap((organisation) =>
    heads.filter((candidate) => candidate.organisation === organisation),
  );
  return head ?? null;
}

/** Versions that have the same model share their assessment. */
async function findOfVersion(
  { store }: InstanceParts,
  scope: Scope,
  facility: FacilityId,
  version: number,
): Promise<AssessmentHead | null> {
  const hash = (await store.facilities.versions(scope, facility)).find(({ number }) => number === version)?.hash;
  const heads = await store.assessments.headsByModel(scope, facility);
  return heads.find(({ modelHash }) => modelHash === hash) ?? null;
}

/** A text of more than a megabyte is read once, off the main process; few numbers of it are kept. */
export const digestOf = (parts: InstanceParts, { organisation, hash }: AssessmentHead): Promise<AssessmentDigest> =>
  parts.digests.get(`${organisation} ${hash}`, async () => {
    const stored = await parts.store.assessments.get(scopeOf(organisation), hash);
    if (stored === null) throw new Error("An assessment that is listed is not there: the store is damaged");
    return parts.digester.digest(stored.text);
  });

export interface VersionToAssess {
  readonly facility: string;
  /** `null`: the latest. */
  readonly version: number | null;
}

/**
 * Asks for an assessment of a version of a facility of the actor's own organisation. Where one of that version
 * waits or runs already, it is that one: asking again must not keep everybody else waiting.
 */
export async function orderAssessment(
  parts: InstanceParts,
  runner: JobRunner,
  actor: Actor,
  wanted: VersionToAssess,
): Promise<string | null> {
  const scope = scopeFor(parts, actor, "assessment.request");
  const stored = await parts.store.facilities.get(scope, wanted.facility as FacilityId, wanted.version ?? undefined);
  if (stored === null) return null;
  const { number: version, marking } = stored.version;
  const waiting = (await parts.store.jobs.list(scope)).find(
    (job) => isUnderWay(job) && job.facility === stored.id && isOfVersion(job, version),
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

export async function findWork(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  version: number,
): Promise<JobRecord | null> {
  const jobs = await listWork(parts, actor);
  return jobs.find((job) => job.facility === facility && isOfVersion(job, version)) ?? null;
}

const isOfVersion = ({ input }: JobRecord, version: number): boolean => contentHash(input) === contentHash({ version });

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
