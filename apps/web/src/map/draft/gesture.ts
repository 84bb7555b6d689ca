/** Something on the map that is being moved or made larger, by pointer or by keys. */
import type { Box, Point } from "../geometry.ts";
import { bottom, right } from "../geometry.ts";
import type { PlacedCrossing } from "../place-crossings.ts";
import type { Plan } from "../plan.ts";
import type { MapEdit } from "./map-edits.ts";
import { editsOfBox, editsOfDoor, editsOfMove } from "./map-edits.ts";
import { alongWalls, keepInside, linesFor, smallestSide, snapEdge, snapMove } from "./snap.ts";

export type Edge = "n" | "e" | "s" | "w" | "ne" | "se" | "sw" | "nw";

export type Gesture =
  | { readonly kind: "move"; readonly id: string; readonly from: Box; readonly to: Box }
  | { readonly kind: "resize"; readonly id: string; readonly from: Box; readonly to: Box }
  | { readonly kind: "door"; readonly id: string; readonly from: Point; readonly to: Point };

const boxOf = (plan: Plan, id: string): Box | null => plan.areas.find(({ area }) => area.id === id)?.box ?? null;
const doorOf = (plan: Plan, id: string): PlacedCrossing | null =>
  plan.crossings.find(({ crossing }) => crossing.id === id) ?? null;

export function begin(plan: Plan, kind: Gesture["kind"], id: string): Gesture | null {
  if (kind === "door") {
    const at = doorOf(plan, id)?.at;
    return at ? { kind, id, from: at, to: at } : null;
  }
  const box = boxOf(plan, id);
  return box ? { kind, id, from: box, to: box } : null;
}

/** `by`: how far the pointer is from where it took hold, in metres; `reach`: how near a wall draws it. */
export function dragged(plan: Plan, gesture: Gesture, by: Point, edge: Edge | null, reach: number): Gesture {
  switch (gesture.kind) {
    case "move": {
      const aimed = { ...gesture.from, x: gesture.from.x + by.x, y: gesture.from.y + by.y };
      return { ...gesture, to: keepInside(plan, gesture.id, snapMove(aimed, linesFor(plan, gesture.id), reach)) };
    }
    case "resize":
      return { ...gesture, to: resized(plan, gesture, by, edge ?? "se", reach) };
    case "door": {
      const door = doorOf(plan, gesture.id);
      const aimed = { x: gesture.from.x + by.x, y: gesture.from.y + by.y };
      return door ? { ...gesture, to: alongWalls(plan, door, aimed) } : gesture;
    }
  }
}

function resized(plan: Plan, { id, from }: { id: string; from: Box }, by: Point, edge: Edge, reach: number): Box {
  const lines = linesFor(plan, id);
  const left = edge.includes("w") ? snapEdge(from.x + by.x, lines.x, reach) : from.x;
  const top = edge.includes("n") ? snapEdge(from.y + by.y, lines.y, reach) : from.y;
  const rightmost = edge.includes("e") ? snapEdge(right(from) + by.x, lines.x, reach) : right(from);
  const lowest = edge.includes("s") ? snapEdge(bottom(from) + by.y, lines.y, reach) : bottom(from);
  const x = Math.min(left, right(from) - smallestSide);
  const y = Math.min(top, bottom(from) - smallestSide);
  return keepInside(plan, id, {
    x: edge.includes("w") ? x : from.x,
    y: edge.includes("n") ? y : from.y,
    width: Math.max(smallestSide, edge.includes("w") ? right(from) - x : rightmost - from.x),
    height: Math.max(smallestSide, edge.includes("n") ? bottom(from) - y : lowest - from.y),
  });
}

/** By keys: so many metres right and down; a room's size by its right and lower wall. */
export function nudged(plan: Plan, gesture: Gesture, by: Point): Gesture {
  switch (gesture.kind) {
    case "move": {
      const to = { ...gesture.to, x: gesture.to.x + by.x, y: gesture.to.y + by.y };
      return { ...gesture, to: keepInside(plan, gesture.id, to) };
    }
    case "resize": {
      const width = Math.max(smallestSide, gesture.to.width + by.x);
      const height = Math.max(smallestSide, gesture.to.height + by.y);
      return { ...gesture, to: keepInside(plan, gesture.id, { ...gesture.to, width, height }) };
    }
    case "door": {
      const door = doorOf(plan, gesture.id);
      const aimed = { x: gesture.to.x + by.x, y: gesture.to.y + by.y };
      return door ? { ...gesture, to: alongWalls(plan, door, aimed) } : gesture;
    }
  }
}

/** What the gesture changes in the document; nothing where it ends where it began. */
export function editsOf(plan: Plan, gesture: Gesture): readonly MapEdit[] {
  if (JSON.stringify(gesture.from) === JSON.stringify(gesture.to)) return [];
  switch (gesture.kind) {
    case "move":
      return editsOfMove(plan, gesture.id, gesture.to);
    case "resize":
      return editsOfBox(plan, gesture.id, gesture.to);
    case "door": {
      const door = doorOf(plan, gesture.id);
      return door ? editsOfDoor(door, gesture.to) : [];
    }
  }
}
