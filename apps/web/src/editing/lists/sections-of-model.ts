/** A stored model in the shape of a document's sections, as far as its tables show them. */
import type { FacilityModel } from "../../api/shapes.ts";
import type { Json, JsonObject } from "../document/json.ts";
import type { Sections, SingleSection } from "../document/shapes.ts";

export function sectionsOfModel(model: FacilityModel): Sections {
  const crossings = model.crossings.map((crossing) => ({ kind: crossing.kind, element: crossingOf(crossing) }));
  return {
    ...noSingle,
    organisations: model.organisations.map(({ id, name, kind }) => ({ id, name, kind })),
    areas: model.areas.map(({ id, name, kind, within, transit }) =>
      stated({ id, name, kind, within, transit: transit.meanSeconds > 0 ? timeText(transit.meanSeconds) : null }),
    ),
    portals: crossings.filter(({ kind }) => kind === "portal").map(({ element }) => element),
    surfaces: crossings.filter(({ kind }) => kind === "surface").map(({ element }) => element),
    measures: model.measures.map(measureOf),
    targets: model.targets.map(({ id, name, kind, area, carriage, consequence }) =>
      stated({ id, name, kind, area, carriage, consequence: consequence && { value: consequence.value } }),
    ),
    roles: model.roles.map(({ id, name, organisation, headCount, authority }) => ({
      id,
      name,
      organisation,
      headCount,
      authority: { ...authority },
    })),
    states: model.states.map(({ id, name, kind, measuresOff, responseFactor }) => ({
      id,
      name,
      kind,
      measuresOff,
      responseFactor,
    })),
    forces: model.response.forces.map(({ id, name, organisation, time, pNeutralization }) => ({
      id,
      name,
      organisation,
      time: timeText(time.meanSeconds),
      pNeutralization: byWord(pNeutralization, ({ value }) => ({ value })),
    })),
    procedures: model.procedures.map(({ id, name, kind, from, to, tactic, delay, carries }) => ({
      id,
      name,
      kind,
      from,
      to,
      tactic,
      delay: timeText(delay.meanSeconds),
      carries,
    })),
    materialBalanceAreas: model.balanceAreas.map(({ id, name, areas, accountant, inventoryEveryDays }) =>
      stated({ id, name, areas, accountant, inventoryEvery: inventoryEveryDays && `${inventoryEveryDays} d` }),
    ),
  };
}

/** Sections that are no table. */
const noSingle: Readonly<Record<SingleSection, Json>> = {
  facility: {},
  marking: {},
  threatStatement: {},
  basis: {},
  response: {},
  requiredEffectiveness: [],
  assumed: [],
};

const crossingOf = ({
  id,
  name,
  between,
  passes,
  direction,
  delays,
}: FacilityModel["crossings"][number]): JsonObject => ({
  id,
  name,
  between,
  passes,
  direction,
  delays: byWord(delays, ({ meanSeconds }) => timeText(meanSeconds)),
});

const measureOf = ({
  id,
  name,
  kind,
  at,
  performance,
  maintainedBy,
}: FacilityModel["measures"][number]): JsonObject => ({
  id,
  name,
  kind,
  at: at.map((place) => place.id),
  performance: byWord(performance, ({ pDetect }) => ({ pDetect })),
  maintainedBy,
});

function byWord<Value>(values: Readonly<Record<string, Value | undefined>>, turn: (value: Value) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([word, value]): [string, Json][] =>
      value === undefined ? [] : [[word, turn(value)]],
    ),
  );
}

/** Without what the model does not state. */
const stated = (fields: Readonly<Record<string, Json>>): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** As a document would write it: whole minutes as minutes. */
const timeText = (seconds: number): string =>
  seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} min` : `${Number(seconds.toPrecision(6))} s`;
