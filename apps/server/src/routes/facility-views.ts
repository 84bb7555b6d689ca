/** Facilities as the interface shows them. */
import type { Diagnostic } from "@custodiet/core";
import { categorise, compareModels } from "@custodiet/model";
import type { FacilityInSight, StoredModel } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";

export function describeFacility({ head, marking, version, assessment }: FacilityInSight) {
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
  };
}

export const viewFacility = ({ model, version }: StoredModel, warnings: readonly Diagnostic[]) => ({
  model,
  hash: version.hash,
  version,
  categories: categorise(model),
  warnings,
});

export const compareVersions = (before: StoredModel, after: StoredModel) => compareModels(before.model, after.model);
