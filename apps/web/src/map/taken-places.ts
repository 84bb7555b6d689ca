import type { Point } from "./geometry.ts";
import { distance } from "./geometry.ts";

/** Places that something stands at, found by their neighbourhood. */
export interface TakenPlaces {
  readonly add: (at: Point) => void;
  /** How far the nearest of them is, up to `most`. */
  readonly clearance: (at: Point, most: number) => number;
}

/** `cell`: about as far as one looks, in the unit of the places. */
export function createTakenPlaces(cell = 8): TakenPlaces {
  const cells = new Map<string, Point[]>();
  const key = (x: number, y: number): string => `${x},${y}`;
  return {
    add: (at) => {
      const name = key(Math.floor(at.x / cell), Math.floor(at.y / cell));
      const known = cells.get(name);
      if (known) known.push(at);
      else cells.set(name, [at]);
    },
    clearance: (at, most) => {
      const reach = Math.min(most, cell * 3);
      let least = most;
      for (let x = Math.floor((at.x - reach) / cell); x <= Math.floor((at.x + reach) / cell); x++) {
        for (let y = Math.floor((at.y - reach) / cell); y <= Math.floor((at.y + reach) / cell); y++) {
          for (const other of cells.get(key(x, y)) ?? []) least = Math.min(least, distance(other, at));
        }
      }
      return least;
    },
  };
}
