import type { Box, Point } from "./geometry.ts";
import { bottom, centre, clampInto, distance, right } from "./geometry.ts";
import type { Nesting } from "./nesting.ts";
import { nestingOf } from "./nesting.ts";
import type { PlanArea } from "./place-areas.ts";
import type { TakenPlaces } from "./taken-places.ts";
import { createTakenPlaces } from "./taken-places.ts";
import type { Wall } from "./walls.ts";
import { nearestOnWalls, spotsOn, wallsOf } from "./walls.ts";

export interface PlanCrossing {
  readonly id: string;
  readonly name: string;
  readonly kind: "portal" | "surface";
  readonly between: readonly [string, string];
  readonly passes: string;
  readonly direction: string;
  readonly point: { readonly xMetres: number; readonly yMetres: number } | null;
}

export interface PlacedCrossing {
  readonly crossing: PlanCrossing;
  readonly at: Point;
  /** How the wall runs at this place: a door is drawn along it. */
  readonly wall: "level" | "upright";
  /** For areas that do not touch: the two ends of the passage drawn between them. */
  readonly passage: readonly [Point, Point] | null;
  /** Towards the inner of the two areas: x and y are -1, 0 or 1. */
  readonly inwards: Point;
}

/** Puts every door on the boundary it passes: at the model's point, or else where there is most room for it. */
export function placeCrossings(
  crossings: readonly PlanCrossing[],
  areas: readonly PlanArea[],
  boxes: ReadonlyMap<string, Box>,
  usesPoints: boolean,
): PlacedCrossing[] {
  const nesting = nestingOf(areas);
  const taken = createTakenPlaces();
  for (const { point } of crossings) if (usesPoints && point) taken.add({ x: point.xMetres, y: point.yMetres });
  return crossings.flatMap((crossing) => {
    const walls = wallsOf(crossing.between, boxes, nesting);
    if (walls === null) return [];
    const given = crossing.point && usesPoints ? { x: crossing.point.xMetres, y: crossing.point.yMetres } : null;
    const placed = given
      ? nearestOnWalls(walls, given)
      : roomiest(walls, taken, siblingBoxes(crossing, nesting, boxes));
    if (placed === null) return [apart(crossing, boxes, given)];
    const at = given ?? placed.at;
    if (!given) taken.add(at);
    const inner = boxes.get(nesting.innerOf(crossing.between));
    return [{ crossing, at, wall: placed.wall.runs, passage: null, inwards: inwards(inner, at, placed.wall.runs) }];
  });
}

function siblingBoxes({ between }: PlanCrossing, nesting: Nesting, boxes: ReadonlyMap<string, Box>): readonly Box[] {
  const inner = nesting.innerOf(between);
  return nesting.siblingsOf(inner).flatMap((id) => (between.includes(id) ? [] : (boxes.get(id) ?? [])));
}

/** The place on the walls with most room: from what is drawn already, and from rooms beside that are not meant. */
function roomiest(walls: readonly Wall[], taken: TakenPlaces, others: readonly Box[]) {
  const spots = walls.flatMap((wall) => spotsOn(wall, walls.length === 1 ? 15 : 7).map((at) => ({ at, wall })));
  const room = Math.max(...walls.map(({ from, to }) => distance(from, to))) / 4;
  let best: (typeof spots)[number] | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const spot of spots) {
    const score = taken.clearance(spot.at, room) + clearOf(others, spot.at, room);
    if (score > bestScore + 1e-9) [best, bestScore] = [spot, score];
  }
  return best;
}

function clearOf(boxes: readonly Box[], at: Point, most: number): number {
  let least = most;
  for (const box of boxes) {
    const away = Math.max(box.x - at.x, at.x - right(box), box.y - at.y, at.y - bottom(box), 0);
    if (away < least) least = away;
  }
  return least;
}

function inwards(inner: Box | undefined, at: Point, runs: "level" | "upright"): Point {
  const middle = inner ? centre(inner) : at;
  return runs === "level" ? { x: 0, y: middle.y < at.y ? -1 : 1 } : { x: middle.x < at.x ? -1 : 1, y: 0 };
}

/** Areas that do not touch: a passage between the places where they are nearest. */
function apart(crossing: PlanCrossing, boxes: ReadonlyMap<string, Box>, given: Point | null): PlacedCrossing {
  const a = boxes.get(crossing.between[0]) as Box;
  const b = boxes.get(crossing.between[1]) as Box;
  const fromA = clampInto(a, clampInto(b, centre(a)));
  const fromB = clampInto(b, fromA);
  const at = given ?? { x: (fromA.x + fromB.x) / 2, y: (fromA.y + fromB.y) / 2 };
  const wall = Math.abs(fromA.y - fromB.y) > Math.abs(fromA.x - fromB.x) ? "level" : "upright";
  return { crossing, at, wall, passage: [fromA, fromB], inwards: inwards(b, at, wall) };
}
