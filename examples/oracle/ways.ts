/** Which ways a position has in a state (ADR 1, rules 2, 4 and 7), written a second time; shares no code with the engine. */
import type { AccessGrant, Crossing, FacilityModel, Measure, OperatingState, Role, Tactic } from "@custodiet/model";
import { carriageKinds, tactics } from "@custodiet/model";

/** A place and the escort one has there: `vault` or `vault+escort-watch`. */
export interface Stand {
  readonly area: string;
  readonly escort: string | null;
}

export interface Way {
  readonly from: Stand;
  readonly to: Stand;
  readonly tactic: Tactic;
  readonly theta: number;
  readonly seconds: number;
  readonly measures: readonly Measure[];
  readonly passes: number;
  /** `null`: whatever passes; otherwise the targets that can be hidden (none: persons only). */
  readonly takes: readonly string[] | null;
}

type Right = Pick<AccessGrant, "portals" | "escort">;
export const thetaOf = { B: 1, M: 0.5, E: 0 } as const;

export const measuresAt = (model: FacilityModel, ...places: readonly (string | null)[]): Measure[] =>
  model.measures.filter(({ id, at }) => at.some((place) => places.includes(place.id)) || places.includes(id));

export function waysOf(model: FacilityModel, role: Role, state: OperatingState): { stands: Stand[]; ways: Way[] } {
  const rights = rightsOf(model, role, state);
  const stands: Stand[] = model.areas.flatMap(({ id }) => {
    const escorts = new Set((rights.get(id) ?? []).map(({ escort }) => escort).filter((escort) => escort !== null));
    return [{ area: id, escort: null }, ...[...escorts].map((escort) => ({ area: id, escort }))];
  });
  const ways = model.crossings.flatMap((crossing) => waysThrough(model, state, rights, stands, crossing));
  return { stands, ways: [...ways, ...waysByProcedure(model, role, state, stands)] };
}

function rightsOf(model: FacilityModel, role: Role, state: OperatingState): Map<string, Right[]> {
  const rights = new Map<string, Right[]>();
  const allow = (area: string, right: Right) => rights.set(area, [...(rights.get(area) ?? []), right]);
  const denied = state.accessDenied.filter(({ roles }) => roles.includes(role.id)).flatMap(({ areas }) => areas);
  for (const grant of role.access) {
    if (grant.states && !grant.states.includes(state.id)) continue;
    if (grant.windows && state.windows && !meet(grant.windows, state.windows)) continue;
    for (const area of grant.areas) if (!denied.includes(area)) allow(area, grant);
  }
  for (const { roles, areas, escort } of state.accessGranted) {
    if (roles.includes(role.id)) for (const area of areas) allow(area, { portals: null, escort });
  }
  for (const { id, kind } of model.areas) if (kind === "off-site") rights.set(id, [{ portals: null, escort: null }]);
  return rights;
}

type Windows = NonNullable<OperatingState["windows"]>;
const meet = (some: Windows, others: Windows): boolean =>
  some.some((a) => others.some((b) => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute));

function waysThrough(
  model: FacilityModel,
  state: OperatingState,
  rights: ReadonlyMap<string, readonly Right[]>,
  stands: readonly Stand[],
  crossing: Crossing,
): Way[] {
  const [a, b] = crossing.between;
  const directions = crossing.direction === "both" ? [[a, b] as const, [b, a] as const] : [[a, b] as const];
  return directions.flatMap(([from, to]) =>
    tactics.flatMap((tactic) => {
      const company = tactic === "authorised" ? companyOf(model, state, rights, crossing, from, to) : [null];
      const delay = crossing.delays[tactic];
      if (!delay) return [];
      const transit = model.areas.find(({ id }) => id === to)?.transit.meanSeconds ?? 0;
      return company.flatMap((escort) =>
        stands
          .filter(({ area }) => area === from)
          .map((stand) => ({
            from: stand,
            to: { area: to, escort },
            tactic,
            theta: thetaOf[crossing.detectAt],
            seconds: delay.meanSeconds + transit,
            measures: measuresAt(model, crossing.id, to, stand.escort, escort),
            passes: carriageKinds.indexOf(crossing.passes),
            takes: null,
          })),
      );
    }),
  );
}

/** Escorts under whom one may pass by right; `null` stands for alone. Free portals are free outwards only. */
function companyOf(
  model: FacilityModel,
  state: OperatingState,
  rights: ReadonlyMap<string, readonly Right[]>,
  { id, kind }: Crossing,
  from: string,
  to: string,
): (string | null)[] {
  if (kind === "surface") return [];
  if (state.portalsFree.includes(id) && doorsHome(model, to) < doorsHome(model, from)) return [null];
  const here = (rights.get(from) ?? []).filter(({ portals }) => !portals || portals.includes(id));
  const there = (rights.get(to) ?? []).filter(({ portals }) => !portals || portals.includes(id));
  const escorts = [...new Set(there.map(({ escort }) => escort))];
  if (here.length === 0) return [];
  return escorts.includes(null) ? [null] : escorts;
}

/** Portals to pass from an area until off-site: rings around off-site, one portal wider each, until the area is in one. */
function doorsHome(model: FacilityModel, area: string): number {
  let ring = new Set<string>(model.areas.filter(({ kind }) => kind === "off-site").map(({ id }) => id));
  for (let doors = 0; doors <= model.areas.length; doors++) {
    if (ring.has(area)) return doors;
    const wider = new Set(ring);
    for (const { kind, between, direction } of model.crossings) {
      if (kind === "surface") continue;
      if (ring.has(between[1])) wider.add(between[0]);
      if (ring.has(between[0]) && direction === "both") wider.add(between[1]);
    }
    ring = wider;
  }
  return Number.POSITIVE_INFINITY;
}

function waysByProcedure(model: FacilityModel, role: Role, state: OperatingState, stands: readonly Stand[]): Way[] {
  return model.procedures
    .filter(({ states }) => !states || states.includes(state.id))
    .filter(({ id, roles }) => roles.includes(role.id) || role.authority.runs.includes(id))
    .flatMap((procedure) =>
      stands
        .filter(({ area }) => area === procedure.from)
        .map((stand) => ({
          from: stand,
          to: { area: procedure.to, escort: null },
          tactic: procedure.tactic,
          theta: thetaOf[procedure.detectAt],
          seconds:
            procedure.delay.meanSeconds + (model.areas.find(({ id }) => id === procedure.to)?.transit.meanSeconds ?? 0),
          measures: measuresAt(model, procedure.id, procedure.to, stand.escort),
          passes: carriageKinds.length,
          takes: procedure.carries,
        })),
    );
}
