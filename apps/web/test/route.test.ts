import { expect, it } from "vitest";
import { crossesInside } from "../src/map/geometry.ts";
import { route } from "../src/map/route.ts";

const room = { x: 10, y: 0, width: 10, height: 20 };

it("goes straight where nothing is in the way", () => {
  expect(route({ x: 0, y: 5 }, { x: 5, y: 5 }, [room])).toEqual([
    { x: 0, y: 5 },
    { x: 5, y: 5 },
  ]);
});

it("goes round a room it does not enter, by its nearer side", () => {
  const corners = route({ x: 0, y: 15 }, { x: 30, y: 15 }, [room]).map(({ x, y }) => [x.toFixed(1), y.toFixed(1)]);
  expect(corners).toEqual([
    ["0.0", "15.0"],
    ["9.3", "20.7"],
    ["20.7", "20.7"],
    ["30.0", "15.0"],
  ]);
});

it("reaches a door in a room's wall", () => {
  expect(route({ x: 0, y: 10 }, { x: 10, y: 10 }, [room])).toHaveLength(2);
});

it("takes a segment along a wall for one that stays outside", () => {
  expect(crossesInside(room, { x: 10, y: -5 }, { x: 10, y: 25 })).toBe(false);
});
