/** A step as edits of the facility's document: what what-if tries and a draft keeps. */
import type { Json, MeasureId } from "@custodiet/core";
import type { DocumentEdit, EditPlace, FacilityModel, JsonObject } from "@custodiet/model";
import { applyStep, mayRaise } from "./apply-step.ts";
import { type AddingStep, assumedBy, type FirstStep, isAddingStep } from "./first-step.ts";
import { type NewMeasure, newMeasure } from "./new-measure.ts";
import { withoutArea } from "./withdraw-access.ts";

interface AddedMeasure {
  readonly kind: "add";
  readonly section: "measures";
  readonly element: JsonObject;
}

export type StepEdit = Extract<DocumentEdit, { readonly kind: "set" | "unset" }> | AddedMeasure;

/**
 * Edits that make of the model's document one that is ranked as the steps were: each step on top of those before it.
 *
 * @example
 * editsOf(model, [{ kind: "assess-alarms-sooner" }]);
 * // [{ kind: "set", place: { section: "response", id: null, path: ["alarmAssessment"] }, value: "30 s" }]
 */
export function editsOf(model: FacilityModel, steps: readonly FirstStep[]): readonly StepEdit[] {
  let changed = model;
  return steps.flatMap((step) => {
    const edits = editsOfStep(changed, step);
    changed = applyStep(changed, step);
    return edits;
  });
}

function editsOfStep(model: FacilityModel, step: FirstStep): readonly StepEdit[] {
  if (isAddingStep(step)) return editsOfAdding(model, step);
  switch (step.kind) {
    case "withdraw-access":
      return editsOfWithdrawal(model, step);
    case "put-in-service":
      return editsOfService(model, step.measure);
    case "raise-detection":
      return editsOfRaising(model, step.measure);
    case "seal":
      return editsOfSeal(model, step.measure);
    case "share-control":
      return editsOfSharing(model, step.measure);
    case "assess-alarms-sooner": {
      const place = { section: "response", id: null, path: ["alarmAssessment"] } as const;
      return [{ kind: "set", place, value: written(assumedBy(step.kind).delaySeconds) }];
    }
  }
}

const written = (seconds: number): string => `${seconds} s`;

function editsOfAdding(model: FacilityModel, step: AddingStep): readonly StepEdit[] {
  const added = newMeasure(model, step);
  if (added === null) return [];
  const adding: StepEdit = { kind: "add", section: "measures", element: elementOf(added) };
  return step.kind === "second-control" ? [adding, set(measurePlace(step.measure, ["watchedBy"]), added.id)] : [adding];
}

function elementOf({ id, name, kind, at, detects, pair, performance }: NewMeasure): JsonObject {
  const figures = Object.entries(performance).map(([tactic, { pDetect, delaySeconds }]): [string, Json] => [
    tactic,
    {
      ...(pDetect === undefined ? {} : { pDetect }),
      ...(delaySeconds === undefined ? {} : { delay: written(delaySeconds) }),
    },
  ]);
  return {
    id,
    name,
    kind,
    at: at.map((place) => place.id),
    ...(detects === "material" ? { detects } : {}),
    performance: Object.fromEntries(figures),
    ...(pair === null ? {} : { pair: { ...pair, checkers: [...pair.checkers] } }),
  };
}

const set = (place: EditPlace, value: Json): StepEdit => ({ kind: "set", place, value });

const measurePlace = (id: MeasureId, path: EditPlace["path"]): EditPlace => ({ section: "measures", id, path });

/** From the last grant to the first, so that one that goes leaves the others their numbers. */
function editsOfWithdrawal(
  model: FacilityModel,
  { role: id, area }: Extract<FirstStep, { kind: "withdraw-access" }>,
): readonly StepEdit[] {
  const role = model.roles.find((each) => each.id === id);
  const left = role ? withoutArea(model, role, area) : null;
  if (!role || left === null) return [];
  const edits = role.access.map((before, number): readonly StepEdit[] => {
    const after = left[number] ?? null;
    const place = (path: EditPlace["path"]): EditPlace => ({ section: "roles", id, path: ["access", number, ...path] });
    if (after === null) return [{ kind: "unset", place: place([]) }];
    const areas = after.areas.length < before.areas.length ? [set(place(["areas"]), [...after.areas])] : [];
    const isNarrower = after.portals !== null && after.portals.length < (before.portals?.length ?? 0);
    return [...areas, ...(isNarrower ? [set(place(["portals"]), [...(after.portals ?? [])])] : [])];
  });
  return edits.toReversed().flat();
}

/** A state that names the measure besides would go on switching it off. Others out of service need no mention. */
function editsOfService({ measures, states }: FacilityModel, measure: MeasureId): readonly StepEdit[] {
  const out = new Set(measures.filter(({ isOutOfService }) => isOutOfService).map(({ id }) => id));
  const mended = states.map(({ id, measuresOff }) =>
    set(
      { section: "states", id, path: ["measuresOff"] },
      measuresOff.filter((off) => !out.has(off)),
    ),
  );
  return [set(measurePlace(measure, ["outOfService"]), false), ...mended];
}

function editsOfRaising({ measures }: FacilityModel, id: MeasureId): readonly StepEdit[] {
  const measure = measures.find((each) => each.id === id);
  return Object.entries(measure?.performance ?? {})
    .filter(([, figures]) => mayRaise(figures))
    .map(([tactic]) => set(measurePlace(id, ["performance", tactic, "pDetect"]), assumedBy("raise-detection").pDetect));
}

function editsOfSeal({ measures }: FacilityModel, id: MeasureId): readonly StepEdit[] {
  const { pDetect } = assumedBy("seal");
  const ways = measures.find((each) => each.id === id)?.tampering ?? [];
  return ways.flatMap((way, number) =>
    way.pDetect < pDetect ? [set(measurePlace(id, ["tampering", number, "pDetect"]), pDetect)] : [],
  );
}

function editsOfSharing({ measures, roles }: FacilityModel, id: MeasureId): readonly StepEdit[] {
  const measure = measures.find((each) => each.id === id);
  const disabling = measure?.canBeDisabledBy.length ? [set(measurePlace(id, ["canBeDisabledBy"]), [])] : [];
  const overruling = roles
    .filter(({ authority }) => authority.overrides.includes(id))
    .map((role) =>
      set(
        { section: "roles", id: role.id, path: ["authority", "overrides"] },
        role.authority.overrides.filter((other) => other !== id),
      ),
    );
  return [...disabling, ...overruling];
}
