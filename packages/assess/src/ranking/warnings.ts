import { type DurationSeconds, defaultCoefficientOfVariation } from "@custodiet/core";
import type { Basis, FacilityModel } from "@custodiet/model";
import { modes } from "../abrupt/scenarios.ts";
import type { AssessmentWarning, ScenarioResult } from "../assessment.ts";
import { responseTo } from "../attack-graph/response.ts";
import { loweringMeasures } from "./lowering-measures.ts";

/** What a reader should doubt in these results, and what would mend it. The model's first, then by scenario. */
export function warningsOf(model: FacilityModel, scenarios: readonly ScenarioResult[]): readonly AssessmentWarning[] {
  return [
    ...warnOfResponse(model),
    ...warnOfFigures(model),
    ...scenarios.flatMap((scenario) => warnOfBound(scenario)),
    ...warnOfLowering(scenarios),
  ];
}

const warning = (
  key: string,
  text: string,
  values: AssessmentWarning["values"],
  scenario: AssessmentWarning["scenario"] = null,
): AssessmentWarning => ({ key, text, scenario, values });

function warnOfResponse(model: FacilityModel): readonly AssessmentWarning[] {
  const silent =
    model.response.pCommunication === 0
      ? [warning("no-communication", "Nobody is told of a detection (P_C = 0): no path can be interrupted.", {})]
      : [];
  const unanswered = modes.flatMap((mode) =>
    model.states
      .filter((state) => responseTo(model, mode, state).force === null)
      .map((state) =>
        warning(
          "no-force",
          `No force counts against a ${mode} insider in the state ${state.name}: no detection is timely, P_I = 0.`,
          { mode, state: state.id },
        ),
      ),
  );
  return [...silent, ...unanswered];
}

function warnOfFigures(model: FacilityModel): readonly AssessmentWarning[] {
  const durations = durationsOf(model).filter((duration) => duration.meanSeconds > 0);
  const defaulted = durations.filter(isDefaulted).length;
  const bases = basesOf(model);
  const unstated = bases.filter((basis) => basis.kind === "unstated").length;
  return [
    ...(defaulted === 0
      ? []
      : [
          warning(
            "default-sd",
            `${defaulted} of ${durations.length} durations have the default standard deviation, ${defaultCoefficientOfVariation} of the mean.`,
            { durations: defaulted, of: durations.length },
          ),
        ]),
    ...(unstated === 0
      ? []
      : [
          warning("unstated-basis", `${unstated} of ${bases.length} figures say nothing of where they come from.`, {
            figures: unstated,
            of: bases.length,
          }),
        ]),
  ];
}

const isDefaulted = ({ meanSeconds, sdSeconds }: DurationSeconds): boolean =>
  Math.abs(sdSeconds - defaultCoefficientOfVariation * meanSeconds) <= 1e-9 * meanSeconds;

const durationsOf = (model: FacilityModel): readonly DurationSeconds[] => [
  ...model.areas.map((area) => area.transit),
  ...model.crossings.flatMap((crossing) => Object.values(crossing.delays)),
  ...model.measures.flatMap((measure) => Object.values(measure.performance).map(({ delay }) => delay)),
  ...model.targets.flatMap((target) => target.tasks.map((task) => task.delay)),
  ...model.procedures.map((procedure) => procedure.delay),
  model.response.alarmAssessment,
  ...model.response.forces.map((force) => force.time),
];

const basesOf = (model: FacilityModel): readonly Basis[] => [
  ...model.measures.flatMap((measure) => Object.values(measure.performance).map(({ basis }) => basis)),
  ...model.measures.flatMap((measure) => measure.tampering.map(({ basis }) => basis)),
  ...model.targets.flatMap((target) => (target.consequence ? [target.consequence.basis] : [])),
  ...model.response.forces.flatMap((force) => Object.values(force.pNeutralization).map(({ basis }) => basis)),
];

const warnOfBound = (scenario: ScenarioResult): readonly AssessmentWarning[] =>
  scenario.worst?.isBounded
    ? [warning("bounded", "The search hit its bound: there may be a worse path.", {}, scenario.id)]
    : [];

/** One warning a measure, for the scenario in which it lowers P_I most. */
function warnOfLowering(scenarios: readonly ScenarioResult[]): readonly AssessmentWarning[] {
  const worst = new Map<string, { readonly by: number; readonly warning: AssessmentWarning }>();
  for (const scenario of scenarios) {
    for (const { measure, pInterruption, pInterruptionWithout } of loweringMeasures(scenario.worst)) {
      const by = pInterruptionWithout - pInterruption;
      if (by <= (worst.get(measure)?.by ?? 0)) continue;
      const text = `By EASI, what ${measure} detects lowers P_I on the worst path: the delays before it are too uncertain.`;
      const values = { measure, pInterruption, pInterruptionWithout };
      worst.set(measure, { by, warning: warning("lowers-interruption", text, values, scenario.id) });
    }
  }
  return [...worst].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found.warning);
}
