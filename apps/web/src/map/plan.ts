import type { Box, Point } from "./geometry.ts";
import type { Nesting } from "./nesting.ts";
import { nestingOf } from "./nesting.ts";
import type { PlanArea } from "./place-areas.ts";
import { placeAreas } from "./place-areas.ts";
import type { PlacedCrossing, PlanCrossing } from "./place-crossings.ts";
import { placeCrossings } from "./place-crossings.ts";
import type { PlacedMeasures, PlanMeasure } from "./place-measures.ts";
import { placeMeasures } from "./place-measures.ts";
import { clearPlace } from "./place-targets.ts";
import type { PlacedArea, PlacedTarget, PlanTarget } from "./placed.ts";

export interface PlanBalanceArea {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly string[];
}

export interface PlanModel {
  readonly areas: readonly PlanArea[];
  readonly crossings: readonly PlanCrossing[];
  readonly targets: readonly PlanTarget[];
  readonly measures?: readonly PlanMeasure[];
  readonly balanceAreas?: readonly PlanBalanceArea[];
}

/** A facility as it is drawn: everything has its place, in metres. */
export interface Plan {
  readonly bounds: Box;
  readonly isToScale: boolean;
  /** Areas that the model does not place: drawn where there is room. */
  readonly unplaced: readonly string[];
  /** Outer areas before inner ones: the order in which they are drawn. */
  readonly areas: readonly PlacedArea[];
  readonly crossings: readonly PlacedCrossing[];
  readonly targets: readonly PlacedTarget[];
  /** Where measures stand, one for each place that has any. */
  readonly measures: readonly PlacedMeasures[];
  readonly balanceAreas: readonly PlanBalanceArea[];
}

export function createPlan(model: PlanModel): Plan {
  const within = underRoot(model.areas);
  const { boxes, isToScale, unplaced } = placeAreas(within, model.crossings);
  const crossings = placeCrossings(model.crossings, within, boxes, isToScale);
  const areas = placedAreas(within, boxes, nestingOf(within));
  const targets = placeTargets(model.targets, areas, crossings);
  const bounds = areas[0]?.box ?? { x: 0, y: 0, width: 1, height: 1 };
  const measures = placeMeasures(model.measures ?? [], { areas, crossings, targets });
  const balanceAreas = model.balanceAreas ?? [];
  return { bounds, isToScale, unplaced, areas, crossings, targets, measures, balanceAreas };
}

/** What lies in nothing lies off site. */
function underRoot(areas: readonly PlanArea[]): readonly PlanArea[] {
  const root = areas.find(({ kind }) => kind === "off-site")?.id ?? null;
  return areas.map((area) => (area.within === null && area.id !== root ? { ...area, within: root } : area));
}

function placedAreas(areas: readonly PlanArea[], boxes: ReadonlyMap<string, Box>, nesting: Nesting): PlacedArea[] {
  return areas
    .flatMap((area): PlacedArea[] => {
      const box = boxes.get(area.id);
      if (!box) return [];
      const obstacles = nesting.childrenOf(area.id).flatMap((id) => boxes.get(id) ?? []);
      return [{ area, box, obstacles, depth: nesting.depthOf(area.id), anchor: anchorOf(area, box, obstacles) }];
    })
    .sort((a, b) => a.depth - b.depth);
}

/** Off site, in the margin above the site; elsewhere in the clear. */
function anchorOf(area: PlanArea, box: Box, obstacles: readonly Box[]): Point {
  const [site] = obstacles;
  if (area.kind !== "off-site" || !site) return clearPlace(box, obstacles, []);
  return { x: box.x + box.width * 0.08, y: (box.y + site.y) / 2 };
}

function placeTargets(
  targets: readonly PlanTarget[],
  areas: readonly PlacedArea[],
  crossings: readonly PlacedCrossing[],
): PlacedTarget[] {
  const rooms = new Map(areas.map((placed) => [placed.area.id, placed]));
  const taken = new Map<string, Point[]>();
  const takenIn = (area: string): Point[] => {
    const known = taken.get(area) ?? [];
    taken.set(area, known);
    return known;
  };
  for (const { crossing, at } of crossings) for (const area of crossing.between) takenIn(area).push(at);
  return targets.flatMap((target): PlacedTarget[] => {
    const room = rooms.get(target.area);
    if (!room) return [];
    const at = clearPlace(room.box, room.obstacles, takenIn(target.area));
    takenIn(target.area).push(at);
    return [{ target, at }];
  });
}
