import type { FacilityModel } from "../api/shapes.ts";

/** Names by id. Ids are unique across areas, crossings, measures, targets and procedures, and within the other lists. */
export interface Names {
  readonly of: (id: string) => string;
  readonly role: (id: string) => string;
  readonly state: (id: string) => string;
  readonly force: (id: string) => string;
  readonly organisation: (id: string) => string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The name of whatever has this identifier, for places that know no kind. */
export const nameOfAny =
  ({ of, role, state, force, organisation }: Names) =>
  (id: string): string =>
    [of, role, state, force, organisation].map((name) => name(id)).find((name) => name !== id) ?? id;

export function namesOf(model: FacilityModel): Names {
  return {
    of: lookup([...model.areas, ...model.crossings, ...model.measures, ...model.targets, ...model.procedures]),
    role: lookup(model.roles),
    state: lookup(model.states),
    force: lookup(model.response.forces),
    organisation: lookup(model.organisations),
  };
}

function lookup(things: readonly Named[]): (id: string) => string {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
