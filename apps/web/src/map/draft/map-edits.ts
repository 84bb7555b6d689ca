/** What moving something on the map changes in the document: lists of edits, with lengths as one writes them. */
import type { Box, Point } from "../geometry.ts";
import { nestingOf } from "../nesting.ts";
import type { PlacedCrossing } from "../place-crossings.ts";
import type { Plan } from "../plan.ts";

/** A document edit of the one kind that a map makes. */
export interface MapEdit {
  readonly kind: "set";
  readonly place: {
    readonly section: "areas" | "portals" | "surfaces";
    readonly id: string;
    readonly path: readonly string[];
  };
  readonly value: string | Readonly<Record<string, string>>;
}

/** The area and everything inside it, doors included, that has a place of its own. */
export function editsOfMove(plan: Plan, id: string, to: Box): readonly MapEdit[] {
  const moved = plan.areas.find(({ area }) => area.id === id);
  if (!moved) return [];
  const shift = { x: to.x - moved.box.x, y: to.y - moved.box.y };
  const nesting = nestingOf(plan.areas.map(({ area }) => area));
  const inside = plan.areas.filter(({ area }) => area.geometry !== null && nesting.isWithin(area.id, id));
  const carried = (areaId: string): boolean => areaId === id || nesting.isWithin(areaId, id);
  const doors = plan.crossings.filter(
    ({ crossing }) => crossing.point !== null && carried(nesting.innerOf(crossing.between)),
  );
  return [
    ...editsOfBox(plan, id, to),
    ...inside.flatMap(({ area, box }) => editsOfBox(plan, area.id, shifted(box, shift))),
    ...doors.flatMap((placed) => editsOfDoor(placed, { x: placed.at.x + shift.x, y: placed.at.y + shift.y })),
  ];
}

/** The area alone: for another size, or a first place. */
export function editsOfBox(plan: Plan, id: string, to: Box): readonly MapEdit[] {
  const area = plan.areas.find((placed) => placed.area.id === id)?.area;
  if (!area) return [];
  const value = { x: metres(to.x), y: metres(to.y), width: metres(to.width), height: metres(to.height) };
  if (area.geometry === null) return [{ kind: "set", place: { section: "areas", id, path: ["geometry"] }, value }];
  const { xMetres, yMetres, widthMetres, heightMetres } = area.geometry;
  const before = { x: metres(xMetres), y: metres(yMetres), width: metres(widthMetres), height: metres(heightMetres) };
  return changedKeys(before, value).map(([key, text]) => ({
    kind: "set",
    place: { section: "areas", id, path: ["geometry", key] },
    value: text,
  }));
}

export function editsOfDoor({ crossing }: PlacedCrossing, to: Point): readonly MapEdit[] {
  const section = crossing.kind === "portal" ? "portals" : "surfaces";
  const value = { x: metres(to.x), y: metres(to.y) };
  if (crossing.point === null) return [{ kind: "set", place: { section, id: crossing.id, path: ["point"] }, value }];
  const before = { x: metres(crossing.point.xMetres), y: metres(crossing.point.yMetres) };
  return changedKeys(before, value).map(([key, text]) => ({
    kind: "set",
    place: { section, id: crossing.id, path: ["point", key] },
    value: text,
  }));
}

/** Writes down the places of areas that are only arranged, as they are drawn. */
export const editsOfPlacing = (plan: Plan, ids: readonly string[]): readonly MapEdit[] =>
  ids.flatMap((id) => {
    const box = plan.areas.find(({ area }) => area.id === id)?.box;
    return box ? editsOfBox(plan, id, rounded(box)) : [];
  });

/** To whole metres, outwards never: what lies inside stays inside. */
function rounded({ x, y, width, height }: Box): Box {
  const left = Math.ceil(x);
  const top = Math.ceil(y);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.floor(x + width) - left),
    height: Math.max(1, Math.floor(y + height) - top),
  };
}

const changedKeys = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] => Object.entries(after).filter(([key, text]) => before[key] !== text);

const shifted = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

/** To the centimetre. */
const metres = (value: number): string => `${Math.round(value * 100) / 100 + 0} m`;
