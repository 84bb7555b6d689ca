import type { ScenarioStep } from "../api/shapes.ts";
import type { Box, Point } from "./geometry.ts";
import { centre, distance, grow, hull } from "./geometry.ts";
import type { PlacedArea } from "./placed.ts";
import type { Plan } from "./plan.ts";
import { route } from "./route.ts";

export interface TraceLeg {
  /** Index of the step, from 0. */
  readonly step: number;
  readonly phase: ScenarioStep["phase"];
  readonly isRemote: boolean;
  readonly points: readonly Point[];
}

export interface TraceMark {
  readonly at: Point;
  /** Indices of the steps taken at this place, from 0. */
  readonly steps: readonly number[];
}

/** A scenario's path laid over the plan: a leg for each step, and a numbered mark where the step is taken. */
export interface Trace {
  readonly legs: readonly TraceLeg[];
  readonly marks: readonly TraceMark[];
}

export function traceOf(plan: Plan, steps: readonly ScenarioStep[]): Trace {
  const rooms = new Map(plan.areas.map((placed) => [placed.area.id, placed]));
  const legs: TraceLeg[] = [];
  const marks: { at: Point; steps: number[] }[] = [];
  let here = startOf(plan, rooms, steps[0]);
  steps.forEach((step, index) => {
    const at = placeOf(plan, rooms, step) ?? here;
    const room = rooms.get(step.from);
    const isRemote = step.via.kind === "remote";
    if (distance(here, at) > 0.01) {
      const points = isRemote || !room ? [here, at] : route(here, at, room.obstacles);
      legs.push({ step: index, phase: step.phase, isRemote, points });
    }
    const mark = marks.find((other) => distance(other.at, at) < 0.5);
    if (mark) mark.steps.push(index);
    else marks.push({ at, steps: [index] });
    here = at;
  });
  const last = steps.at(-1);
  if (last && rooms.get(last.to)?.area.kind === "off-site" && last.phase === "remove") {
    legs.push({ step: steps.length - 1, phase: "remove", isRemote: false, points: [here, outwards(plan, here)] });
  }
  return { legs, marks };
}

function startOf(plan: Plan, rooms: ReadonlyMap<string, PlacedArea>, first: ScenarioStep | undefined): Point {
  const room = first && rooms.get(first.from);
  if (!first || !room) return centre(plan.bounds);
  const firstPlace = placeOf(plan, rooms, first);
  return room.area.kind === "off-site" && firstPlace ? outwards(plan, firstPlace) : room.anchor;
}

function placeOf(plan: Plan, rooms: ReadonlyMap<string, PlacedArea>, step: ScenarioStep): Point | null {
  const { via } = step;
  switch (via.kind) {
    case "crossing":
      return plan.crossings.find(({ crossing }) => crossing.id === via.id)?.at ?? null;
    case "task":
    case "remote":
      return plan.targets.find(({ target }) => target.id === via.id)?.at ?? null;
    case "tamper":
      return rooms.get(step.from)?.anchor ?? null;
    case "procedure":
      return rooms.get(step.to)?.area.kind === "off-site"
        ? offSiteEnd(plan, rooms.get(step.from))
        : (rooms.get(step.to)?.anchor ?? null);
  }
}

/** Work that ends off site leaves by the side of the plan that is nearest to where it begins. */
function offSiteEnd(plan: Plan, from: PlacedArea | undefined): Point | null {
  return from ? outwards(plan, from.anchor) : null;
}

/** A place off site, straight out from a place at the edge. */
function outwards({ bounds }: Plan, from: Point): Point {
  const inset = Math.max(bounds.width, bounds.height) * 0.03;
  const sides = [
    { room: from.x - bounds.x, at: { x: bounds.x + inset, y: from.y } },
    { room: bounds.x + bounds.width - from.x, at: { x: bounds.x + bounds.width - inset, y: from.y } },
    { room: from.y - bounds.y, at: { x: from.x, y: bounds.y + inset } },
    { room: bounds.y + bounds.height - from.y, at: { x: from.x, y: bounds.y + bounds.height - inset } },
  ];
  return sides.reduce((kept, side) => (side.room < kept.room ? side : kept)).at;
}

/** The part of the plan that a path runs through, with a margin. */
export function boundsOf({ legs, marks }: Trace, { bounds }: Plan): Box {
  const points = [...legs.flatMap((leg) => leg.points), ...marks.map(({ at }) => at)];
  const found = hull(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? bounds;
  return grow(found, Math.max(found.width, found.height, bounds.width / 20) * 0.15);
}
