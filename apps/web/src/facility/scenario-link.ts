import type { ScenarioSummary } from "../api/shapes.ts";

type ScenarioPlace = Pick<ScenarioSummary, "role" | "act" | "target" | "mode">;

/** The parts of a scenario's address. */
export const scenarioParams = (facility: string, { role, act, target, mode }: ScenarioPlace) => ({
  facility,
  role,
  act,
  target,
  mode,
});
