import type { MeasureId } from "@custodiet/core";
import type { ScenarioStep, StateResult } from "../assessment.ts";
import { evaluateEasi } from "../easi/evaluate-easi.ts";

/** A measure without whose detection P_I would be higher: an artefact of EASI to be warned of (methods, section 9). */
export interface LoweringMeasure {
  readonly measure: MeasureId;
  readonly pInterruption: number;
  readonly pInterruptionWithout: number;
}

/** Below this nobody acts on the difference; with standard deviations of at most 0.3 it stays below 4.3e-4 anyway. */
const leastDifference = 1e-6;

/** On the worst path by EASI of a scenario. */
export function loweringMeasures(worst: StateResult | null): readonly LoweringMeasure[] {
  const path = worst?.pathsByEasi[0];
  if (!worst || !path || path.easi.pInterruption === 0) return [];
  const timed = path.steps.filter((step) => step.phase !== "prepare");
  const measures = [...new Set(timed.flatMap((step) => step.measures.map(({ measure }) => measure)))].sort();
  return measures.flatMap((measure) => {
    const tasks = timed.map((step) => ({
      pDetect: step.measures.some((at) => at.measure === measure) ? detectionWithout(step, measure) : step.pDetect,
      location: step.detectAt,
      delay: step.delay,
    }));
    const pInterruptionWithout = evaluateEasi(tasks, worst.response).pInterruption;
    const { pInterruption } = path.easi;
    return pInterruptionWithout > pInterruption + leastDifference
      ? [{ measure, pInterruption, pInterruptionWithout }]
      : [];
  });
}

/** What the step's other measures detect at least, were they independent: groups are not told apart here. */
function detectionWithout(step: ScenarioStep, measure: MeasureId): number {
  const others = step.measures.filter((at) => at.measure !== measure).map((at) => at.pDetect);
  return Math.min(
    step.pDetect,
    others.reduce((union, pDetect) => union + (1 - union) * pDetect, 0),
  );
}
