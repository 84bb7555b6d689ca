/** The thread that counts what assessments say of requirements. */
import type { AssessmentSummary } from "@custodiet/assess";
import type { MissedCounts } from "./missed-counter.ts";
import { serveKeptThread } from "./thread-side.ts";

serveKeptThread<string, MissedCounts>((text) => {
  const { positions } = JSON.parse(text) as AssessmentSummary;
  return {
    positionCount: positions.length,
    positionsMissed: positions.filter(({ requirementsMissed }) => requirementsMissed > 0).length,
    scenariosMissed: positions.reduce((sum, { requirementsMissed }) => sum + requirementsMissed, 0),
  };
});
