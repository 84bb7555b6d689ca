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
  /** False: the model gives no geometry, and the areas are arranged by their nesting alone. */
  readonly isToScale: boolean;
}

/** Gives each area its box: the model's own geometry where every area but off-site has one, else an arrangement. */
export function placeAreas(areas: readonly PlanArea[]): PlacedAreas {
  const inside = areas.filter((area) => area.kind !== "off-site");
  const isToScale = inside.length > 0 && inside.every((area) => area.geometry !== null);
  const boxes = isToScale ? givenBoxes(inside) : arrangedBoxes(areas);
  const site = hull([...boxes.values()]);
  if (site !== null) {
    const margin = Math.max(site.width, site.height) * 0.045;
    for (const area of areas) if (area.kind === "off-site") boxes.set(area.id, grow(site, margin));
  }
  return { boxes, isToScale };
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

const leaf = { width: 14, height: 10 };
const padding = 2.5;
const heading = 3.5;

/** Rooms within rooms, each level in shelves about one and a half times as wide as high. Depends on the order only. */
function arrangedBoxes(areas: readonly PlanArea[]): Map<string, Box> {
  const root = areas.find((area) => area.kind === "off-site")?.id ?? null;
  const childrenOf = (id: string | null): readonly PlanArea[] =>
    areas.filter((area) => area.id !== root && (area.within === id || (id === root && area.within === null)));
  const boxes = new Map<string, Box>();
  place(childrenOf(root), 0, 0);
  return boxes;

  /** Places siblings from the corner on; answers the size they take. */
  function place(siblings: readonly PlanArea[], x: number, y: number): { width: number; height: number } {
    const sizes = siblings.map((area) => sizeOf(area));
    const total = sizes.reduce((sum, size) => sum + (size.width + padding) * (size.height + padding), 0);
    const shelf = Math.max(Math.sqrt(total * 1.5), ...sizes.map((size) => size.width));
    let atX = x;
    let atY = y;
    let shelfHeight = 0;
    let width = 0;
    siblings.forEach((area, index) => {
      const size = sizes[index] ?? leaf;
      if (atX > x && atX + size.width > x + shelf) {
        atX = x;
        atY += shelfHeight + padding;
        shelfHeight = 0;
      }
      boxes.set(area.id, { x: atX, y: atY, ...size });
      place(childrenOf(area.id), atX + padding, atY + heading);
      atX += size.width + padding;
      shelfHeight = Math.max(shelfHeight, size.height);
      width = Math.max(width, atX - padding - x);
    });
    return { width, height: atY + shelfHeight - y };
  }

  function sizeOf(area: PlanArea): { width: number; height: number } {
    const children = childrenOf(area.id);
    if (children.length === 0) return leaf;
    const inner = place(children, 0, 0);
    return { width: inner.width + 2 * padding, height: inner.height + heading + padding };
  }
}

/** Boxes of the areas directly inside one: what stands in the way of a line drawn through it. */
export function childBoxes(areas: readonly PlanArea[], boxes: ReadonlyMap<string, Box>, id: string): Box[] {
  return areas.filter((area) => area.within === id).flatMap((area) => boxes.get(area.id) ?? []);
}

export const cornersOf = (box: Box) => [
  { x: box.x, y: box.y },
  { x: right(box), y: box.y },
  { x: right(box), y: bottom(box) },
  { x: box.x, y: bottom(box) },
];
