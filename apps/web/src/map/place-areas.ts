import { accessDepths } from "./access-depth.ts";
import type { Nested } from "./arrange-areas.ts";
import { arrangeAreas } from "./arrange-areas.ts";
import { freePlace } from "./free-place.ts";
import type { Box } from "./geometry.ts";
import { bottom, grow, hull, right } from "./geometry.ts";

/** What a plan needs to know of an area. */
export interface PlanArea {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly within: string | null;
  readonly geometry: {
    readonly xMetres: number;
    readonly yMetres: number;
    readonly widthMetres: number;
    readonly heightMetres: number;
  } | null;
}

export interface PlacedAreas {
  readonly boxes: ReadonlyMap<string, Box>;
  /** False: the model places no area at all, and they are arranged by their nesting alone. */
  readonly isToScale: boolean;
  /** Areas the model does not place, drawn where there is room. */
  readonly unplaced: readonly string[];
}

type Ways = readonly { readonly between: readonly [string, string] }[];

/** Gives each area its box: the model's own where it has one, else one arranged within what it lies in. */
export function placeAreas(areas: readonly PlanArea[], ways: Ways = []): PlacedAreas {
  const inside = areas.filter((area) => area.kind !== "off-site");
  const boxes = givenBoxes(inside);
  const isToScale = boxes.size > 0;
  const unplaced = inside.filter((area) => !boxes.has(area.id)).map(({ id }) => id);
  addArranged(areas, ways, boxes);
  const site = hull([...boxes.values()]);
  const margin = site === null ? 1 : Math.max(site.width, site.height) * 0.045;
  for (const area of areas) {
    if (area.kind === "off-site") boxes.set(area.id, grow(site ?? { x: 0, y: 0, width: 20, height: 12 }, margin));
  }
  return { boxes, isToScale, unplaced };
}

function givenBoxes(areas: readonly PlanArea[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { id, geometry } of areas) {
    if (geometry === null) continue;
    boxes.set(id, {
      x: geometry.xMetres,
      y: geometry.yMetres,
      width: geometry.widthMetres,
      height: geometry.heightMetres,
    });
  }
  return boxes;
}

/** Arranges what has no place: whole families within the room that holds them, or beside the site. */
function addArranged(areas: readonly PlanArea[], ways: Ways, boxes: Map<string, Box>): void {
  const root = areas.find((area) => area.kind === "off-site")?.id ?? null;
  const childrenOf = groupByParent(areas, root, ways);
  const isGiven = new Set(boxes.keys());
  const visit = (parent: string | null): void => {
    const children = childrenOf(parent);
    const missing = children.filter((area) => !boxes.has(area.id));
    if (missing.length > 0) fit(arrangeAreas(missing.map((area) => nestedOf(area.id))), parent);
    for (const { id } of children) visit(id);
  };
  const nestedOf = (id: string): Nested => ({
    id,
    children: childrenOf(id).flatMap((child) => (isGiven.has(child.id) ? [] : [nestedOf(child.id)])),
  });
  const fit = (arranged: ReadonlyMap<string, Box>, parent: string | null): void => {
    const block = hull([...arranged.values()]) ?? { x: 0, y: 0, width: 1, height: 1 };
    const room = parent === null ? undefined : boxes.get(parent);
    const siblings = childrenOf(parent).flatMap((area) => (arranged.has(area.id) ? [] : (boxes.get(area.id) ?? [])));
    const place = room ? freePlace(room, siblings) : besides(hull([...boxes.values()]), block);
    const factor = Math.min(place.width / block.width, place.height / block.height, room ? 4 : 1);
    for (const [id, box] of arranged) boxes.set(id, scaled(box, block, place, factor));
  };
  visit(root);
}

function groupByParent(areas: readonly PlanArea[], root: string | null, ways: Ways) {
  const depths = accessDepths(root, ways);
  const known = new Set(areas.map(({ id }) => id));
  const groups = new Map<string | null, PlanArea[]>();
  for (const area of areas) {
    if (area.id === root) continue;
    const parent = area.within !== null && known.has(area.within) && area.within !== area.id ? area.within : root;
    groups.set(parent, [...(groups.get(parent) ?? []), area]);
  }
  const depthOf = ({ id }: PlanArea): number => depths.get(id) ?? areas.length;
  for (const [parent, group] of groups)
    groups.set(
      parent,
      group.toSorted((a, b) => depthOf(a) - depthOf(b)),
    );
  return (parent: string | null): readonly PlanArea[] => groups.get(parent) ?? [];
}

const besides = (placed: Box | null, block: Box): Box =>
  placed === null
    ? block
    : { x: placed.x, y: bottom(placed) + placed.height * 0.06, width: block.width, height: block.height };

const scaled = (box: Box, from: Box, to: Box, factor: number): Box => ({
  x: to.x + (box.x - from.x) * factor,
  y: to.y + (box.y - from.y) * factor,
  width: box.width * factor,
  height: box.height * factor,
});

export const cornersOf = (box: Box) => [
  { x: box.x, y: box.y },
  { x: right(box), y: box.y },
  { x: right(box), y: bottom(box) },
  { x: box.x, y: bottom(box) },
];
