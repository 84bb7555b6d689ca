/** An assessment's way: asked for (its job starts by the outbox), recorded, or cancelled. */
import { contentHash, err, type FacilityId, type Marking, type ModelHash, ok } from "@custodiet/core";
import type { JobRecord, StoreTransaction, WorstFinding } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";

/** Kind of the job, and of the outbox message that says one waits. */
export const assessmentJobKind = "assessment";

export interface AssessmentOrder {
  readonly jobId: string;
  readonly facility: FacilityId;
  readonly version: number;
  readonly marking: Marking;
}

export const requestAssessment: Command<StoreTransaction, AssessmentOrder, null> = {
  name: "assessment.request",
  recordKind: "job",
  effect: async (tx, { jobId, facility, version, marking }, { actor, nowMs, entryIndex }) => {
    const input = { version };
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const job = { id: jobId, organisation: actor.organisation, kind: assessmentJobKind, facility, input, provenance };
    await tx.jobs.insert(job);
    return ok({
      output: null,
      recordId: jobId,
      hashBefore: null,
      hashAfter: contentHash({ facility, version }),
      marking,
      details: { facility, version },
      outbox: [{ kind: assessmentJobKind, payload: { jobId } }],
    });
  },
};

/** What is known of a summary without reading it, and its text. */
export interface AssessmentToRecord {
  readonly facility: FacilityId;
  readonly modelHash: ModelHash;
  readonly engineVersion: string;
  readonly marking: Marking;
  readonly worst: WorstFinding | null;
  /** Canonical JSON of the `AssessmentSummary`. */
  readonly text: string;
  /** SHA-256 of the text. */
  readonly hash: string;
}

/**
 * Refused where the same one is the latest of its model already: a process that died may have recorded it, and versions
 * that have the same model share their assessment.
 */
export const recordAssessment: Command<StoreTransaction, AssessmentToRecord, null> = {
  name: "assessment.record",
  recordKind: "assessment",
  effect: async (tx, assessment, { actor, scope, nowMs, entryIndex }) => {
    const { facility, modelHash, engineVersion, marking, worst, text, hash } = assessment;
    if ((await tx.assessments.latest(scope, facility, modelHash))?.hash === hash) return err(recordedFault);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const { organisation } = actor;
    const record = { organisation, facility, modelHash, engineVersion, text, hash, worst, provenance };
    await tx.assessments.insert(record);
    return ok({
      output: null,
      recordId: hash,
      hashBefore: null,
      hashAfter: hash,
      marking,
      details: { facility, modelHash },
      outbox: [],
    });
  },
};

export const recordedCode = "CUS-S013";

const recordedFault: CommandFault = {
  code: recordedCode,
  title: "recorded already",
  detail: "The same assessment of the same model stands in the store.",
  remedy: "Nothing is left to do.",
};

export const cancelAssessment: Command<StoreTransaction, JobRecord, null> = {
  name: "assessment.cancel",
  recordKind: "job",
  effect: async (tx, job, { scope }) => {
    if (!(await tx.jobs.requestCancel(scope, job.id))) return err(overFault);
    return ok({
      output: null,
      recordId: job.id,
      hashBefore: contentHash({ facility: job.facility, state: job.state }),
      hashAfter: contentHash({ facility: job.facility, state: "cancelled" }),
      marking: jobMarking(job),
      details: { facility: job.facility },
      outbox: [],
    });
  },
};

const overFault: CommandFault = {
  code: "CUS-S013",
  title: "over already",
  detail: "The work had ended before it could be stopped.",
  remedy: "Read its outcome.",
};

/** A job tells which facility is looked at, not what was found. */
const jobMarking = (job: JobRecord): Marking => ({
  tlp: "amber",
  releasedTo: [job.organisation],
  caveats: [],
  reason: "Work under way",
});
