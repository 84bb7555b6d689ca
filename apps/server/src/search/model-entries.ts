import type { FacilityModel, Measure } from "@custodiet/model";
import type { SearchEntry, SearchSubject } from "./entry.ts";

/** A version of a facility as far as it is searched. */
export interface VersionReason {
  readonly number: number;
  readonly reason: string;
}

/** Everything of a facility that has a name or, of a version, a reason. Pure: of the model and its versions alone. */
export function modelSubject(model: FacilityModel, versions: readonly VersionReason[]): SearchSubject {
  const { facility } = model;
  const whole: SearchEntry = {
    kind: "facility",
    id: facility.id,
    name: facility.name,
    words: `${facility.kind} ${facility.description ?? ""}`,
    within: null,
  };
  const entries = [whole, ...siteEntries(model), ...peopleEntries(model), ...versions.map(versionEntry)];
  return { words: facility.name, entries };
}

function siteEntries(model: FacilityModel): SearchEntry[] {
  const nameOf = namesOf(model);
  return [
    ...model.targets.map((target) =>
      entry(
        "target",
        target,
        [target.kind, nameOf(target.area), ...target.sources.map(({ nuclide }) => nuclide)],
        nameOf(target.area),
      ),
    ),
    ...model.areas.map((area) => entry("area", area, [area.kind], nameOf(area.within))),
    ...model.crossings.map((crossing) =>
      entry("crossing", crossing, [crossing.kind, ...crossing.between.map(nameOf)], nameOf(crossing.between[1])),
    ),
    ...model.measures.map((measure) =>
      entry("measure", measure, [measure.kind, ...placesOf(measure).map(nameOf)], nameOf(placesOf(measure)[0])),
    ),
    ...model.balanceAreas.map((area) => entry("balance-area", area, [], nameOf(area.areas[0]))),
  ];
}

function peopleEntries(model: FacilityModel): SearchEntry[] {
  const organisations = new Map(model.organisations.map(({ id, name }) => [id, name]));
  return [
    ...model.roles.map((role) => entry("role", role, [organisations.get(role.organisation) ?? null], null)),
    ...model.procedures.map((procedure) => entry("procedure", procedure, [procedure.kind], null)),
    ...model.states.map((state) => entry("state", state, [state.kind], null)),
    ...model.response.forces.map((force) =>
      entry("force", force, [organisations.get(force.organisation) ?? null], null),
    ),
  ];
}

const entry = (
  kind: SearchEntry["kind"],
  { id, name }: { readonly id: string; readonly name: string },
  words: readonly (string | null)[],
  within: string | null,
): SearchEntry => ({ kind, id, name, words: words.filter((word) => word !== null).join(" "), within });

const versionEntry = ({ number, reason }: VersionReason): SearchEntry => ({
  kind: "version",
  id: String(number),
  name: reason,
  words: "",
  within: null,
});

const placesOf = (measure: Measure): readonly string[] => measure.at.map(({ id }) => id);

function namesOf(model: FacilityModel): (id: string | null | undefined) => string | null {
  const named = [...model.areas, ...model.crossings, ...model.targets, ...model.procedures];
  const names = new Map<string, string>(named.map(({ id, name }) => [id, name]));
  return (id) => (id === null || id === undefined ? null : (names.get(id) ?? null));
}
