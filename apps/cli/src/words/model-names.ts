import type { FacilityModel } from "@custodiet/model";

/** The name a person gave to an element, by its identifier. */
export function nameOf(model: FacilityModel, id: string): string {
  const lists = [
    model.roles,
    model.targets,
    model.areas,
    model.crossings,
    model.measures,
    model.procedures,
    model.states,
    model.response.forces,
  ];
  for (const list of lists) {
    const found = list.find((element) => element.id === id);
    if (found !== undefined) return found.name;
  }
  return id;
}
