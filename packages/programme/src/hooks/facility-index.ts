/** The facility model as the hooks ask it: which targets, what guards them, who can get there alone. */
import type { AreaId, MeasureId, TargetId } from "@custodiet/core";
import {
  type Area,
  type Crossing,
  categorise,
  type FacilityModel,
  type Measure,
  type OperatingState,
  type Role,
  type Target,
} from "@custodiet/model";

export interface FacilityIndex {
  readonly model: FacilityModel;
  /** Targets of some categories in the model's order; all of them where none are named. */
  readonly targetsOf: (categories: readonly string[] | undefined) => readonly Target[];
  readonly categoryOf: (target: TargetId) => string | null;
  /** Doors and gates by which one comes into an area. */
  readonly portalsInto: (area: AreaId) => readonly Crossing[];
  /** Measures, in service or not, at a target, in its area and at the portals into it. */
  readonly guardsOf: (target: Target) => readonly Measure[];
  /** Positions that may be in an area without an escort, in some state. */
  readonly unescortedIn: (area: AreaId) => readonly Role[];
  /** An area and all that lies in it. */
  readonly within: (area: AreaId) => ReadonlySet<AreaId>;
}

export function indexFacility(model: FacilityModel): FacilityIndex {
  const categories = new Map(categorise(model).map(({ target, category }) => [target, category]));
  const categoryOf = (target: TargetId): string | null => categories.get(target) ?? null;
  const portalsInto = (area: AreaId): readonly Crossing[] =>
    model.crossings.filter(
      ({ kind, between: [from, to], direction }) =>
        kind === "portal" && (to === area || (from === area && direction === "both")),
    );
  return {
    model,
    categoryOf,
    portalsInto,
    targetsOf: (wanted) => model.targets.filter(({ id }) => wanted?.includes(categoryOf(id) ?? "") ?? true),
    guardsOf: ({ id, area }) => {
      const places = new Set<string>([id, area, ...portalsInto(area).map((portal) => portal.id)]);
      return model.measures.filter(({ at }) => at.some((place) => place.kind !== "procedure" && places.has(place.id)));
    },
    unescortedIn: (area) =>
      model.roles.filter(
        (role) =>
          role.access.some(({ areas, escort }) => escort === null && areas.includes(area)) ||
          model.states.some(({ accessGranted }) => accessGranted.some((grant) => isAlone(grant, role, area))),
      ),
    within: (area) => insideOf(area, model.areas),
  };
}

const isAlone = (grant: OperatingState["accessGranted"][number], { id }: Role, area: AreaId): boolean =>
  grant.escort === null && grant.roles.includes(id) && grant.areas.includes(area);

function insideOf(area: AreaId, areas: readonly Area[]): ReadonlySet<AreaId> {
  const found = new Set([area]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, within } of areas) if (within !== null && found.has(within)) found.add(id);
  }
  return found;
}

/** Whether a measure could see an act at all: some tactic is detected, or a pair checks. */
export const detects = ({ performance, pair }: Measure): boolean =>
  pair !== null || Object.values(performance).some((each) => each !== undefined && each.pDetect > 0);

/** Whether a measure works in a state: in service, not off, and with the staff it needs. */
export function worksIn(measure: Measure, state: OperatingState, roles: readonly Role[]): boolean {
  if (measure.isOutOfService || state.measuresOff.includes(measure.id as MeasureId)) return false;
  const { staffing } = measure;
  if (staffing === null) return true;
  const present = staffing.roles.map(
    (id) =>
      state.staffing.find(({ role }) => role === id)?.count ?? roles.find((role) => role.id === id)?.headCount ?? 0,
  );
  return present.reduce((sum, count) => sum + count, 0) >= staffing.atLeast;
}
