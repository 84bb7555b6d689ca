/** The worker that tells what assessments say in few numbers. */
import { type AssessmentSummary, worstOfActs } from "@custodiet/assess";
import type { AssessmentDigest } from "./assessment-digest.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<string, AssessmentDigest>((text) => {
  const { positions, scenarios } = JSON.parse(text) as AssessmentSummary;
  return {
    positionCount: positions.length,
    positionsMissed: positions.filter(({ requirementsMissed }) => requirementsMissed > 0).length,
    scenariosMissed: positions.reduce((sum, { requirementsMissed }) => sum + requirementsMissed, 0),
    worstOfActs: worstOfActs(scenarios),
    risks: positions.map(({ role, conditionalRisk }) => [role, conditionalRisk] as const),
  };
});
