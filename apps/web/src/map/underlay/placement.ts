/** How a picture lies on the map, and what follows from it. */
import type { Box, Point } from "../geometry.ts";
import { distance } from "../geometry.ts";

export interface Placement {
  /** West and north edge of the picture, once turned. */
  readonly xMetres: number;
  readonly yMetres: number;
  readonly metresPerPixel: number;
  /** Clockwise. */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface Underlay {
  /** Where the picture comes from. */
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly placement: Placement;
}

/** As wide as what is drawn, in its corner. */
export const firstPlacement = (site: Box, picture: { readonly width: number; readonly height: number }): Placement => ({
  xMetres: round(site.x),
  yMetres: round(site.y),
  metresPerPixel: Math.max(0.0001, Math.min(site.width / picture.width, site.height / picture.height)),
  quarterTurns: 0,
  opacity: 0.6,
});

const round = (metres: number): number => Math.round(metres * 10) / 10;

/** The scale at which two places of the picture are so many metres apart; `null` where they are one, or too near. */
export function scaleBy(from: Point, to: Point, metres: number): number | null {
  const pixels = distance(from, to);
  const found = metres / pixels;
  return pixels < 2 || !(metres > 0) || !(found >= 0.0001 && found <= 100) ? null : found;
}

/** A quarter turn about the picture's middle, so that it stays where it was. */
export function turned({ width, height, placement }: Omit<Underlay, "href">): Placement {
  const { xMetres, yMetres, metresPerPixel, quarterTurns } = placement;
  const isUpright = quarterTurns % 2 === 1;
  const across = (isUpright ? height : width) * metresPerPixel;
  const down = (isUpright ? width : height) * metresPerPixel;
  return {
    ...placement,
    xMetres: xMetres + (across - down) / 2,
    yMetres: yMetres + (down - across) / 2,
    quarterTurns: ((quarterTurns + 1) % 4) as Placement["quarterTurns"],
  };
}

/** From the picture's pixels to metres, as SVG writes it. */
export function transformOf({ width, height, placement }: Omit<Underlay, "href">): string {
  const { xMetres, yMetres, metresPerPixel, quarterTurns } = placement;
  const across = width * metresPerPixel;
  const down = height * metresPerPixel;
  const corners: readonly Point[] = [
    { x: 0, y: 0 },
    { x: down, y: 0 },
    { x: across, y: down },
    { x: 0, y: across },
  ];
  const { x, y } = corners[quarterTurns] ?? { x: 0, y: 0 };
  return `translate(${xMetres + x} ${yMetres + y}) rotate(${quarterTurns * 90}) scale(${metresPerPixel})`;
}
