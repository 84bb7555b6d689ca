/** The worker that works out one scenario in full. */
import { assessScenario, engineVersion } from "@custodiet/assess";
import type { ScenarioQuestion, ToldScenario } from "./scenario-teller.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<ScenarioQuestion, ToldScenario>(({ model, id }) => ({
  scenario: assessScenario(model, id),
  engineVersion,
}));
