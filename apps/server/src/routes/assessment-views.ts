/** Assessments and jobs as the interface shows them. */
import { summariseAssessment } from "@custodiet/assess";
import type { JobRecord } from "@custodiet/store";
import { z } from "zod";
import type { AssessmentInSight } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";

/** Without the paths' steps: those are asked for one scenario at a time. */
export function summariseStored({ assessment, hash, assessedAtMs, assessedByName }: AssessmentInSight) {
  const summary = summariseAssessment(assessment);
  return { ...summary, hash, assessedAt: toInstant(assessedAtMs), assessedBy: assessedByName };
}

const errorSchema = z.object({ message: z.string() });

export function describeJob({ id, facility, state, done, total, stage, error }: JobRecord) {
  const read = errorSchema.safeParse(error);
  return { id, facility, state, done, total, stage, error: read.success ? read.data.message : null };
}
