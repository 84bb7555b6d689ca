import { describe, expect, it } from "vitest";
import { type Box, bottom, right } from "../src/map/geometry.ts";
import type { PlanArea } from "../src/map/place-areas.ts";
import { placeAreas } from "../src/map/place-areas.ts";
import { createPlan } from "../src/map/plan.ts";

const area = (id: string, within: string | null, box: readonly [number, number, number, number] | null = null) => ({
  id,
  name: id,
  kind: within === null ? "off-site" : "limited",
  within,
  geometry: box && { xMetres: box[0], yMetres: box[1], widthMetres: box[2], heightMetres: box[3] },
});

/** Three levels: a site of eight buildings, each with five rooms, one of which holds two more. */
const campus: readonly PlanArea[] = [
  area("outside", null),
  area("site", "outside"),
  ...Array.from({ length: 8 }, (_, number) => area(`b${number}`, "site")),
  ...Array.from({ length: 40 }, (_, number) => area(`r${number}`, `b${Math.floor(number / 5)}`)),
  ...Array.from({ length: 16 }, (_, number) => area(`s${number}`, `r${Math.floor(number / 2) * 5}`)),
];

const meet = (a: Box, b: Box): boolean =>
  a.x < right(b) - 1e-6 && right(a) > b.x + 1e-6 && a.y < bottom(b) - 1e-6 && bottom(a) > b.y + 1e-6;

function overlaps(areas: readonly PlanArea[], boxes: ReadonlyMap<string, Box>): string[] {
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter((other) => other.within === one.within && meet(boxes.get(one.id) as Box, boxes.get(other.id) as Box))
      .map((other) => `${one.id} and ${other.id}`),
  );
}

function astray(areas: readonly PlanArea[], boxes: ReadonlyMap<string, Box>): string[] {
  return areas.flatMap(({ id, within }) => {
    const inner = boxes.get(id);
    const outer = within === null ? undefined : boxes.get(within);
    if (!inner || !outer) return [];
    const isInside =
      inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
    return isInside ? [] : [id];
  });
}

describe("areas that nobody has placed", () => {
  const { boxes, isToScale, unplaced } = placeAreas(campus);

  it("lie inside those that hold them, apart from each other", () => {
    expect([boxes.size, astray(campus, boxes), overlaps(campus, boxes)]).toEqual([66, [], []]);
  });

  it("are told of", () => {
    expect([isToScale, unplaced.length]).toEqual([false, 65]);
  });

  it("stay in the same order, row by row, when one is added", () => {
    const before = readingOrder(boxes, "b");
    const more = placeAreas([...campus, area("b8", "site")]).boxes;
    expect(readingOrder(more, "b")).toEqual([...before, "b8"]);
  });

  it("do not move at all within a building when another building gets a room", () => {
    const more = placeAreas([...campus, area("r40", "b7")]).boxes;
    const within = (all: ReadonlyMap<string, Box>): unknown =>
      ["r0", "r1", "r2", "r3", "r4"].map((id) => {
        const { x, y } = all.get(id) as Box;
        const outer = all.get("b0") as Box;
        return [Math.round(x - outer.x), Math.round(y - outer.y)];
      });
    expect(within(more)).toEqual(within(boxes));
  });

  it("come in the order in which one reaches them from outside", () => {
    const doors = [
      { between: ["site", "b5"] as const },
      { between: ["b5", "b2"] as const },
      { between: ["outside", "site"] as const },
    ];
    expect(readingOrder(placeAreas(campus, doors).boxes, "b").slice(0, 2)).toEqual(["b5", "b2"]);
  });
});

function readingOrder(boxes: ReadonlyMap<string, Box>, prefix: string): string[] {
  return [...boxes]
    .filter(([id]) => id.startsWith(prefix))
    .sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
    .map(([id]) => id);
}

describe("areas of which some are placed", () => {
  const areas = [
    area("outside", null),
    area("site", "outside", [0, 0, 100, 60]),
    area("hall", "site", [5, 5, 50, 50]),
    area("store", "site"),
    area("annex", "site"),
    area("depot", "outside"),
  ];
  const { boxes, isToScale, unplaced } = placeAreas(areas);

  it("leaves the placed where they are, and draws the others where there is room", () => {
    expect(boxes.get("hall")).toEqual({ x: 5, y: 5, width: 50, height: 50 });
    expect([isToScale, unplaced, overlaps(areas, boxes), astray(areas, boxes)]).toEqual([
      true,
      ["store", "annex", "depot"],
      [],
      [],
    ]);
  });
});

it("draws 500 areas with 1,500 doors within a second", () => {
  const many = Array.from({ length: 500 }, (_, number) =>
    area(`a${number}`, number === 0 ? null : `a${(number - 1) >> 3}`),
  );
  const doors = Array.from({ length: 1500 }, (_, number) => ({
    id: `d${number}`,
    name: `d${number}`,
    kind: "portal" as const,
    between: [`a${number % 500}`, `a${(number * 7 + 1) % 500}`] as const,
    passes: "hand",
    direction: "both",
    point: null,
  }));
  const start = performance.now();
  const plan = createPlan({ areas: many, crossings: doors, targets: [] });
  expect([plan.areas.length, plan.crossings.length, performance.now() - start < 1000]).toEqual([500, 1500, true]);
});
