/** The measure that a step adds, the same for the model in memory and for the document. */
import type { MeasureId, RoleId, TargetId } from "@custodiet/core";
import type { FacilityModel, Measure, Tactic } from "@custodiet/model";
import { type AddingStep, assumedBy, type TargetStepKind } from "./first-step.ts";
import { entersAlone, waysOut } from "./places.ts";

/** What it does against a tactic; what is not given is none. */
export interface NewFigures {
  readonly pDetect?: number;
  readonly delaySeconds?: number;
}

export interface NewMeasure extends Pick<Measure, "id" | "name" | "kind" | "at" | "detects" | "pair"> {
  readonly performance: Partial<Readonly<Record<Tactic, NewFigures>>>;
}

/** `null`: the facility has nothing it could stand at. */
export function newMeasure(model: FacilityModel, step: AddingStep): NewMeasure | null {
  switch (step.kind) {
    case "search-leaving":
      return searchLeaving(model, step.area);
    case "second-control":
      return secondControl(model, step.measure);
    default:
      return atTarget(model, step.kind, step.target);
  }
}

function searchLeaving(model: FacilityModel, area: Parameters<typeof waysOut>[1]): NewMeasure | null {
  const at = waysOut(model, area);
  const figures = assumedBy("search-leaving");
  if (at.length === 0) return null;
  return {
    id: freeId(model, `search-leaving-${area}`),
    name: `Search on leaving ${nameIn(model.areas, area)}`,
    kind: "search",
    at,
    detects: "material",
    pair: null,
    performance: { authorised: figures, deceit: figures, stealth: figures },
  };
}

function secondControl(model: FacilityModel, watched: MeasureId): NewMeasure | null {
  const measure = model.measures.find(({ id }) => id === watched);
  if (!measure) return null;
  const looksAt = Object.entries(measure.performance).filter(([, { pDetect }]) => pDetect > 0);
  return {
    id: freeId(model, `second-control-${watched}`),
    name: `Second control of ${measure.name}`,
    kind: "second control",
    at: [],
    detects: measure.detects,
    pair: null,
    performance: Object.fromEntries(looksAt.map(([tactic]) => [tactic, assumedBy("second-control")])),
  };
}

function atTarget(model: FacilityModel, kind: TargetStepKind, target: TargetId): NewMeasure | null {
  const found = model.targets.find(({ id }) => id === target);
  if (!found) return null;
  const common = { id: freeId(model, `${kind}-${target}`), at: [{ kind: "target", id: target }] as const };
  switch (kind) {
    case "two-person-rule": {
      const checkers = model.roles.filter((role) => entersAlone(role, found.area)).map(({ id }) => id);
      return checkers.length === 0 ? null : { ...common, ...twoPersonRule(found.name, checkers) };
    }
    case "watch-target": {
      const figures = assumedBy(kind);
      const performance = { deceit: figures, stealth: figures, force: figures };
      return { ...common, name: `Alarm on ${found.name}`, kind: "alarm", detects: "person", pair: null, performance };
    }
    case "secure-target": {
      const figures = assumedBy(kind);
      const performance = { stealth: figures, force: figures };
      return {
        ...common,
        name: `Barrier round ${found.name}`,
        kind: "barrier",
        detects: "person",
        pair: null,
        performance,
      };
    }
  }
}

/** An insider among the two leaves one honest checker: the engine values that by the pair (methods, section 1). */
const twoPersonRule = (
  target: string,
  checkers: readonly RoleId[],
): Pick<NewMeasure, "name" | "kind" | "detects" | "pair" | "performance"> => ({
  name: `Two-person rule for ${target}`,
  kind: "two-person rule",
  detects: "person",
  pair: { ...assumedBy("two-person-rule"), dependence: "moderate", checkers },
  performance: { authorised: { delaySeconds: 0 }, deceit: { delaySeconds: 0 }, stealth: { delaySeconds: 0 } },
});

const nameIn = (elements: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  elements.find((element) => element.id === id)?.name ?? id;

/** Measures share their names with places of every kind. */
function freeId(model: FacilityModel, wanted: string): MeasureId {
  const { areas, crossings, measures, targets, procedures } = model;
  const taken = new Set<string>([...areas, ...crossings, ...measures, ...targets, ...procedures].map(({ id }) => id));
  const stem = wanted.slice(0, longestStem);
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id as MeasureId;
}

/** Leaves room for a number within what an identifier may be long. */
const longestStem = 58;
