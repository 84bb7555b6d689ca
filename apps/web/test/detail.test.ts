import { describe, expect, it } from "vitest";
import { detailOf } from "../src/map/detail.ts";
import { markWidth } from "../src/map/detail-measures.ts";
import type { Box } from "../src/map/geometry.ts";
import { roomLabel } from "../src/map/label.ts";
import { createPlan, type PlanModel } from "../src/map/plan.ts";

const room = (id: string, box: readonly [number, number, number, number] | null, within: string | null = "site") => ({
  id,
  name: id,
  kind: within === null ? "off-site" : "limited",
  within,
  geometry: box && { xMetres: box[0], yMetres: box[1], widthMetres: box[2], heightMetres: box[3] },
});

const door = (id: string, x: number, y: number) => ({
  id,
  name: id,
  kind: "portal" as const,
  between: ["site", "hall"] as const,
  passes: "hand",
  direction: "both",
  point: { xMetres: x, yMetres: y },
});

const hall: PlanModel = {
  areas: [room("outside", null, null), room("site", [0, 0, 100, 60], "outside"), room("hall", [10, 10, 60, 40])],
  crossings: [door("one", 40, 50), door("two", 40.5, 50), door("three", 60, 50)],
  targets: [
    { id: "a", name: "A", kind: "sabotage", area: "hall" },
    { id: "b", name: "B", kind: "sabotage", area: "hall" },
  ],
  measures: ["reader", "camera", "guard", "seal"].map((kind) => ({
    id: kind,
    name: kind,
    kind,
    at: [{ kind: "crossing", id: "three" }],
  })),
};

describe("what can be read at a zoom", () => {
  const plan = createPlan(hall);

  it("shows one of two doors that would lie on top of each other, and both where there is room", () => {
    expect(detailOf(plan, 4, 1, true).doors.map(({ crossing }) => crossing.id)).toEqual(["one", "three"]);
    expect(detailOf(plan, 40, 1, true).doors.map(({ crossing }) => crossing.id)).toEqual(["one", "two", "three"]);
  });

  it("shows nothing of a room too small to hold a symbol, but the room", () => {
    const { doors, targets, measures, labels } = detailOf(plan, 0.2, 1, true);
    expect([doors, targets, measures, [...labels]]).toEqual([[], [], [], []]);
  });

  it("counts targets that stand too close, and shows each where there is room", () => {
    expect(detailOf(plan, 0.6, 1, true).targets.map(({ placed, more }) => [placed.target.id, more])).toEqual([
      ["a", 1],
    ]);
    expect(detailOf(plan, 10, 1, true).targets.map(({ placed, more }) => [placed.target.id, more])).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
  });

  it("counts measures where more than three stand at one place", () => {
    expect(detailOf(plan, 6, 1, true).measures.map(({ shows }) => shows)).toEqual(["count"]);
  });

  it("shows measures side by side where there are few, wholly inside one room", () => {
    const few = createPlan({ ...hall, measures: hall.measures?.slice(0, 2) ?? [] });
    const [mark] = detailOf(few, 6, 1, true).measures;
    expect([mark?.shows, mark && markWidth(mark)]).toEqual(["each", 34]);
    expect(mark && mark.group.at.y * 6 + mark.offset.y + 8 <= 50 * 6).toBe(true);
  });

  it("shows no measures where they are switched off", () => {
    expect(detailOf(plan, 6, 1, false).measures).toEqual([]);
  });
});

describe("the name of a room", () => {
  const box: Box = { x: 0, y: 0, width: 10, height: 10 };

  it("stands on one line where it fits, on several where it must", () => {
    expect(roomLabel("Control room", box, [], 12)?.lines).toEqual(["Control room"]);
    expect(roomLabel("Control room", box, [], 6.2)?.lines).toEqual(["Control", "room"]);
  });

  it("keeps out of the rooms inside", () => {
    const label = roomLabel("Hall", box, [{ x: 0, y: 0, width: 10, height: 5 }], 10);
    expect(label && label.y >= 50).toBe(true);
  });

  it("is left out where only its first letters would fit", () => {
    expect(roomLabel("Administration", box, [], 3.4)).toBe(null);
  });
});
