import type { AreaId, CrossingId, MeasureId, ProcedureId, RoleId, TargetId } from "@custodiet/core";
import type { Area, Crossing, FacilityModel, Measure, Place, Procedure, Role, Target } from "@custodiet/model";

/**
 * A facility model with everything numbered. Numbers follow the identifiers' order, never the document's, so that no
 * value depends on the order in which somebody wrote areas or measures.
 */
export interface ModelIndex {
  readonly model: FacilityModel;
  readonly areas: readonly Area[];
  readonly crossings: readonly Crossing[];
  readonly measures: readonly Measure[];
  readonly procedures: readonly Procedure[];
  readonly roles: readonly Role[];
  readonly targets: readonly Target[];
  readonly areaNumber: ReadonlyMap<AreaId, number>;
  readonly measureNumber: ReadonlyMap<MeasureId, number>;
  /** Where everybody comes from, and where taken material must get to. */
  readonly offSite: number;
  /** Fewest portals from each area to off-site, each passed in a direction it opens in; Infinity where none lead there. */
  readonly portalsToOffSite: readonly number[];
  /** Numbers of the measures at a place, ascending. */
  readonly measuresAt: (place: Place) => readonly number[];
  /** Positions that do, directly or through others, what a position orders. */
  readonly commandedBy: ReadonlyMap<RoleId, ReadonlySet<RoleId>>;
  /** Common cause of each measure, numbered. */
  readonly groupNumber: readonly number[];
}

export function indexModel(model: FacilityModel): ModelIndex {
  const areas = byId(model.areas);
  const measures = byId(model.measures);
  const areaNumber = numbering<AreaId>(areas);
  return {
    model,
    areas,
    crossings: byId(model.crossings),
    measures,
    procedures: byId(model.procedures),
    roles: byId(model.roles),
    targets: byId(model.targets),
    areaNumber,
    measureNumber: numbering<MeasureId>(measures),
    offSite: areas.findIndex((area) => area.kind === "off-site"),
    portalsToOffSite: countPortals(model.crossings, areas, areaNumber),
    measuresAt: placesOf(measures),
    commandedBy: new Map(model.roles.map((role) => [role.id, commandedBy(role, model.roles)])),
    groupNumber: groupNumbers(measures),
  };
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const numbering = <Id>(items: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> =>
  new Map(items.map((item, number) => [item.id, number]));

/** Breadth first from off-site, against the directions of the portals. */
function countPortals(
  crossings: readonly Crossing[],
  areas: readonly Area[],
  areaNumber: ReadonlyMap<AreaId, number>,
): readonly number[] {
  const into = areas.map((): number[] => []);
  for (const { kind, between, direction } of crossings) {
    const [first, second] = between.map((area) => areaNumber.get(area) ?? -1);
    if (kind !== "portal" || first === undefined || second === undefined) continue;
    into[second]?.push(first);
    if (direction === "both") into[first]?.push(second);
  }
  const portals = areas.map(({ kind }) => (kind === "off-site" ? 0 : Number.POSITIVE_INFINITY));
  const waiting = [...areas.keys()].filter((area) => portals[area] === 0);
  for (const area of waiting) {
    for (const before of into[area] ?? []) {
      if (portals[before] !== Number.POSITIVE_INFINITY) continue;
      portals[before] = (portals[area] ?? 0) + 1;
      waiting.push(before);
    }
  }
  return portals;
}

type PlaceId = AreaId | CrossingId | TargetId | ProcedureId;

function placesOf(measures: readonly Measure[]): (place: Place) => readonly number[] {
  const at = new Map<PlaceId, number[]>();
  for (const [number, measure] of measures.entries()) {
    for (const id of new Set<PlaceId>(measure.at.map((place) => place.id))) {
      at.set(id, [...(at.get(id) ?? []), number]);
    }
  }
  return (place) => at.get(place.id) ?? [];
}

function commandedBy(role: Role, roles: readonly Role[]): ReadonlySet<RoleId> {
  const commanded = new Set<RoleId>();
  const waiting = [...role.authority.commands];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (commanded.has(next)) continue;
    commanded.add(next);
    waiting.push(...(roles.find((other) => other.id === next)?.authority.commands ?? []));
  }
  return commanded;
}

function groupNumbers(measures: readonly Measure[]): readonly number[] {
  const names = [...new Set(measures.map((measure) => measure.group))].sort();
  return measures.map((measure) => names.indexOf(measure.group));
}
