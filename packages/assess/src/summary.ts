import type { Assessment, ScenarioResult, StateResult } from "./assessment.ts";

/** An assessment without its path lists: small enough to send for a whole facility. */
export type AssessmentSummary = Omit<Assessment, "scenarios"> & { readonly scenarios: readonly ScenarioSummary[] };

export type ScenarioSummary = Omit<ScenarioResult, "worst"> & { readonly worst: StateSummary | null };

/** `pathCount`: how many paths the full result lists, by the rule with the longer list. */
export type StateSummary = Omit<StateResult, "pathsByEasi" | "pathsByDeterministic"> & { readonly pathCount: number };

export const summariseAssessment = (assessment: Assessment): AssessmentSummary => ({
  ...assessment,
  scenarios: assessment.scenarios.map(summariseScenario),
});

function summariseScenario(scenario: ScenarioResult): ScenarioSummary {
  if (!scenario.worst) return { ...scenario, worst: null };
  const { pathsByEasi, pathsByDeterministic, ...worst } = scenario.worst;
  return { ...scenario, worst: { ...worst, pathCount: Math.max(pathsByEasi.length, pathsByDeterministic.length) } };
}
