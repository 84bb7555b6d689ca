/**
 * How much of a plan can be read at a zoom: which rooms hold their names, which doors and targets are far enough apart
 * to be told from each other, where symbols of measures have room. Pure, so that it can be tested and kept.
 */

import type { MeasureMark } from "./detail-measures.ts";
import { visibleMeasures } from "./detail-measures.ts";
import type { Box, Point } from "./geometry.ts";
import { grow } from "./geometry.ts";
import type { RoomLabel } from "./label.ts";
import { roomLabel } from "./label.ts";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedTarget } from "./placed.ts";
import type { Plan } from "./plan.ts";
import { createTakenPlaces } from "./taken-places.ts";

export interface TargetMark {
  readonly placed: PlacedTarget;
  /** Targets drawn as this one, because they stand too close at this zoom. */
  readonly more: number;
}

export interface Detail {
  readonly labels: ReadonlyMap<string, RoomLabel>;
  readonly doors: readonly PlacedCrossing[];
  readonly targets: readonly TargetMark[];
  readonly measures: readonly MeasureMark[];
}

/** Rooms smaller than this, in pixels, show nothing of what stands at them. */
const smallestRoom = 11;

/** `scale`: pixels to a metre. `symbol`: size of symbols, at most 1. */
export function detailOf(plan: Plan, scale: number, symbol: number, hasMeasures: boolean): Detail {
  const sizes = new Map(plan.areas.map(({ area, box }) => [area.id, Math.min(box.width, box.height) * scale]));
  const doors = visibleDoors(plan, sizes, scale, symbol);
  const targets = visibleTargets(plan, sizes, scale, symbol);
  const labels = visibleLabels(plan, doors, targets, scale, symbol);
  const measures = hasMeasures ? visibleMeasures(plan, { doors, targets, labels }, scale, symbol) : [];
  return { labels, doors, targets, measures };
}

type Sizes = ReadonlyMap<string, number>;

function visibleDoors(plan: Plan, sizes: Sizes, scale: number, symbol: number): PlacedCrossing[] {
  const taken = createTakenPlaces(16 / scale);
  const apart = (10 * symbol) / scale;
  const smallerSide = ({ crossing }: PlacedCrossing): number =>
    Math.min(...crossing.between.map((id) => sizes.get(id) ?? 0));
  const portalsFirst = plan.crossings.toSorted((a, b) => rank(a) - rank(b));
  return portalsFirst.filter((placed) => {
    if (smallerSide(placed) < smallestRoom || taken.clearance(placed.at, apart) < apart) return false;
    taken.add(placed.at);
    return true;
  });
}

const rank = ({ crossing }: PlacedCrossing): number => (crossing.kind === "portal" ? 0 : 1);

function visibleTargets(plan: Plan, sizes: Sizes, scale: number, symbol: number): TargetMark[] {
  const apart = (19 * symbol) / scale;
  const marks: { placed: PlacedTarget; more: number }[] = [];
  for (const placed of plan.targets) {
    if ((sizes.get(placed.target.area) ?? 0) < smallestRoom) continue;
    const near = marks.find(
      (mark) => Math.hypot(mark.placed.at.x - placed.at.x, mark.placed.at.y - placed.at.y) < apart,
    );
    if (near) near.more += 1;
    else marks.push({ placed, more: 0 });
  }
  return marks;
}

/** A square of so many pixels round a place, in metres. */
const square = ({ x, y }: Point, side: number, scale: number): Box =>
  grow({ x, y, width: 0, height: 0 }, side / 2 / scale);

function visibleLabels(
  plan: Plan,
  doors: readonly PlacedCrossing[],
  targets: readonly TargetMark[],
  scale: number,
  symbol: number,
): Map<string, RoomLabel> {
  const standing = new Map<string, Box[]>();
  const stand = (area: string, box: Box): void => {
    const known = standing.get(area);
    if (known) known.push(box);
    else standing.set(area, [box]);
  };
  for (const { crossing, at } of doors)
    for (const area of crossing.between) stand(area, square(at, 13 * symbol, scale));
  for (const { placed } of targets) stand(placed.target.area, square(placed.at, 25 * symbol, scale));
  const labels = new Map<string, RoomLabel>();
  for (const { area, box, obstacles } of plan.areas) {
    const label = roomLabel(area.name, box, [...obstacles, ...(standing.get(area.id) ?? [])], scale);
    if (label) labels.set(area.id, label);
  }
  return labels;
}
