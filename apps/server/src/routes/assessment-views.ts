/** Assessments and jobs as the interface shows them. */
import type { JobRecord } from "@custodiet/store";
import { z } from "zod";
import type { AssessmentInSight, ScenarioInSight } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import type { AssessedVersion, Trend } from "../instance/trend-types.ts";

/**
 * The recorded text with its hash, its time and its author put in at its end, without parsing it: it is our own
 * canonical JSON of an object that has other members.
 */
export function writeAssessment({ text, hash, assessedAtMs, assessedByName }: AssessmentInSight): string {
  const added = JSON.stringify({ hash, assessedAt: toInstant(assessedAtMs), assessedBy: assessedByName });
  return `${text.slice(0, -1)},${added.slice(1)}`;
}

export const viewScenario = ({ scenario, modelHash, engineVersion, isEngineOfAssessment }: ScenarioInSight) => ({
  ...scenario,
  modelHash,
  engineVersion,
  isEngineOfAssessment,
});

export const viewTrend = ({ versions }: Trend) => ({
  versions: versions.map(({ storedAtMs, assessment, ...version }) => ({
    ...version,
    storedAt: toInstant(storedAtMs),
    assessment: assessment && viewAssessed(assessment),
  })),
});

const viewAssessed = ({ assessedAtMs, ...assessed }: AssessedVersion) => ({
  ...assessed,
  assessedAt: toInstant(assessedAtMs),
});

const errorSchema = z.object({ message: z.string() });

export function describeJob({ id, facility, state, done, total, stage, error }: JobRecord) {
  const read = errorSchema.safeParse(error);
  return { id, facility, state, done, total, stage, error: read.success ? read.data.message : null };
}
