import type { ModelHash } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { type Assessment, assess } from "../../index.ts";

export function assessed(model: FacilityModel): Assessment {
  const result = assess(model, "0".repeat(64) as ModelHash);
  if (!result.ok) throw new Error("nobody asked for it to stop");
  return result.value;
}

/** P_E by EASI of one scenario, to twelve digits; `null`: no path. */
export function worstOf(model: FacilityModel, scenario: string): number | null {
  const found = assessed(model).scenarios.find(({ id }) => id === scenario);
  if (!found) throw new Error(`no scenario ${scenario}`);
  return found.worst === null ? null : Number(found.worst.easi.pEffectiveness.toFixed(12));
}

/** The steps of the worst path by EASI in words: phase, tactic, what is passed. */
export const stepsOf = (model: FacilityModel, scenario: string): readonly string[] =>
  assessed(model)
    .scenarios.find(({ id }) => id === scenario)
    ?.worst?.pathsByEasi[0]?.steps.map((step) => `${step.phase} ${step.tactic} ${step.via.id}`) ?? [];
