/** Where something that is dragged comes to rest: on walls that are near, else on half metres. */
import type { Box, Point } from "../geometry.ts";
import { bottom, right } from "../geometry.ts";
import { nestingOf } from "../nesting.ts";
import type { PlacedCrossing } from "../place-crossings.ts";
import type { Plan } from "../plan.ts";
import { nearestOnWalls, wallsOf } from "../walls.ts";

const grid = 0.5;
export const smallestSide = 1;

export interface Lines {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The walls a room may be laid along: those of the room it lies in and of its neighbours. */
export function linesFor(plan: Plan, id: string): Lines {
  const nesting = nestingOf(plan.areas.map(({ area }) => area));
  const parent = nesting.parentOf(id);
  const boxes = plan.areas.flatMap(({ area, box }) => {
    const isNear = area.id === parent || (area.within === parent && area.id !== id);
    return isNear && area.kind !== "off-site" ? [box] : [];
  });
  return {
    x: boxes.flatMap((box) => [box.x, right(box)]),
    y: boxes.flatMap((box) => [box.y, bottom(box)]),
  };
}

/** `reach`: how near a wall must be, in metres. */
export function snapMove(box: Box, lines: Lines, reach: number): Box {
  return {
    ...box,
    x: snapSpan(box.x, box.width, lines.x, reach),
    y: snapSpan(box.y, box.height, lines.y, reach),
  };
}

function snapSpan(at: number, length: number, lines: readonly number[], reach: number): number {
  const candidates = lines.flatMap((line) => [line, line - length]);
  const near = nearest(candidates, at);
  return near !== null && Math.abs(near - at) <= reach ? near : toGrid(at);
}

export const snapEdge = (at: number, lines: readonly number[], reach: number): number => {
  const near = nearest(lines, at);
  return near !== null && Math.abs(near - at) <= reach ? near : toGrid(at);
};

const toGrid = (value: number): number => Math.round(value / grid) * grid;

function nearest(candidates: readonly number[], at: number): number | null {
  let best: number | null = null;
  for (const candidate of candidates) {
    if (best === null || Math.abs(candidate - at) < Math.abs(best - at)) best = candidate;
  }
  return best;
}

/** Within the room it lies in; anywhere where that is off site. Never smaller than a metre. */
export function keepInside(plan: Plan, id: string, box: Box): Box {
  const within = plan.areas.find(({ area }) => area.id === id)?.area.within ?? null;
  const outer = plan.areas.find(({ area }) => area.id === within && area.kind !== "off-site")?.box;
  const width = Math.max(smallestSide, outer ? Math.min(box.width, outer.width) : box.width);
  const height = Math.max(smallestSide, outer ? Math.min(box.height, outer.height) : box.height);
  if (!outer) return { ...box, width, height };
  return {
    x: Math.min(Math.max(box.x, outer.x), right(outer) - width),
    y: Math.min(Math.max(box.y, outer.y), bottom(outer) - height),
    width,
    height,
  };
}

/** The place on the walls between its two areas that is nearest; anywhere where they do not touch. */
export function alongWalls(plan: Plan, { crossing }: PlacedCrossing, to: Point): Point {
  const boxes = new Map(plan.areas.map(({ area, box }) => [area.id, box]));
  const nesting = nestingOf(plan.areas.map(({ area }) => area));
  const found = nearestOnWalls(wallsOf(crossing.between, boxes, nesting) ?? [], to);
  if (found === null) return { x: toGrid(to.x), y: toGrid(to.y) };
  const { at, wall } = found;
  return wall.runs === "level"
    ? { x: between(at.x, wall.from.x, wall.to.x), y: at.y }
    : { x: at.x, y: between(at.y, wall.from.y, wall.to.y) };
}

/** On a half metre, unless that is past the wall's end. */
const between = (at: number, least: number, most: number): number => Math.min(Math.max(toGrid(at), least), most);
