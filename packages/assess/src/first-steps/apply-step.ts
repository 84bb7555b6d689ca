/** The facility as it is after a step: the whole changed model, for the engine to rank. */
import { type DurationSeconds, defaultCoefficientOfVariation, type MeasureId } from "@custodiet/core";
import type { FacilityModel, Measure, Performance, Tactic } from "@custodiet/model";
import { type AddingStep, assumedBy, type FirstStep, isAddingStep, nameOfStep } from "./first-step.ts";
import { type NewFigures, type NewMeasure, newMeasure } from "./new-measure.ts";
import { withoutArea } from "./withdraw-access.ts";

/**
 * The same model, where the facility has nothing that the step is about.
 *
 * @param asleep measures that stand in the model already and do nothing; a step wakes its own instead of adding one
 */
export function applyStep(model: FacilityModel, step: FirstStep, asleep: Asleep = none): FacilityModel {
  if (isAddingStep(step)) return withNewMeasure(model, step, asleep.get(nameOfStep(step)));
  switch (step.kind) {
    case "withdraw-access":
      return withdraw(model, step);
    case "put-in-service":
      return putInService(model, step.measure);
    case "raise-detection":
      return withMeasure(model, step.measure, raiseDetection);
    case "seal":
      return withMeasure(model, step.measure, seal);
    case "share-control":
      return shareControl(model, step.measure);
    case "assess-alarms-sooner": {
      const alarmAssessment = usual(assumedBy(step.kind).delaySeconds);
      return { ...model, response: { ...model.response, alarmAssessment } };
    }
  }
}

/** With no data, s = 0.3 mean, as a document that states a mean only is read. */
const usual = (meanSeconds: number): DurationSeconds => ({
  meanSeconds,
  sdSeconds: defaultCoefficientOfVariation * meanSeconds,
});

/** By the name of the step that wakes it. */
export type Asleep = ReadonlyMap<string, MeasureId>;

const none: Asleep = new Map();

function withNewMeasure(model: FacilityModel, step: AddingStep, asleep: MeasureId | undefined): FacilityModel {
  const added = newMeasure(model, step);
  if (added === null) return model;
  const awake = inNobodysHands({ ...added, id: asleep ?? added.id });
  const watched = step.kind === "second-control" ? step.measure : null;
  const measures = model.measures.map((measure) =>
    measure.id === watched ? { ...measure, watchedBy: awake.id } : measure,
  );
  const others = measures.filter(({ id }) => id !== awake.id);
  return { ...model, measures: [...others, awake] };
}

/** Alone in its group, known to nobody, operated and maintained by nobody who counts: each is said to be assumed. */
const inNobodysHands = ({ performance, ...added }: NewMeasure): Measure => ({
  ...added,
  performance: Object.fromEntries(
    Object.entries(performance).map(([tactic, figures]) => [tactic, performanceOf(figures)]),
  ) as Partial<Record<Tactic, Performance>>,
  operatedBy: [],
  maintainedBy: [],
  canBeDisabledBy: [],
  watchedBy: null,
  knowledgeFactor: 1,
  group: added.id,
  staffing: null,
  tampering: [],
  isOutOfService: false,
});

const performanceOf = ({ pDetect = 0, delaySeconds = 0 }: NewFigures): Performance => ({
  pDetect,
  delay: usual(delaySeconds),
  basis: { kind: "unstated" },
});

function withdraw(
  model: FacilityModel,
  { role: id, area }: Extract<FirstStep, { kind: "withdraw-access" }>,
): FacilityModel {
  const roles = model.roles.map((role) => {
    const left = role.id === id ? withoutArea(model, role, area) : null;
    return left === null ? role : { ...role, access: left.filter((grant) => grant !== null) };
  });
  return { ...model, roles };
}

function putInService(model: FacilityModel, measure: MeasureId): FacilityModel {
  const states = model.states.map((state) => ({
    ...state,
    measuresOff: state.measuresOff.filter((id) => id !== measure),
  }));
  return { ...withMeasure(model, measure, (found) => ({ ...found, isOutOfService: false })), states };
}

const withMeasure = (model: FacilityModel, id: MeasureId, change: (measure: Measure) => Measure): FacilityModel => ({
  ...model,
  measures: model.measures.map((measure) => (measure.id === id ? change(measure) : measure)),
});

const raised = assumedBy("raise-detection").pDetect;

/** Whether a step raises it: what does not look at a tactic at all is another measure. */
export const mayRaise = ({ pDetect }: Performance): boolean => pDetect > 0 && pDetect < raised;

const raiseDetection = (measure: Measure): Measure => ({
  ...measure,
  performance: Object.fromEntries(
    Object.entries(measure.performance).map(([tactic, figures]) => [
      tactic,
      mayRaise(figures) ? { ...figures, pDetect: raised } : figures,
    ]),
  ),
});

const sealed = assumedBy("seal").pDetect;

const seal = (measure: Measure): Measure => ({
  ...measure,
  tampering: measure.tampering.map((way) => (way.pDetect < sealed ? { ...way, pDetect: sealed } : way)),
});

function shareControl(model: FacilityModel, id: MeasureId): FacilityModel {
  const roles = model.roles.map((role) => {
    const overrides = role.authority.overrides.filter((other) => other !== id);
    return { ...role, authority: { ...role.authority, overrides } };
  });
  return { ...withMeasure(model, id, (measure) => ({ ...measure, canBeDisabledBy: [] })), roles };
}
