/** What has its place on a plan, in metres. */
import type { Box, Point } from "./geometry.ts";
import type { PlanArea } from "./place-areas.ts";

export interface PlanTarget {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
}

export interface PlacedArea {
  readonly area: PlanArea;
  readonly box: Box;
  readonly depth: number;
  readonly obstacles: readonly Box[];
  /** Where somebody stands who is simply in it. */
  readonly anchor: Point;
}

export interface PlacedTarget {
  readonly target: PlanTarget;
  readonly at: Point;
}
