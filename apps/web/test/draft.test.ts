import { describe, expect, it } from "vitest";
import { begin, dragged, editsOf, nudged } from "../src/map/draft/gesture.ts";
import { editsOfMove, editsOfPlacing } from "../src/map/draft/map-edits.ts";
import { createPlan, type Plan, type PlanModel } from "../src/map/plan.ts";

const area = (id: string, within: string | null, box: readonly [number, number, number, number] | null) => ({
  id,
  name: id,
  kind: within === null ? "off-site" : "limited",
  within,
  geometry: box && { xMetres: box[0], yMetres: box[1], widthMetres: box[2], heightMetres: box[3] },
});

const door = (id: string, between: readonly [string, string], point: readonly [number, number] | null) => ({
  id,
  name: id,
  kind: "portal" as const,
  between,
  passes: "hand",
  direction: "both",
  point: point && { xMetres: point[0], yMetres: point[1] },
});

const site: PlanModel = {
  areas: [
    area("outside", null, null),
    area("site", "outside", [0, 0, 100, 60]),
    area("hall", "site", [10, 10, 40, 30]),
    area("cell", "hall", [12, 12, 8, 8]),
    area("store", "site", [60, 10, 20, 20]),
  ],
  crossings: [
    door("gate", ["outside", "site"], [0, 30]),
    door("hall-door", ["site", "hall"], [10, 25]),
    door("cell-door", ["hall", "cell"], [16, 20]),
    door("hatch", ["site", "store"], null),
  ],
  targets: [],
};

const plan: Plan = createPlan(site);

const written = (edits: ReturnType<typeof editsOfMove>): unknown =>
  edits.map(({ place: { section, id, path }, value }) => [`${section}.${id}.${path.join(".")}`, value]);

describe("moving an area", () => {
  it("takes along what lies in it, and leaves the rest", () => {
    expect(written(editsOfMove(plan, "hall", { x: 15, y: 12, width: 40, height: 30 }))).toEqual([
      ["areas.hall.geometry.x", "15 m"],
      ["areas.hall.geometry.y", "12 m"],
      ["areas.cell.geometry.x", "17 m"],
      ["areas.cell.geometry.y", "14 m"],
      ["portals.hall-door.point.x", "15 m"],
      ["portals.hall-door.point.y", "27 m"],
      ["portals.cell-door.point.x", "21 m"],
      ["portals.cell-door.point.y", "22 m"],
    ]);
  });

  it("lays it along a wall that is near, and on half metres elsewhere", () => {
    const start = begin(plan, "move", "store");
    const near = start && dragged(plan, start, { x: -9.6, y: 3.3 }, null, 1);
    expect(near?.to).toEqual({ x: 50, y: 13.5, width: 20, height: 20 });
  });

  it("keeps it inside the area that holds it", () => {
    const start = begin(plan, "move", "cell");
    const far = start && nudged(plan, start, { x: 500, y: -500 });
    expect(far?.to).toEqual({ x: 42, y: 10, width: 8, height: 8 });
  });

  it("changes nothing where it ends where it began", () => {
    const start = begin(plan, "move", "hall");
    expect(start && editsOf(plan, start)).toEqual([]);
  });
});

describe("changing an area's size", () => {
  it("changes its width and depth alone", () => {
    const start = begin(plan, "resize", "store");
    const larger = start && nudged(plan, start, { x: 2, y: -3 });
    expect(larger && written(editsOf(plan, larger))).toEqual([
      ["areas.store.geometry.width", "22 m"],
      ["areas.store.geometry.height", "17 m"],
    ]);
  });

  it("moves the corner that was taken hold of, the other stays", () => {
    const start = begin(plan, "resize", "store");
    const larger = start && dragged(plan, start, { x: -4, y: 2 }, "nw", 0.1);
    expect(larger?.to).toEqual({ x: 56, y: 12, width: 24, height: 18 });
  });

  it("leaves at least a metre", () => {
    const start = begin(plan, "resize", "store");
    const tiny = start && dragged(plan, start, { x: -90, y: -90 }, "se", 0.1);
    expect(tiny?.to).toMatchObject({ width: 1, height: 1 });
  });
});

describe("moving a door", () => {
  it("slides along the walls of the inner area, round its corner", () => {
    const start = begin(plan, "door", "hall-door");
    const south = start && dragged(plan, start, { x: 12, y: 14 }, null, 1);
    expect(south && written(editsOf(plan, south))).toEqual([
      ["portals.hall-door.point.x", "22 m"],
      ["portals.hall-door.point.y", "40 m"],
    ]);
  });

  it("gives a door without a place one", () => {
    const start = begin(plan, "door", "hatch");
    const moved = start && dragged(plan, start, { x: -3, y: 0 }, null, 1);
    expect(moved && written(editsOf(plan, moved))).toEqual([["portals.hatch.point", { x: "67 m", y: "30 m" }]]);
  });
});

it("writes down where areas without a place are drawn, in whole metres and inside what holds them", () => {
  const partly = createPlan({ ...site, areas: [...site.areas, area("annex", "site", null)], crossings: [] });
  const [edit] = editsOfPlacing(partly, ["annex"]);
  expect(edit?.place).toEqual({ section: "areas", id: "annex", path: ["geometry"] });
  expect(Object.values(edit?.value ?? {}).every((text) => /^\d+ m$/.test(text))).toBe(true);
});
