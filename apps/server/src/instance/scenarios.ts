/**
 * One scenario in full. The record of an assessment holds values only; the paths are worked out again from the model
 * version that it names, and shown only where the same engine comes to the same values.
 */
import type { AssessmentSummary, ScenarioResult, ScenarioSummary } from "@custodiet/assess";
import { canonicalJson, type ScenarioId } from "@custodiet/core";
import { completeModel } from "@custodiet/model";
import type { StoredAssessment } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { RequestFault } from "../faults.ts";
import type { ToldScenario } from "../work/scenario-teller.ts";
import { findAssessment } from "./assessments.ts";
import type { ScenarioInSight, ScenarioOrder } from "./instance.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";

/** `null`: no assessment in sight, or no such scenario in it. Throws `CUS-S016` where the values do not agree. */
export async function readScenario(
  parts: InstanceParts,
  actor: Actor,
  { facility, scenario, version }: ScenarioOrder,
): Promise<ScenarioInSight | null> {
  const stored = await findAssessment(parts, scopeFor(parts, actor, "scenario.read"), facility, version);
  if (stored === null) return null;
  const values = await parts.assessments.values.get(stored.hash, async () => valuesOf(stored));
  const recorded = values.get(scenario);
  if (recorded === undefined) return null;
  const told = await tell(parts, stored, recorded.id);
  const { modelHash, marking } = stored;
  const isEngineOfAssessment = told.engineVersion === stored.engineVersion;
  if (isEngineOfAssessment) requireAgreement(recorded, told.scenario);
  if (told.scenario === null) return null;
  return { scenario: told.scenario, modelHash, marking, engineVersion: told.engineVersion, isEngineOfAssessment };
}

function valuesOf({ text }: StoredAssessment): ReadonlyMap<string, ScenarioSummary> {
  const { scenarios } = JSON.parse(text) as AssessmentSummary;
  return new Map(scenarios.map((scenario) => [scenario.id, scenario]));
}

function tell(parts: InstanceParts, stored: StoredAssessment, id: ScenarioId): Promise<ToldScenario> {
  const { organisation, facility, modelHash } = stored;
  return parts.assessments.told.get(`${modelHash} ${id}`, async () => {
    const model = await parts.store.facilities.model(scopeOf(organisation), facility, modelHash);
    if (model === null) throw new RequestFault("CUS-S016", `The model ${modelHash} of the assessment is not there.`);
    return parts.scenarios.tell({ model: completeModel(model), id });
  });
}

function requireAgreement(recorded: ScenarioSummary, told: ScenarioResult | null): void {
  if (told !== null && canonicalJson(comparable(recorded)) === canonicalJson(comparable(told))) return;
  throw new RequestFault("CUS-S016", `The recorded values of ${recorded.id} are not those that its model gives.`);
}

/** All but what depends on how many paths were searched for: the paths, their number, and whether a bound was met. */
function comparable(scenario: ScenarioSummary | ScenarioResult) {
  if (scenario.worst === null) return scenario;
  const { state, response, easi, deterministic } = scenario.worst;
  return { ...scenario, worst: { state, response, easi, deterministic } };
}
