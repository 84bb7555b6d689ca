import { describe, expect, it } from "vitest";
import { at, buildModel, detects, exactly, force, type LooseModel, task } from "../models/build-model.ts";
import { assessed, stepsOf } from "../models/worst-of.ts";

const areas = [
  { id: "outside", kind: "off-site" as const },
  { id: "hall", within: "outside" },
  { id: "store", within: "outside" },
];
const way = (id: string, between: readonly [string, string], seconds: number) => ({
  id,
  between,
  delays: { stealth: exactly(seconds) },
});
const site = (crossings: NonNullable<LooseModel["crossings"]>, change: Partial<LooseModel> = {}) =>
  buildModel({
    areas,
    crossings,
    targets: [{ id: "box", area: "store", tasks: [task("sabotage", "stealth", exactly(10))] }],
    roles: [{ id: "clerk" }],
    response: { forces: [force(5)] },
    ...change,
  });
const scenario = "clerk/sabotage/box/non-violent";
const round = [way("a-gate", ["outside", "hall"], 1), way("a-hall", ["hall", "store"], 1)];

describe("of paths that are worth the same", () => {
  it("the one with the fewest steps is told", () => {
    const told = stepsOf(site([...round, way("straight", ["outside", "store"], 60)]), scenario);
    expect(told).toEqual(["acquire stealth straight", "acquire stealth box"]);
  });
  it("of as many steps the quickest", () => {
    const told = stepsOf(
      site([way("a-wall", ["outside", "store"], 1200), way("door", ["outside", "store"], 5)]),
      scenario,
    );
    expect(told).toEqual(["acquire stealth door", "acquire stealth box"]);
  });
  it("also where they are detected alike", () => {
    const alarm = { id: "alarm", at: [at("target", "box")], performance: { stealth: detects(0.5) } };
    const ways = [...round, way("straight", ["outside", "store"], 60)];
    expect(stepsOf(site(ways, { measures: [alarm] }), scenario)).toEqual([
      "acquire stealth straight",
      "acquire stealth box",
    ]);
  });
  it("but never one that is worth less to the insider", () => {
    const alarm = { id: "alarm", at: [at("crossing", "straight")], performance: { stealth: detects(0.5) } };
    const ways = [...round, way("straight", ["outside", "store"], 60)];
    expect(stepsOf(site(ways, { measures: [alarm] }), scenario)).toEqual([
      "acquire stealth a-gate",
      "acquire stealth a-hall",
      "acquire stealth box",
    ]);
  });
});

describe("of states that are as bad", () => {
  it("the first in the model's order is named", () => {
    const states = [{ id: "night" }, { id: "day" }];
    const [first] = assessed(site(round, { states })).scenarios.filter(({ id }) => id === scenario);
    expect(first?.worst?.state).toBe("night");
  });
});
