/** One scenario told step by step: what detects it, how that is defeated and why, and until when detection helps. */
import type { MeasureAtStep, ScenarioPath, ScenarioResult, ScenarioStep, StateResult } from "@custodiet/assess";
import type { FacilityModel } from "@custodiet/model";
import { nameOf } from "./model-names.ts";
import { duration, probability } from "./table.ts";

export function wordScenario(model: FacilityModel, scenario: ScenarioResult): string {
  const { role, act, target, mode, worst } = scenario;
  const title = `${nameOf(model, role)}: ${act} of ${nameOf(model, target)}, ${mode}`;
  if (worst === null) return `${title}\nThere is no path in any state.`;
  const [path] = worst.pathsByEasi;
  return [
    title,
    `Worst in: ${nameOf(model, worst.state)}; ${wordStates(model, scenario)}`,
    wordValues(worst),
    ...(path === undefined ? [] : [wordOutcome(path), wordSteps(model, path)]),
    wordResponse(model, worst),
    ...(scenario.isBeyondThreatStatement ? ["It goes beyond the threat statement."] : []),
    ...(worst.isBounded ? ["The search met its bound: there may be a worse path."] : []),
  ].join("\n");
}

const wordStates = (model: FacilityModel, { byState }: ScenarioResult): string =>
  byState.map(({ state, pEffectiveness }) => `${nameOf(model, state)} ${probability(pEffectiveness)}`).join(", ");

const wordValues = ({ easi, deterministic }: StateResult): string =>
  `P_E ${probability(easi.pEffectiveness)} by EASI, ${probability(deterministic.pEffectiveness)} by the deterministic critical detection point`;

const wordOutcome = ({ pTimely, pLate, pNone, totalDelay }: ScenarioPath): string =>
  `Detected in time ${probability(pTimely)}, too late ${probability(pLate)}, not at all ${probability(pNone)}; it takes ${duration(totalDelay.meanSeconds)}`;

function wordSteps(model: FacilityModel, { steps, criticalDetectionPoint }: ScenarioPath): string {
  return steps
    .map((step, index) => {
      const isLast = index === criticalDetectionPoint;
      const lines = [`  ${index + 1}. ${wordStep(model, step)}`, ...step.measures.map((m) => wordMeasure(model, m))];
      return [...lines, ...(isLast ? ["     <- the last step at which detection is in time"] : [])].join("\n");
    })
    .join("\n");
}

function wordStep(model: FacilityModel, step: ScenarioStep): string {
  const { phase, tactic, pDetect, delay, isTimely, remainingSeconds } = step;
  const timing = remainingSeconds === null ? "" : `, ${duration(remainingSeconds)} left${isTimely ? "" : ": too late"}`;
  return `[${phase}] ${wordVia(model, step)}, ${tactic}: P_D ${probability(pDetect)}, ${duration(delay.meanSeconds)}${timing}`;
}

function wordVia(model: FacilityModel, { via, to }: ScenarioStep): string {
  switch (via.kind) {
    case "crossing":
      return `${nameOf(model, via.id)} into ${nameOf(model, to)}`;
    case "task":
      return via.name;
    case "tamper":
      return `puts ${nameOf(model, via.id)} out of action`;
    case "procedure":
      return `under cover of ${nameOf(model, via.id)} to ${nameOf(model, to)}`;
    case "remote":
      return `by computer: ${nameOf(model, via.id)}`;
  }
}

function wordMeasure(model: FacilityModel, { measure, pDetect, pDetectAsDesigned, why }: MeasureAtStep): string {
  const designed = pDetect === pDetectAsDesigned ? "" : ` of ${probability(pDetectAsDesigned)} as designed`;
  return `     ${nameOf(model, measure)}: ${probability(pDetect)}${designed} (${why})`;
}

function wordResponse(model: FacilityModel, { response }: StateResult): string {
  const { force, responseForceTime, pCommunication, pNeutralization } = response;
  if (force === null || responseForceTime === null) return "Response: no force counts against it.";
  return `Response: ${nameOf(model, force)}, ${duration(responseForceTime.meanSeconds)} with alarm assessment; communication ${probability(pCommunication)}, neutralization ${probability(pNeutralization)}`;
}
