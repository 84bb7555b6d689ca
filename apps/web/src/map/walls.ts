/** Stretches of wall on which a door between two areas can stand. */
import type { Box, Point } from "./geometry.ts";
import { bottom, clampInto, distance, right } from "./geometry.ts";
import type { Nesting } from "./nesting.ts";

export interface Wall {
  readonly from: Point;
  readonly to: Point;
  readonly runs: "level" | "upright";
}

/** Walls closer than this are taken for one wall, in metres. */
const wallThickness = 1.5;

/** All four of the inner area, or what two neighbours share; none where they do not touch, `null` where one is unknown. */
export function wallsOf(
  between: readonly [string, string],
  boxes: ReadonlyMap<string, Box>,
  nesting: Nesting,
): readonly Wall[] | null {
  const a = boxes.get(between[0]);
  const b = boxes.get(between[1]);
  if (!a || !b) return null;
  if (nesting.isWithin(between[1], between[0])) return sidesOf(b);
  if (nesting.isWithin(between[0], between[1])) return sidesOf(a);
  const shared = sharedWall(a, b);
  return shared ? [shared] : [];
}

/** South first: where one looks for the door of a house. */
export function sidesOf(box: Box): readonly Wall[] {
  const [left, top, rightmost, lowest] = [box.x, box.y, right(box), bottom(box)];
  return [
    { from: { x: left, y: lowest }, to: { x: rightmost, y: lowest }, runs: "level" },
    { from: { x: left, y: top }, to: { x: left, y: lowest }, runs: "upright" },
    { from: { x: rightmost, y: top }, to: { x: rightmost, y: lowest }, runs: "upright" },
    { from: { x: left, y: top }, to: { x: rightmost, y: top }, runs: "level" },
  ];
}

/** The stretch two touching boxes have in common; `null` where they do not touch. */
export function sharedWall(a: Box, b: Box): Wall | null {
  const left = Math.max(a.x, b.x);
  const rightmost = Math.min(right(a), right(b));
  const top = Math.max(a.y, b.y);
  const lowest = Math.min(bottom(a), bottom(b));
  if (lowest - top > wallThickness && Math.abs(left - rightmost) <= wallThickness) {
    const x = (left + rightmost) / 2;
    return { from: { x, y: top }, to: { x, y: lowest }, runs: "upright" };
  }
  if (rightmost - left > wallThickness && Math.abs(top - lowest) <= wallThickness) {
    const y = (top + lowest) / 2;
    return { from: { x: left, y }, to: { x: rightmost, y }, runs: "level" };
  }
  return null;
}

/** Places along a wall, its middle first: its ends are left out. */
export function spotsOn({ from, to }: Wall, count: number): readonly Point[] {
  const shares = Array.from({ length: count }, (_, index) => (index + 1) / (count + 1));
  return shares
    .toSorted((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5))
    .map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
}

/** The place on any of the walls that is nearest; `null` of no walls. */
export function nearestOnWalls(walls: readonly Wall[], point: Point): { at: Point; wall: Wall } | null {
  let best: { at: Point; wall: Wall } | null = null;
  for (const wall of walls) {
    const at = clampInto(boxOf(wall), point);
    if (best === null || distance(at, point) < distance(best.at, point)) best = { at, wall };
  }
  return best;
}

const boxOf = ({ from, to }: Wall): Box => ({ x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y });
