/** Works out single scenarios in full, off the main process: one of a large facility takes up to 0.2 s. */
import type { ScenarioResult } from "@custodiet/assess";
import type { ScenarioId } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { keepWorker } from "./kept-worker.ts";

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

const program = new URL("./scenario-worker.ts", import.meta.url);
const longestMs = 30_000;

export function startScenarioTeller(): ScenarioTeller {
  const worker = keepWorker<ScenarioQuestion, ToldScenario>(program, longestMs);
  return { tell: worker.ask, close: worker.close };
}
