/** A position's access without one area: what is left of each grant. */
import type { AreaId } from "@custodiet/core";
import type { AccessGrant, FacilityModel, Role } from "@custodiet/model";

/** What is left of each grant, in order; `null`: nothing is, and the grant goes. */
export type GrantsLeft = readonly (AccessGrant | null)[];

/**
 * Without lone access to the area. A portal that only led there goes too: a document may name none that leads nowhere.
 *
 * @returns `null`: the position would have no access to anything, and be none
 */
export function withoutArea(model: FacilityModel, role: Role, area: AreaId): GrantsLeft | null {
  const narrowed = role.access.map((grant) =>
    grant.escort === null ? { ...grant, areas: grant.areas.filter((id) => id !== area) } : grant,
  );
  const byState = model.states
    .flatMap(({ accessGranted }) => accessGranted)
    .filter(({ roles }) => roles.includes(role.id));
  const held = new Set([...narrowed, ...byState].flatMap(({ areas }) => areas));
  if (held.size === 0 && role.remoteAccess.length === 0) return null;
  const open = new Set([...held, ...model.areas.filter(({ kind }) => kind === "off-site").map(({ id }) => id)]);
  return narrowed.map((grant) => withoutIdlePortals(model, grant, open));
}

function withoutIdlePortals(
  { crossings }: FacilityModel,
  grant: AccessGrant,
  open: ReadonlySet<AreaId>,
): AccessGrant | null {
  if (grant.areas.length === 0) return null;
  if (grant.portals === null) return grant;
  const portals = grant.portals.filter((id) => {
    const sides = crossings.find((crossing) => crossing.id === id)?.between ?? [];
    return sides.some((side) => grant.areas.includes(side)) && sides.every((side) => open.has(side));
  });
  return portals.length === 0 ? null : { ...grant, portals };
}
