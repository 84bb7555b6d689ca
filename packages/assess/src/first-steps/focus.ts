/** Which steps are worth weighing: those about the targets that the most harmful positions would go for. */
import type { AreaId, TargetId } from "@custodiet/core";
import type { FacilityModel, Measure, Place, Target } from "@custodiet/model";
import type { Ranking } from "../what-if/what-if.ts";
import { type FirstStep, nameOfStep } from "./first-step.ts";
import { areasWithin } from "./places.ts";

/** More positions than anybody mends at once. */
const mostPositions = 10;

/** Steps about the target of the most harmful position come first, then those about the next's; others are left out. */
export function nearWorst(model: FacilityModel, { scenarios, positions }: Ranking, steps: readonly FirstStep[]) {
  const worst = positions.slice(0, mostPositions).map(({ worstScenario }) => worstScenario);
  const ids = worst.flatMap((id) => scenarios.find((scenario) => scenario.id === id)?.target ?? []);
  const surroundings = [...new Set(ids)].flatMap((id) => surroundingsOf(model, id) ?? []);
  return steps
    .map((step) => ({ step, place: surroundings.findIndex((about) => isAbout(model, about, step)) }))
    .filter(({ place }) => place !== -1)
    .sort((a, b) => a.place - b.place || (nameOfStep(a.step) < nameOfStep(b.step) ? -1 : 1))
    .map(({ step }) => step);
}

/** A target, and every area it lies in from the innermost outwards. */
interface Surroundings {
  readonly target: Target;
  readonly areas: readonly AreaId[];
}

function surroundingsOf({ targets, areas }: FacilityModel, id: TargetId): Surroundings | null {
  const target = targets.find((each) => each.id === id);
  if (!target) return null;
  const around: AreaId[] = [];
  for (let here: AreaId | null = target.area; here !== null; ) {
    around.push(here);
    const inner: AreaId = here;
    here = areas.find((area) => area.id === inner)?.within ?? null;
  }
  return { target, areas: around };
}

function isAbout(model: FacilityModel, about: Surroundings, step: FirstStep): boolean {
  switch (step.kind) {
    case "assess-alarms-sooner":
      return true;
    case "withdraw-access":
      return step.area === about.target.area;
    case "search-leaving":
      return about.areas.includes(step.area) && about.target.tasks.some(({ act }) => act === "theft");
    case "two-person-rule":
    case "watch-target":
    case "secure-target":
      return step.target === about.target.id;
    default: {
      const measure = model.measures.find(({ id }) => id === step.measure);
      return measure !== undefined && (standsBy(model, about, measure) || isEscortTo(model, about, measure));
    }
  }
}

/** At the target, in an area round it, at a way into or out of one, or on a procedure that carries it. */
function standsBy(model: FacilityModel, about: Surroundings, measure: Measure): boolean {
  const isAt = (each: Measure): boolean => each.at.some((place) => standsAt(model, about, place));
  return isAt(measure) || model.measures.some((other) => other.watchedBy === measure.id && isAt(other));
}

function standsAt(model: FacilityModel, { target, areas }: Surroundings, place: Place): boolean {
  switch (place.kind) {
    case "target":
      return place.id === target.id;
    case "area":
      return areas.includes(place.id);
    case "procedure":
      return model.procedures.some((procedure) => procedure.id === place.id && procedure.carries.includes(target.id));
    case "crossing":
      return isWayIn(model, areas, place.id);
  }
}

function isWayIn(model: FacilityModel, areas: readonly AreaId[], crossing: string): boolean {
  const sides = model.crossings.find(({ id }) => id === crossing)?.between ?? [];
  return areas.some((area) => {
    const inside = areasWithin(model, area);
    return sides.some((side) => inside.has(side)) && !sides.every((side) => inside.has(side));
  });
}

const isEscortTo = ({ roles }: FacilityModel, { target }: Surroundings, { id }: Measure): boolean =>
  roles.some(({ access }) => access.some(({ escort, areas }) => escort === id && areas.includes(target.area)));
