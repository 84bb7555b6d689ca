import type { Box, Point } from "./geometry.ts";
import type { PlanArea } from "./place-areas.ts";
import { childBoxes, placeAreas } from "./place-areas.ts";
import type { PlacedCrossing, PlanCrossing } from "./place-crossings.ts";
import { placeCrossings } from "./place-crossings.ts";
import { clearPlace } from "./place-targets.ts";

export interface PlanTarget {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
}

export interface PlanModel {
  readonly areas: readonly PlanArea[];
  readonly crossings: readonly PlanCrossing[];
  readonly targets: readonly PlanTarget[];
}

export interface PlacedArea {
  readonly area: PlanArea;
  readonly box: Box;
  readonly depth: number;
  readonly obstacles: readonly Box[];
  /** Where somebody stands who is simply in it. */
  readonly anchor: Point;
}

export interface PlacedTarget {
  readonly target: PlanTarget;
  readonly at: Point;
}

/** A facility as it is drawn: everything has its place, in metres. */
export interface Plan {
  readonly bounds: Box;
  readonly isToScale: boolean;
  /** Outer areas before inner ones: the order in which they are drawn. */
  readonly areas: readonly PlacedArea[];
  readonly crossings: readonly PlacedCrossing[];
  readonly targets: readonly PlacedTarget[];
}

export function createPlan(model: PlanModel): Plan {
  const { boxes, isToScale } = placeAreas(model.areas);
  const crossings = placeCrossings(model.crossings, model.areas, boxes, isToScale);
  const areas = placedAreas(model.areas, boxes);
  const byId = new Map(areas.map((placed) => [placed.area.id, placed]));
  const taken = crossings.map((crossing) => crossing.at);
  const targets = model.targets.flatMap((target): PlacedTarget[] => {
    const room = byId.get(target.area);
    if (!room) return [];
    const at = clearPlace(room.box, room.obstacles, taken);
    taken.push(at);
    return [{ target, at }];
  });
  const bounds = areas[0]?.box ?? { x: 0, y: 0, width: 1, height: 1 };
  return { bounds, isToScale, areas, crossings, targets };
}

function placedAreas(areas: readonly PlanArea[], boxes: ReadonlyMap<string, Box>): PlacedArea[] {
  const parents = new Map(areas.map((area) => [area.id, area.within]));
  return areas
    .flatMap((area): PlacedArea[] => {
      const box = boxes.get(area.id);
      if (!box) return [];
      const obstacles = childBoxes(areas, boxes, area.id);
      return [{ area, box, obstacles, depth: depthOf(area.id, parents), anchor: clearPlace(box, obstacles, []) }];
    })
    .sort((a, b) => a.depth - b.depth);
}

function depthOf(id: string, parents: ReadonlyMap<string, string | null>): number {
  let depth = 0;
  for (let at = parents.get(id) ?? null; at !== null && depth < 100; at = parents.get(at) ?? null) depth++;
  return depth;
}
