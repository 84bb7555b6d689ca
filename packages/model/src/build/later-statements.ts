import type { FacilityModel } from "./facility-model.ts";

/**
 * Statements that came into the format after models had been stored, with what a model says that makes none of them.
 * A stored model never changes: read, it is completed by these; hashed, it is taken without them.
 */
const later = {
  model: { assumed: [] },
  measure: { isOutOfService: false },
  balanceArea: { measurements: [], keyMeasurementPoints: [], strata: [], streams: [] },
} as const;

/** A model as it was stored by any version, with every field it has today. */
export function completeModel(stored: FacilityModel): FacilityModel {
  return {
    ...later.model,
    ...stored,
    measures: stored.measures.map((measure) => ({ ...later.measure, ...measure })),
    balanceAreas: stored.balanceAreas.map((area) => ({ ...later.balanceArea, ...area })),
  };
}

/** What the model says, without later statements that say nothing: as any earlier version would have written it. */
export const withoutLaterStatements = (model: FacilityModel): object => ({
  ...without(model, later.model),
  measures: model.measures.map((measure) => without(measure, later.measure)),
  balanceAreas: model.balanceAreas.map((area) => without(area, later.balanceArea)),
});

function without(value: object, empty: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(value).filter(([key, part]) => !Object.hasOwn(empty, key) || !saysNothing(part));
  return Object.fromEntries(entries);
}

const saysNothing = (value: unknown): boolean => value === false || (Array.isArray(value) && value.length === 0);
