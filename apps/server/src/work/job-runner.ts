/**
 * Does the assessments that wait, one after the other, each in its own worker. What is asked for stands in the database,
 * so a process that dies loses nothing: its job is queued again at the next start.
 */
import { completeModel, type FacilityModel } from "@custodiet/model";
import type { JobRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { z } from "zod";
import { type AssessmentToRecord, assessmentJobKind, recordAssessment, recordedCode } from "../commands/assessments.ts";
import { type InstanceParts, scopeFor } from "../instance/parts.ts";
import { actorOf } from "../instance/people.ts";
import { runInWorker, type WorkerWatch } from "./worker.ts";

export interface JobRunner {
  /** Looks for waiting work; called when something was asked for, and at the start. */
  readonly wake: () => void;
  /** Stops the job in work when it is this one. */
  readonly stop: (jobId: string) => void;
  /** Settles when nothing waits or runs. */
  readonly idle: () => Promise<void>;
  /** Stops the work under way; it is queued again at the next start. */
  readonly close: () => Promise<void>;
}

/** Summed up, written out and hashed where it is computed: the process that answers requests passes a text on. */
export type AssessModel = (model: FacilityModel, watch: WorkerWatch) => Promise<AssessmentToRecord>;

const program = new URL("./assess-worker.ts", import.meta.url);

export const assessInWorker: AssessModel = (model, watch) => runInWorker(program, model, watch);

const cancelled = Symbol("cancelled");
const closing = Symbol("closing");

/** How often messages left over by another process are looked for. */
const lookEveryMs = 5000;
const leaseMs = 60_000;

export function startJobRunner(parts: InstanceParts, assessModel: AssessModel): JobRunner {
  let current: { readonly jobId: string; readonly abort: AbortController } | null = null;
  let running: Promise<void> | null = null;
  let isAwaited = false;
  let isClosed = false;

  const runAll = async (): Promise<void> => {
    do {
      isAwaited = false;
      await completeMessages(parts);
      for (let job = await nextJob(); job !== null; job = await nextJob()) {
        const abort = new AbortController();
        current = { jobId: job.id, abort };
        await runJob(parts, job, assessModel, abort.signal);
        current = null;
      }
    } while (isAwaited && !isClosed);
  };
  const nextJob = async () => (isClosed ? null : parts.store.jobs.claimNext());
  const wake = (): void => {
    isAwaited = true;
    if (isClosed || running !== null) return;
    running = runAll().finally(() => {
      running = null;
    });
    // A database that went away is found again at the next look; the job stays queued.
    running.catch(() => undefined);
  };
  const looking = setInterval(wake, lookEveryMs);
  looking.unref();

  return {
    wake,
    stop: (jobId) => {
      if (current?.jobId === jobId) current.abort.abort(cancelled);
    },
    idle: async () => {
      while (running !== null) await running;
    },
    close: async () => {
      isClosed = true;
      clearInterval(looking);
      current?.abort.abort(closing);
      await running?.catch(() => undefined);
    },
  };
}

/** A message only says that a job waits: the job itself stands in its own table. */
async function completeMessages({ store }: InstanceParts): Promise<void> {
  for (const { id } of await store.outbox.claim(100, leaseMs, assessmentJobKind)) await store.outbox.complete(id);
}

async function runJob(
  parts: InstanceParts,
  job: JobRecord,
  assessModel: AssessModel,
  signal: AbortSignal,
): Promise<void> {
  const { jobs } = parts.store;
  try {
    const actor = await actorOfJob(parts, job);
    const model = await modelOfJob(parts, job, actor);
    const watch = watchJob(parts, job, signal);
    await record(parts, actor, await assessModel(model, watch));
    await jobs.report(job.id, 1, 1, "done");
    await jobs.finish(job.id, "done", null);
  } catch (thrown) {
    if (thrown === closing) return;
    if (thrown === cancelled) await jobs.finish(job.id, "cancelled", null);
    else await jobs.finish(job.id, "failed", { message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

function watchJob({ store }: InstanceParts, job: JobRecord, signal: AbortSignal): WorkerWatch {
  const onProgress = (done: number, total: number, stage: string): void => {
    // Progress that cannot be told does not stop the work.
    store.jobs.report(job.id, done, total, stage).catch(() => undefined);
  };
  return { signal, onProgress };
}

async function actorOfJob(parts: InstanceParts, job: JobRecord): Promise<Actor> {
  const person = await parts.store.persons.get(job.actor);
  const actor = person === null ? null : await actorOf(parts, person);
  if (actor === null) throw new Error("Whoever asked for this is no longer known here.");
  return actor;
}

const inputSchema = z.object({ version: z.number() });

async function modelOfJob(parts: InstanceParts, job: JobRecord, actor: Actor): Promise<FacilityModel> {
  const { version } = inputSchema.parse(job.input);
  const scope = scopeFor(parts, actor, "facility.read");
  const stored = await parts.store.facilities.get(scope, job.facility, version);
  if (stored === null) throw new Error("The version to assess is not there.");
  return completeModel(stored.model);
}

/** A process that died after recording and before saying so has done the work: recording twice is refused, rightly. */
async function record(parts: InstanceParts, actor: Actor, assessed: AssessmentToRecord): Promise<void> {
  const done = await parts.pipeline.execute(recordAssessment, actor, assessed);
  if (done.ok) return;
  const { error } = done;
  if (error.kind === "fault" && error.fault.code === recordedCode) return;
  if (error.kind === "refused") throw new Error("Whoever asked for this may not record it any more.");
  throw new Error(error.kind === "fault" ? error.fault.detail : error.cause);
}
