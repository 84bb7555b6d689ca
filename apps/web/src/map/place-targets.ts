import type { Box, Point } from "./geometry.ts";
import { bottom, contains, distance, distanceToBox, right } from "./geometry.ts";

const cells = 15;

/**
 * The clearest place in a room: far from its walls, from rooms inside it and from what is placed already, below the
 * strip where its name stands. Symbols of a room keep to it even where it is crowded.
 */
export function clearPlace(room: Box, obstacles: readonly Box[], taken: readonly Point[]): Point {
  const strip = Math.min(room.height * 0.25, 5);
  let best = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let row = 1; row < cells; row++) {
    for (let column = 1; column < cells; column++) {
      const at = { x: room.x + (room.width * column) / cells, y: room.y + (room.height * row) / cells };
      const score = clearance(at, room, strip, obstacles, taken);
      if (score > bestScore + 1e-9) [best, bestScore] = [at, score];
    }
  }
  return best;
}

function clearance(at: Point, room: Box, strip: number, obstacles: readonly Box[], taken: readonly Point[]): number {
  let least = Math.min(at.x - room.x, right(room) - at.x, at.y - room.y - strip, bottom(room) - at.y);
  for (const box of obstacles) {
    if (contains(box, at)) return -1;
    least = Math.min(least, distanceToBox(box, at));
  }
  for (const other of taken) least = Math.min(least, distance(other, at) * 0.6);
  return least;
}
