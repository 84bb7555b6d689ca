import type { AreaId, CrossingId } from "@custodiet/core";
import type { AccessGrant, Crossing, OperatingState, Role } from "@custodiet/model";
import { windowsOverlap } from "@custodiet/model";
import type { ModelIndex } from "./model-index.ts";

/** Number of the escort measure a person is in the company of, or `alone`. */
export const alone = -1;

/** One way in which a role may be in an area in a state. */
interface AreaRight {
  /** Portals it is limited to; `null`: any. */
  readonly portals: readonly CrossingId[] | null;
  readonly escort: number;
}

/** What a role may do by right in one state: access by area number. */
export interface RightsInState {
  readonly rights: readonly (readonly AreaRight[])[];
  readonly freePortals: readonly CrossingId[];
}

/**
 * Access of a role in a state (ADR 1, rule 2): its grants for this state whose windows overlap the state's hours, less
 * what the state denies, plus what the state grants. Off-site is open to all.
 */
export function rightsInState(index: ModelIndex, role: Role, state: OperatingState): RightsInState {
  const rights = index.areas.map((): AreaRight[] => []);
  const denied = new Set(
    state.accessDenied.filter((rule) => rule.roles.includes(role.id)).flatMap((rule) => rule.areas),
  );
  const allow = (area: AreaId, right: AreaRight) => rights[index.areaNumber.get(area) ?? -1]?.push(right);
  for (const grant of role.access.filter((candidate) => isInForce(candidate, state))) {
    const right = { portals: grant.portals, escort: escortNumber(index, grant.escort) };
    for (const area of grant.areas) if (!denied.has(area)) allow(area, right);
  }
  for (const grant of state.accessGranted.filter((candidate) => candidate.roles.includes(role.id))) {
    for (const area of grant.areas) allow(area, { portals: null, escort: escortNumber(index, grant.escort) });
  }
  rights[index.offSite] = [{ portals: null, escort: alone }];
  return { rights, freePortals: state.portalsFree };
}

const isInForce = (grant: AccessGrant, state: OperatingState): boolean =>
  (grant.states === null || grant.states.includes(state.id)) && windowsOverlap(grant.windows, state.windows);

const escortNumber = (index: ModelIndex, escort: AccessGrant["escort"]): number =>
  escort === null ? alone : (index.measureNumber.get(escort) ?? alone);

/**
 * In whose company a role comes into area `to` when it passes a portal by right; `null` where it has no right to pass.
 * Alone where any of its rights needs no escort, or where the portal is free: then anybody may pass it outwards, that
 * is into an area from which fewer portals lead off-site.
 */
export function companyByRight(
  index: ModelIndex,
  inState: RightsInState,
  crossing: Crossing,
  from: number,
  to: number,
): readonly number[] | null {
  if (crossing.kind === "surface") return null;
  if (isFree(index, inState, crossing, from, to)) return [alone];
  const opens = (right: AreaRight) => right.portals === null || right.portals.includes(crossing.id);
  if (!inState.rights[from]?.some(opens)) return null;
  const escorts = (inState.rights[to] ?? []).filter(opens).map((right) => right.escort);
  if (escorts.length === 0) return null;
  return escorts.includes(alone) ? [alone] : [...new Set(escorts)].sort((a, b) => a - b);
}

/** Whether the state lets anybody through this portal in this direction. */
export const isFree = (
  index: ModelIndex,
  inState: RightsInState,
  crossing: Crossing,
  from: number,
  to: number,
): boolean =>
  crossing.kind === "portal" &&
  inState.freePortals.includes(crossing.id) &&
  (index.portalsToOffSite[to] ?? 0) < (index.portalsToOffSite[from] ?? 0);

/** Every escort under whom the role may be in an area, ascending. */
export const escortsOf = (inState: RightsInState, area: number): readonly number[] =>
  [...new Set((inState.rights[area] ?? []).map((right) => right.escort))]
    .filter((escort) => escort !== alone)
    .sort((a, b) => a - b);
