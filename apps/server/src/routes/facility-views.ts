/** Facilities as the interface shows them. */
import type { Diagnostic } from "@custodiet/core";
import { categorise, compareModels } from "@custodiet/model";
import type { JobRecord } from "@custodiet/store";
import type { FacilityInSight, StoredModel } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import { describeJob } from "./assessment-views.ts";

export function describeFacility({ head, marking, version, assessment, work }: FacilityInSight) {
  const { id, name, kind, isFictional, counts } = head;
  const { areaCount, roleCount, targetCount, highestCategory } = counts;
  return {
    id,
    name,
    kind,
    isFictional,
    marking,
    version,
    areaCount,
    roleCount,
    targetCount,
    highestCategory,
    assessment:
      assessment === null
        ? null
        : { hash: assessment.hash, assessedAt: toInstant(assessment.assessedAtMs), worst: assessment.worst },
    work: describeWork(work),
  };
}

const describeWork = (work: JobRecord | null) => (work === null ? null : describeJob(work));

export const viewFacility = (
  { model, version, sources }: StoredModel,
  warnings: readonly Diagnostic[],
  work: JobRecord | null,
) => ({
  model,
  hash: version.hash,
  version,
  fileCount: sources.length,
  categories: categorise(model),
  warnings,
  work: describeWork(work),
});

export const compareVersions = (before: StoredModel, after: StoredModel) => compareModels(before.model, after.model);
