/** Points and upright rectangles of the floor plan, in metres; y grows downwards (south). */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: Math.max(0, box.width + 2 * by),
  height: Math.max(0, box.height + 2 * by),
});

export const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box);

/** The nearest point of a box, its inside included. */
export const clampInto = (box: Box, { x, y }: Point): Point => ({
  x: Math.min(Math.max(x, box.x), right(box)),
  y: Math.min(Math.max(y, box.y), bottom(box)),
});

export const distanceToBox = (box: Box, point: Point): number => distance(point, clampInto(box, point));

/** The smallest box around all of them; `null` of none. */
export function hull(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map(right)) - x,
    height: Math.max(...boxes.map(bottom)) - y,
  };
}

/** Does the open segment pass through the inside of the box? Liang and Barsky's clipping. */
export function crossesInside(box: Box, from: Point, to: Point): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.x],
    [dx, right(box) - from.x],
    [-dy, from.y - box.y],
    [dy, bottom(box) - from.y],
  ];
  for (const [direction, room] of edges) {
    if (direction === 0) {
      if (room <= 0) return false;
      continue;
    }
    const at = room / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return leave - enter > 1e-9;
}
