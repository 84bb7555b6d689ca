/** Works out single scenarios in full, off the main thread: one of a large facility takes up to 0.2 s. */
import type { ScenarioResult } from "@custodiet/assess";
import type { ScenarioId } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { keepThread } from "./kept-thread.ts";

export interface ScenarioQuestion {
  readonly model: FacilityModel;
  readonly id: ScenarioId;
}

export interface ToldScenario {
  /** `null`: the model has no such role, target or act. */
  readonly scenario: ScenarioResult | null;
  readonly engineVersion: string;
}

export interface ScenarioTeller {
  readonly tell: (question: ScenarioQuestion) => Promise<ToldScenario>;
  readonly close: () => Promise<void>;
}

const program = new URL("./scenario-thread.ts", import.meta.url);
const longestMs = 30_000;

export function startScenarioTeller(): ScenarioTeller {
  const thread = keepThread<ScenarioQuestion, ToldScenario>(program, longestMs);
  return { tell: thread.ask, close: thread.close };
}
