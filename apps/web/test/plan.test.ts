import { expect, it } from "vitest";
import { createPlan, type PlanModel } from "../src/map/plan.ts";

const area = (id: string, within: string | null, box: readonly [number, number, number, number] | null) => ({
  id,
  name: id,
  kind: within === null ? "off-site" : "limited",
  within,
  geometry: box && { xMetres: box[0], yMetres: box[1], widthMetres: box[2], heightMetres: box[3] },
});

const door = (id: string, from: string, to: string) => ({
  id,
  name: id,
  kind: "portal" as const,
  between: [from, to] as const,
  passes: "trolley",
  direction: "both",
  point: null,
});

const twoRooms: PlanModel = {
  areas: [
    area("outside", null, null),
    area("site", "outside", [0, 0, 100, 60]),
    area("west", "site", [10, 10, 30, 40]),
    area("east", "site", [40, 10, 30, 40]),
  ],
  crossings: [door("gate", "outside", "site"), door("between", "west", "east")],
  targets: [{ id: "safe", name: "Safe", kind: "nuclear-material", area: "east" }],
};

it("draws areas where the model says, off site as the margin round them", () => {
  const plan = createPlan(twoRooms);
  expect(plan.isToScale).toBe(true);
  expect(plan.bounds).toEqual({ x: -4.5, y: -4.5, width: 109, height: 69 });
  expect(plan.areas.map(({ area: { id }, depth }) => [id, depth])).toEqual([
    ["outside", 0],
    ["site", 1],
    ["west", 2],
    ["east", 2],
  ]);
});

it("puts a door between two rooms on the wall they share", () => {
  const between = createPlan(twoRooms).crossings.find(({ crossing }) => crossing.id === "between");
  expect(between).toMatchObject({ at: { x: 40, y: 30 }, wall: "upright", passage: null });
});

it("puts a gate on the boundary of the inner of the two areas", () => {
  const gate = createPlan(twoRooms).crossings.find(({ crossing }) => crossing.id === "gate");
  expect([gate?.at.x === 0 || gate?.at.x === 100 || gate?.at.y === 0 || gate?.at.y === 60, gate?.passage]).toEqual([
    true,
    null,
  ]);
});

it("joins rooms that do not touch by a passage", () => {
  const model = { ...twoRooms, areas: [...twoRooms.areas.slice(0, 3), area("east", "site", [60, 10, 30, 40])] };
  const between = createPlan(model).crossings.find(({ crossing }) => crossing.id === "between");
  expect(between?.passage).toEqual([
    { x: 40, y: 30 },
    { x: 60, y: 30 },
  ]);
});

it("keeps a target inside its room", () => {
  const [safe] = createPlan(twoRooms).targets;
  expect(safe && safe.at.x > 40 && safe.at.x < 70 && safe.at.y > 10 && safe.at.y < 50).toBe(true);
});

it("arranges areas by their nesting, without overlap, where the model gives no geometry", () => {
  const areas = [
    area("outside", null, null),
    area("site", "outside", null),
    ...["a", "b", "c", "d"].map((id) => area(id, "site", null)),
  ];
  const plan = createPlan({ areas, crossings: [], targets: [] });
  expect(plan.isToScale).toBe(false);
  const rooms = plan.areas.filter(({ depth }) => depth === 2).map(({ box }) => box);
  const overlapping = rooms.flatMap((one, index) =>
    rooms
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
  );
  expect([rooms.length, overlapping]).toEqual([4, []]);
});

it("draws the same plan from the same model", () => {
  expect(createPlan(twoRooms)).toEqual(createPlan(structuredClone(twoRooms)));
});
