import type { Box, Point } from "./geometry.ts";
import { bottom, centre, clampInto, distance, distanceToBox, right } from "./geometry.ts";
import type { PlanArea } from "./place-areas.ts";

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
}

interface Placement {
  readonly at: Point;
  readonly wall: "level" | "upright";
  readonly passage: readonly [Point, Point] | null;
}

/** Walls closer than this are taken for one wall. */
const wallThickness = 1.5;

/** Puts every door on the boundary it passes: at the model's point, or else where there is most room for it. */
export function placeCrossings(
  crossings: readonly PlanCrossing[],
  areas: readonly PlanArea[],
  boxes: ReadonlyMap<string, Box>,
  usesPoints: boolean,
): PlacedCrossing[] {
  const parents = new Map(areas.map((area) => [area.id, area.within]));
  const taken: Point[] = [];
  return crossings.flatMap((crossing) => {
    const [a, b] = crossing.between;
    const boxA = boxes.get(a);
    const boxB = boxes.get(b);
    if (!boxA || !boxB) return [];
    const point = crossing.point && usesPoints ? { x: crossing.point.xMetres, y: crossing.point.yMetres } : null;
    const inner = isInside(b, a, parents) ? boxB : isInside(a, b, parents) ? boxA : null;
    const neighbours = inner ? siblingsOf(inner === boxB ? b : a, areas, boxes) : [];
    const placement = inner ? onBoundary(inner, neighbours, taken, point) : betweenNeighbours(boxA, boxB, taken, point);
    taken.push(placement.at);
    return [{ crossing, ...placement }];
  });
}

function isInside(id: string, ancestor: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at = parents.get(id) ?? null;
  for (let depth = 0; at !== null && depth < 100; depth++) {
    if (at === ancestor) return true;
    at = parents.get(at) ?? null;
  }
  return false;
}

function siblingsOf(id: string, areas: readonly PlanArea[], boxes: ReadonlyMap<string, Box>): Box[] {
  const parent = areas.find((area) => area.id === id)?.within;
  return areas.filter((area) => area.within === parent && area.id !== id).flatMap((area) => boxes.get(area.id) ?? []);
}

function onBoundary(inner: Box, neighbours: readonly Box[], taken: readonly Point[], point: Point | null): Placement {
  const spots = boundarySpots(inner);
  if (point) return { at: point, wall: nearest(spots, point).wall, passage: null };
  const room = Math.max(inner.width, inner.height) / 4;
  const score = (spot: Spot): number =>
    Math.min(room, ...neighbours.map((box) => distanceToBox(box, spot.at)), room) +
    Math.min(room, ...taken.map((other) => distance(other, spot.at)));
  const best = spots.reduce((kept, spot) => (score(spot) > score(kept) + 1e-9 ? spot : kept));
  return { ...best, passage: null };
}

interface Spot {
  readonly at: Point;
  readonly wall: "level" | "upright";
}

const spotsPerSide = 8;

/** Candidate places for a door, south side first: corners are left out. */
function boundarySpots(box: Box): Spot[] {
  const shares = Array.from({ length: spotsPerSide }, (_, index) => (index + 1) / (spotsPerSide + 1));
  const middleFirst = shares.toSorted((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
  return middleFirst.flatMap((share): Spot[] => [
    { at: { x: box.x + box.width * share, y: bottom(box) }, wall: "level" },
    { at: { x: box.x, y: box.y + box.height * share }, wall: "upright" },
    { at: { x: right(box), y: box.y + box.height * share }, wall: "upright" },
    { at: { x: box.x + box.width * share, y: box.y }, wall: "level" },
  ]);
}

const nearest = (spots: readonly Spot[], point: Point): Spot =>
  spots.reduce((kept, spot) => (distance(spot.at, point) < distance(kept.at, point) ? spot : kept));

function betweenNeighbours(a: Box, b: Box, taken: readonly Point[], point: Point | null): Placement {
  const shared = sharedWall(a, b);
  if (shared === null) return apart(a, b, point);
  const { from, to, wall } = shared;
  if (point) return { at: point, wall, passage: null };
  const spots = [0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }));
  const room = distance(from, to) / 6;
  const clear = (spot: Point): number => Math.min(room, ...taken.map((other) => distance(other, spot)));
  const at = spots.reduce((kept, spot) => (clear(spot) > clear(kept) + 1e-9 ? spot : kept));
  return { at, wall, passage: null };
}

/** The stretch two touching boxes have in common. */
function sharedWall(a: Box, b: Box): { from: Point; to: Point; wall: "level" | "upright" } | null {
  const left = Math.max(a.x, b.x);
  const rightmost = Math.min(right(a), right(b));
  const top = Math.max(a.y, b.y);
  const lowest = Math.min(bottom(a), bottom(b));
  if (lowest - top > wallThickness && Math.abs(left - rightmost) <= wallThickness) {
    const x = (left + rightmost) / 2;
    return { from: { x, y: top }, to: { x, y: lowest }, wall: "upright" };
  }
  if (rightmost - left > wallThickness && Math.abs(top - lowest) <= wallThickness) {
    const y = (top + lowest) / 2;
    return { from: { x: left, y }, to: { x: rightmost, y }, wall: "level" };
  }
  return null;
}

function apart(a: Box, b: Box, point: Point | null): Placement {
  const fromA = clampInto(a, clampInto(b, centre(a)));
  const fromB = clampInto(b, fromA);
  const at = point ?? { x: (fromA.x + fromB.x) / 2, y: (fromA.y + fromB.y) / 2 };
  const isLevel = Math.abs(fromA.y - fromB.y) > Math.abs(fromA.x - fromB.x);
  return { at, wall: isLevel ? "level" : "upright", passage: [fromA, fromB] };
}
