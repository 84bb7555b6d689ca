import type { Box, Point } from "./geometry.ts";
import { distance } from "./geometry.ts";

export const lineThrough = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;

/** Drawn only when chosen: many lines across a plan tell nothing. */
export const isLongPassage = ([from, to]: readonly [Point, Point], { width, height }: Box): boolean =>
  distance(from, to) > Math.max(width, height) * 0.1;
