/** Assessments as the interface shows them first: without the paths' steps. */
import type { ScenarioResult, StateResult } from "@custodiet/assess";
import type { StoredAssessment } from "../instance/instance.ts";

export function summariseStored({ assessment, hash, assessedAt, assessedBy }: StoredAssessment) {
  return { ...assessment, scenarios: assessment.scenarios.map(summariseScenario), hash, assessedAt, assessedBy };
}

const summariseScenario = (scenario: ScenarioResult) => ({
  ...scenario,
  worst: scenario.worst === null ? null : summariseState(scenario.worst),
});

function summariseState({ pathsByEasi, pathsByDeterministic: _, ...values }: StateResult) {
  return { ...values, pathCount: pathsByEasi.length };
}
