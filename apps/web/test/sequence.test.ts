import { describe, expect, it } from "vitest";
import type { SequenceMeasure, SequenceModel } from "../src/map/sequence/sequence.ts";
import { sequenceOf } from "../src/map/sequence/sequence.ts";
import { layOut, placesIn } from "../src/map/sequence/sequence-layout.ts";

const area = (id: string, within: string | null) => ({
  id,
  name: id,
  kind: within === null ? "off-site" : "limited",
  within,
  geometry: null,
});

const door = (id: string, from: string, to: string) => ({
  id,
  name: id,
  kind: "portal" as const,
  between: [from, to] as const,
  passes: "hand",
  direction: "both",
  point: null,
  delays: { authorised: { meanSeconds: 5 }, force: { meanSeconds: 60 } },
});

const measure = (id: string, at: string, more: Partial<SequenceMeasure> = {}): SequenceMeasure => ({
  id,
  name: id,
  kind: "card reader",
  at: [{ kind: "crossing", id: at }],
  detects: "person",
  group: id,
  performance: { force: { pDetect: 0.5, delay: { meanSeconds: 10 } } },
  ...more,
});

/** A store in a building on a site, reached through an anteroom beside it. */
const model: SequenceModel = {
  areas: [
    area("outside", null),
    area("site", "outside"),
    area("building", "site"),
    area("anteroom", "building"),
    area("canteen", "building"),
    area("store", "building"),
  ],
  crossings: [
    door("gate", "outside", "site"),
    door("front-door", "site", "building"),
    door("anteroom-door", "building", "anteroom"),
    door("canteen-door", "building", "canteen"),
    door("vault-door", "store", "anteroom"),
  ],
  targets: [
    {
      id: "source",
      name: "Source",
      kind: "radioactive-source",
      area: "store",
      tasks: [
        { act: "theft", tactic: "force", name: "Grab", delay: { meanSeconds: 90 } },
        { act: "sabotage", tactic: "force", name: "Break", delay: { meanSeconds: 30 } },
      ],
    },
  ],
  measures: [
    measure("lock", "vault-door"),
    measure("alarm", "vault-door"),
    measure("same-cable", "vault-door", { group: "alarm" }),
    measure("portal-monitor", "vault-door", { detects: "material" }),
  ],
};

const outline = (id: string, used: readonly string[] = []) =>
  sequenceOf(model, id, new Set(used))?.layers.map(({ area: { id: name }, within, inwards }) => [
    name,
    within.map((element) => element.id),
    inwards.map((element) => element.id),
  ]);

describe("the adversary sequence diagram", () => {
  it("has a layer for each area round the target, and between two of them every way through", () => {
    expect(outline("source")).toEqual([
      ["outside", [], ["gate"]],
      ["site", [], ["front-door"]],
      ["building", ["anteroom-door"], ["vault-door"]],
      ["store", [], ["source"]],
    ]);
  });

  it("leaves out rooms that lead nowhere further, unless the path shown goes there", () => {
    expect(outline("source", ["canteen-door"])?.[2]?.[1]).toEqual(["anteroom-door", "canteen-door"]);
  });

  it("is none for a target the model does not have", () => {
    expect(sequenceOf(model, "nothing", new Set())).toBe(null);
  });

  it("values a way as the engine does: the best of each common cause, material unseen on the way in, delays added", () => {
    const vault = sequenceOf(model, "source", new Set())?.layers[2]?.inwards[0];
    expect(vault?.values).toEqual([
      { tactic: "authorised", pDetect: 0, delaySeconds: 5 },
      { tactic: "force", pDetect: 0.75, delaySeconds: 100 },
    ]);
  });

  it("runs inwards whichever way a door is written", () => {
    const vault = sequenceOf(model, "source", new Set())?.layers[2]?.inwards[0];
    expect([vault?.from, vault?.to]).toEqual(["anteroom", "store"]);
  });

  it("values the target by the quickest act of each tactic", () => {
    const [target] = sequenceOf(model, "source", new Set())?.layers[3]?.inwards ?? [];
    expect(target?.values).toEqual([{ tactic: "force", pDetect: 0, delaySeconds: 30 }]);
  });
});

describe("its layout", () => {
  const sequence = sequenceOf(model, "source", new Set());
  if (!sequence) throw new Error("No sequence");

  it.each([300, 500, 900])("keeps boxes apart, and within the width, at %i pixels", (width) => {
    const { layers } = layOut(sequence, width, ({ values }) => values.length);
    const boxes = layers.flatMap(({ elements }) => elements.map(({ box }) => box));
    const clashes = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height,
        ),
    );
    expect([boxes.length, clashes, boxes.filter((box) => box.x < 0 || box.x + box.width > width)]).toEqual([5, [], []]);
  });

  it("lets everything in it be chosen", () => {
    const places = placesIn(layOut(sequence, 900, () => 2));
    expect(places.map(({ selection: { kind, id } }) => `${kind}:${id}`).sort()).toEqual([
      "area:building",
      "area:outside",
      "area:site",
      "area:store",
      "crossing:anteroom-door",
      "crossing:front-door",
      "crossing:gate",
      "crossing:vault-door",
      "measure:alarm",
      "measure:lock",
      "measure:portal-monitor",
      "measure:same-cable",
      "target:source",
    ]);
  });
});
