/** What was read of assessments last: a text may have more than a megabyte, too much to read and parse each time. */
import type { ScenarioSummary } from "@custodiet/assess";
import type { StoredAssessment } from "@custodiet/store";
import type { ToldScenario } from "../work/scenario-teller.ts";
import { keepRecent, type Recent } from "./recent.ts";

export interface AssessmentMemory {
  /** By organisation and hash. */
  readonly stored: Recent<StoredAssessment | null>;
  /** Values of every scenario by its id; by the assessment's hash. */
  readonly values: Recent<ReadonlyMap<string, ScenarioSummary>>;
  /** In full; by model hash and scenario id. */
  readonly told: Recent<ToldScenario>;
}

export const createAssessmentMemory = (): AssessmentMemory => ({
  stored: keepRecent(4),
  values: keepRecent(4),
  told: keepRecent(32),
});
