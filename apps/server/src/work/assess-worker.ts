/** The worker that assesses a facility: the summary is made, written out and hashed here. */
import { type AssessmentSummary, assess, summariseAssessment } from "@custodiet/assess";
import { canonicalJson, sha256Hex } from "@custodiet/core";
import { type FacilityModel, hashModel } from "@custodiet/model";
import type { WorstFinding } from "@custodiet/store";
import type { AssessmentToRecord } from "../commands/assessments.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<FacilityModel, AssessmentToRecord>((model, progress) => {
  // More paths of a scenario are worked out when somebody looks at it.
  const assessed = assess(model, hashModel(model), { pathCount: 1, progress });
  if (!assessed.ok) throw new Error("Nothing asks this worker to stop: it is ended from outside.");
  const summary = summariseAssessment(assessed.value);
  const { facility, modelHash, engineVersion, marking } = summary;
  const text = canonicalJson(summary);
  return {
    facility: facility.id,
    modelHash,
    engineVersion,
    marking,
    worst: worstOf(model, summary),
    text,
    // The same as `contentHash`, which would write it out once more.
    hash: sha256Hex(text),
  };
});

/** Scenarios stand most harmful first; one without a path harms nobody. */
function worstOf({ roles, targets }: FacilityModel, { scenarios }: AssessmentSummary): WorstFinding | null {
  const found = scenarios.find(({ worst }) => worst !== null);
  if (!found?.worst) return null;
  const { role, target, act, mode, conditionalRisk, worst } = found;
  return {
    role,
    roleName: roles.find(({ id }) => id === role)?.name ?? role,
    target,
    targetName: targets.find(({ id }) => id === target)?.name ?? target,
    act,
    mode,
    conditionalRisk,
    pEffectiveness: worst.easi.pEffectiveness,
  };
}
