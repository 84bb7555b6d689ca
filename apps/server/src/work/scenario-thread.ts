/** The thread that works out one scenario in full. */
import { assessScenario, engineVersion } from "@custodiet/assess";
import type { ScenarioQuestion, ToldScenario } from "./scenario-teller.ts";
import { serveKeptThread } from "./thread-side.ts";

serveKeptThread<ScenarioQuestion, ToldScenario>(({ model, id }) => ({
  scenario: assessScenario(model, id),
  engineVersion,
}));
