/**
 * An arrangement for areas that nobody has placed: rooms within rooms, in rows, those nearest to the way in first. An
 * added area comes after those as near as it is, the others keep their order, and rows are as wide as before until
 * there is a third more to hold.
 */
import type { Box } from "./geometry.ts";

export interface Nested {
  readonly id: string;
  readonly children: readonly Nested[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const leaf: Size = { width: 14, height: 10 };
const gap = 2.5;
const heading = 4;
/** Rows are about this much wider than all of them are high. */
const aspect = 1.5;
const step = 1.34;

/** Boxes of all of them, in metres, the first at the origin. */
export function arrangeAreas(siblings: readonly Nested[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  placeRows(rowsOf(siblings), 0, 0, boxes);
  return boxes;
}

interface Sized {
  readonly area: Nested;
  readonly size: Size;
}

function sizeOf(area: Nested): Size {
  if (area.children.length === 0) return leaf;
  const inner = extent(rowsOf(area.children));
  return { width: inner.width + 2 * gap, height: inner.height + heading + gap };
}

function rowsOf(siblings: readonly Nested[]): Sized[][] {
  const sized = siblings.map((area) => ({ area, size: sizeOf(area) }));
  const total = sized.reduce((sum, { size }) => sum + (size.width + gap) * (size.height + gap), 0);
  const width = Math.max(roundUp(Math.sqrt(total * aspect)), ...sized.map(({ size }) => size.width));
  const rows: Sized[][] = [];
  for (const one of sized) {
    const row = rows.at(-1);
    if (row && rowWidth(row) + gap + one.size.width <= width) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** The next of a few widths, so that one more area does not move all the others. */
const roundUp = (width: number): number =>
  leaf.width * step ** Math.ceil(Math.log(Math.max(1, width / leaf.width)) / Math.log(step));

const rowWidth = (row: readonly Sized[]): number => row.reduce((sum, { size }) => sum + size.width + gap, -gap);
const rowHeight = (row: readonly Sized[]): number => Math.max(...row.map(({ size }) => size.height));

const extent = (rows: readonly (readonly Sized[])[]): Size => ({
  width: Math.max(0, ...rows.map(rowWidth)),
  height: rows.reduce((sum, row) => sum + rowHeight(row) + gap, -gap),
});

function placeRows(rows: readonly (readonly Sized[])[], x: number, y: number, boxes: Map<string, Box>): void {
  const { width } = extent(rows);
  let atY = y;
  rows.forEach((row, index) => {
    const height = rowHeight(row);
    const isLast = index > 0 && index === rows.length - 1;
    const more = isLast ? 0 : (width - rowWidth(row)) / row.length;
    let atX = x;
    for (const { area, size } of row) {
      boxes.set(area.id, { x: atX, y: atY, width: size.width + more, height });
      placeRows(rowsOf(area.children), atX + gap, atY + heading, boxes);
      atX += size.width + more + gap;
    }
    atY += height + gap;
  });
}
