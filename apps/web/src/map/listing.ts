/** What stands on the map, in the order of its nesting: for a list that says the same. */
import type { PlanMeasure } from "./place-measures.ts";
import type { Plan } from "./plan.ts";

export interface ListedThing {
  readonly id: string;
  readonly name: string;
  /** Its kind. */
  readonly note: string;
  readonly measures: readonly PlanMeasure[];
}

interface ListedDoor extends ListedThing {
  /** Name of the area on its other side. */
  readonly from: string;
}

export interface ListedArea extends ListedThing {
  readonly isPlaced: boolean;
  readonly balanceAreas: readonly string[];
  readonly targets: readonly ListedThing[];
  readonly doors: readonly ListedDoor[];
  readonly children: readonly ListedArea[];
}

/** A door is listed with the area it leads into. */
export function listingOf(plan: Plan): readonly ListedArea[] {
  const names = new Map(plan.areas.map(({ area }) => [area.id, area.name]));
  const measures = new Map(plan.measures.map((group) => [`${group.place.kind}:${group.place.id}`, group.measures]));
  const measuresAt = (kind: string, id: string): readonly PlanMeasure[] => measures.get(`${kind}:${id}`) ?? [];
  const unplaced = new Set(plan.unplaced);
  const within = new Map<string | null, string[]>();
  for (const { area } of plan.areas) within.set(area.within, [...(within.get(area.within) ?? []), area.id]);
  const list = (id: string): readonly ListedArea[] => {
    const area = plan.areas.find((placed) => placed.area.id === id)?.area;
    if (!area) return [];
    const targets = plan.targets.filter(({ target }) => target.area === id);
    const doors = plan.crossings.filter(({ crossing }) => crossing.between[1] === id);
    return [
      {
        id,
        name: area.name,
        note: area.kind,
        measures: measuresAt("area", id),
        isPlaced: !unplaced.has(id),
        balanceAreas: plan.balanceAreas.flatMap((zone) => (zone.areas.includes(id) ? [zone.name] : [])),
        targets: targets.map(({ target }) => ({
          id: target.id,
          name: target.name,
          note: target.kind,
          measures: measuresAt("target", target.id),
        })),
        doors: doors.map(({ crossing }) => ({
          id: crossing.id,
          name: crossing.name,
          note: crossing.kind,
          from: names.get(crossing.between[0]) ?? crossing.between[0],
          measures: measuresAt("crossing", crossing.id),
        })),
        children: (within.get(id) ?? []).flatMap(list),
      },
    ];
  };
  return (within.get(null) ?? []).flatMap(list);
}
