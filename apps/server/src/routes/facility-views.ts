/** Facilities as the interface shows them. */
import type { FacilityInStore, StoredModel } from "../instance/instance.ts";

export function describeFacility({ stored, assessment }: FacilityInStore) {
  const { facility, marking, areas, roles, targets } = stored.model;
  return {
    id: facility.id,
    name: facility.name,
    kind: facility.kind,
    isFictional: facility.isFictional,
    marking,
    version: stored.version,
    areaCount: areas.length,
    roleCount: roles.length,
    targetCount: targets.length,
    highestCategory: null,
    assessment:
      assessment === null
        ? null
        : { hash: assessment.hash, assessedAt: assessment.assessedAt, worst: worstOf(assessment.assessment.scenarios) },
  };
}

/** Scenarios stand most harmful first; one without a path harms nobody. */
function worstOf(scenarios: FacilityScenarios) {
  const worst = scenarios.find((scenario) => scenario.worst !== null);
  if (!worst?.worst) return null;
  const { role, target, act, mode, conditionalRisk } = worst;
  return { role, target, act, mode, conditionalRisk, pEffectiveness: worst.worst.easi.pEffectiveness };
}

type FacilityScenarios = NonNullable<FacilityInStore["assessment"]>["assessment"]["scenarios"];

export function viewFacility({ model, version, warnings }: StoredModel) {
  return { model, hash: version.hash, version, categories: [], warnings };
}

export const compareVersions = (_before: StoredModel, _after: StoredModel) => [];
