/** Which areas lie in an area, and by what one leaves it. */
import type { AreaId } from "@custodiet/core";
import type { FacilityModel, Place, Role } from "@custodiet/model";

/** The area and every area within it. */
export function areasWithin({ areas }: FacilityModel, area: AreaId): ReadonlySet<AreaId> {
  const inside = new Set([area]);
  for (const id of inside) {
    for (const child of areas) if (child.within === id) inside.add(child.id);
  }
  return inside;
}

/** Portals out of the area, and procedures that carry something out of it. */
export function waysOut(model: FacilityModel, area: AreaId): readonly Place[] {
  const inside = areasWithin(model, area);
  const isOut = (from: AreaId, to: AreaId): boolean => inside.has(from) && !inside.has(to);
  const portals = model.crossings
    .filter(({ kind, between: [a, b] }) => kind === "portal" && (isOut(a, b) || isOut(b, a)))
    .map(({ id }): Place => ({ kind: "crossing", id }));
  const procedures = model.procedures
    .filter(({ from, to, carries }) => carries.length > 0 && isOut(from, to))
    .map(({ id }): Place => ({ kind: "procedure", id }));
  return [...portals, ...procedures];
}

export const entersAlone = ({ access }: Role, area: AreaId): boolean =>
  access.some(({ areas, escort }) => escort === null && areas.includes(area));
