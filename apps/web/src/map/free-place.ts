import type { Box } from "./geometry.ts";
import { bottom, right } from "./geometry.ts";

const cells = 32;

/** The largest free part of a room, on a grid, a little off the walls; its whole inside where nothing is free. */
export function freePlace(room: Box, taken: readonly Box[]): Box {
  const wide = room.width / cells;
  const high = room.height / cells;
  const isFree = (column: number, row: number): boolean => {
    const cell = { x: room.x + column * wide, y: room.y + row * high, width: wide, height: high };
    return !taken.some(
      (box) => cell.x < right(box) && right(cell) > box.x && cell.y < bottom(box) && bottom(cell) > box.y,
    );
  };
  const best = largestRectangle(isFree) ?? { column: 1, row: 2, columns: cells - 2, rows: cells - 3 };
  return {
    x: room.x + best.column * wide,
    y: room.y + best.row * high,
    width: best.columns * wide,
    height: best.rows * high,
  };
}

interface Cells {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The largest rectangle of free cells, the outermost ring and a strip for the name left out; `null` of none. */
function largestRectangle(isFree: (column: number, row: number) => boolean): Cells | null {
  const heights = new Array<number>(cells).fill(0);
  let best: Cells | null = null;
  for (let row = 3; row < cells - 1; row++) {
    for (let column = 1; column < cells - 1; column++) {
      heights[column] = isFree(column, row) ? (heights[column] ?? 0) + 1 : 0;
    }
    best = bestOf(best, widestAt(heights, row));
  }
  return best;
}

function widestAt(heights: readonly number[], row: number): Cells | null {
  let best: Cells | null = null;
  for (let first = 1; first < cells - 1; first++) {
    let rows = Number.POSITIVE_INFINITY;
    for (let last = first; last < cells - 1; last++) {
      rows = Math.min(rows, heights[last] ?? 0);
      if (rows === 0) break;
      best = bestOf(best, { column: first, row: row - rows + 1, columns: last - first + 1, rows });
    }
  }
  return best;
}

const bestOf = (a: Cells | null, b: Cells | null): Cells | null =>
  b !== null && (a === null || b.columns * b.rows > a.columns * a.rows) ? b : a;
