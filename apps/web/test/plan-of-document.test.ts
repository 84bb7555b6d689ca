import { describe, expect, it } from "vitest";
import { planModelOf } from "../src/map/draft/plan-of-document.ts";
import { createPlan } from "../src/map/plan.ts";

const sections = {
  areas: [
    { id: "outside", name: "Off site", kind: "off-site" },
    { id: "site", within: "outside", geometry: { x: "0 m", y: "0 m", width: "0.1 km", height: "6000 cm" } },
    { id: "hall", name: "Hall", within: "site", geometry: { x: "5 m", y: "wrong", width: "10 m", height: "10 m" } },
    { id: "hall", name: "Hall again", within: "site" },
    "not an element",
    { name: "without identifier" },
  ],
  portals: [
    { id: "gate", between: ["outside", "site"], point: { x: "0 m", y: "30 m" } },
    { id: "nowhere", between: ["site", "gone"] },
    { id: "half", between: ["site"] },
  ],
  surfaces: "not a list",
  measures: [{ id: "reader", kind: "card reader", at: ["gate", "hall", "work-order"] }],
  targets: [{ id: "source", area: "hall" }],
  materialBalanceAreas: [{ id: "mba", name: "One", areas: ["hall"] }],
};

describe("the plan of a document with errors", () => {
  const model = planModelOf(sections);

  it("has what can be read, with the format's defaults for the rest", () => {
    expect(model).toEqual({
      areas: [
        { id: "outside", name: "Off site", kind: "off-site", within: null, geometry: null },
        {
          id: "site",
          name: "site",
          kind: "other",
          within: "outside",
          geometry: { xMetres: 0, yMetres: 0, widthMetres: 100, heightMetres: 60 },
        },
        { id: "hall", name: "Hall", kind: "other", within: "site", geometry: null },
      ],
      crossings: [
        {
          id: "gate",
          name: "gate",
          kind: "portal",
          between: ["outside", "site"],
          passes: "trolley",
          direction: "both",
          point: { xMetres: 0, yMetres: 30 },
        },
      ],
      targets: [{ id: "source", name: "source", kind: "system", area: "hall" }],
      measures: [
        {
          id: "reader",
          name: "reader",
          kind: "card reader",
          at: [
            { kind: "crossing", id: "gate" },
            { kind: "area", id: "hall" },
            { kind: "procedure", id: "work-order" },
          ],
        },
      ],
      balanceAreas: [{ id: "mba", name: "One", areas: ["hall"] }],
    });
  });

  it("can be drawn", () => {
    const plan = createPlan(model);
    expect([plan.areas.length, plan.crossings.length, plan.targets.length, plan.unplaced]).toEqual([3, 1, 1, ["hall"]]);
  });

  it.each([
    [{}],
    [{ areas: null }],
    [{ areas: [{ id: "a", within: "a" }] }],
    [
      {
        areas: [
          { id: "a", within: "b" },
          { id: "b", within: "a" },
        ],
      },
    ],
  ])("never fails: %j", (broken) => {
    expect(createPlan(planModelOf(broken)).areas.length).toBeLessThan(3);
  });
});
