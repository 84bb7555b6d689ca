import type { Box, Point } from "./geometry.ts";
import { contains, crossesInside, distance, grow } from "./geometry.ts";
import { cornersOf } from "./place-areas.ts";

/** How far a line keeps from the corner of a room it walks round, in metres. */
const cornerClearance = 0.7;
/** Doors stand on walls: a room's inside begins this far behind its wall. */
const wall = 0.05;

/**
 * The shortest line from one place of a room to another, round the rooms inside it, so that a drawn path never
 * passes a room it does not enter. Straight where there is no such line.
 */
export function route(from: Point, to: Point, obstacles: readonly Box[]): Point[] {
  const blocks = obstacles.map((box) => grow(box, -wall));
  const isClear = (a: Point, b: Point): boolean => !blocks.some((box) => crossesInside(box, a, b));
  if (isClear(from, to)) return [from, to];
  const corners = obstacles
    .flatMap((box) => cornersOf(grow(box, cornerClearance)))
    .filter((corner) => !blocks.some((box) => contains(box, corner)));
  return shortest([from, ...corners, to], isClear) ?? [from, to];
}

/** Dijkstra over the places that see each other; first to last. */
function shortest(places: readonly Point[], isClear: (a: Point, b: Point) => boolean): Point[] | null {
  const last = places.length - 1;
  const length = places.map(() => Number.POSITIVE_INFINITY);
  const before = places.map(() => -1);
  const isDone = places.map(() => false);
  length[0] = 0;
  for (;;) {
    const at = nearestOpen(length, isDone);
    const here = places[at];
    if (here === undefined) return null;
    if (at === last) return unwind(places, before, last);
    isDone[at] = true;
    places.forEach((place, index) => {
      const through = (length[at] ?? 0) + distance(here, place);
      if (isDone[index] || through >= (length[index] ?? 0) || !isClear(here, place)) return;
      length[index] = through;
      before[index] = at;
    });
  }
}

function nearestOpen(length: readonly number[], isDone: readonly boolean[]): number {
  let best = -1;
  let bestLength = Number.POSITIVE_INFINITY;
  length.forEach((value, index) => {
    if (!isDone[index] && value < bestLength) [best, bestLength] = [index, value];
  });
  return best;
}

function unwind(places: readonly Point[], before: readonly number[], last: number): Point[] {
  const found: Point[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const place = places[at];
    if (place) found.unshift(place);
  }
  return found;
}
