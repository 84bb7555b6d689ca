import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { findDisagreement } from "./disagreement.ts";
import { enumeratePaths, normalByParts } from "./enumerate-paths.ts";
import type { GraphCase, Shape } from "./random-graphs.ts";
import { randomGraph } from "./random-graphs.ts";
import { searches } from "./searches.ts";

const graphsOf = (shape: Shape, first: number, count: number): readonly GraphCase[] =>
  Array.from({ length: count }, (_, i) => randomGraph(first + i, shape));

describe("the searches agree with the enumeration of all simple paths, worst and ten worst, by both rules", () => {
  it.each(["any", "layered", "spread"] as const)(
    "on 6,000 random graphs (more in a campaign): %s",
    (shape) => {
      const disagreements = graphsOf(shape, 100_000, campaignSize(6000)).map((graph) =>
        findDisagreement(searches, graph),
      );
      expect(disagreements.filter((disagreement) => disagreement !== null)).toEqual([]);
    },
    campaignTimeout(60_000),
  );

  it.each([
    ["spread", 185_202, "a longer way through a loop took the place of the only one with steps left for its beginning"],
  ] as const)("on the graph of a long run, %s %i: %s", (shape, seed) => {
    expect(findDisagreement(searches, randomGraph(seed, shape))).toBeNull();
  });

  it("on graphs that hold the awkward cases often", () => {
    const graphs = graphsOf("any", 100_000, 3000);
    const count = (has: (graph: GraphCase) => boolean): number => graphs.filter(has).length;
    const isTie = ({ steps, query }: GraphCase): boolean =>
      steps.some((step) => step.delayMs === (query.responseForceTime?.meanSeconds ?? -1) * 1000);
    expect({
      withoutPath: count((graph) => enumeratePaths(graph).easi.length === 0) > 300,
      withMoreThanTenPaths: count((graph) => enumeratePaths(graph).easi.length > 10) > 200,
      withPreparation: count((graph) => graph.steps.some((step) => !step.isTimed)) > 500,
      withCertainDetection: count((graph) => graph.steps.some((step) => step.pDetect === 1)) > 1000,
      withLoops: count((graph) => graph.steps.some((step) => step.from > step.to)) > 1000,
      withSeveralSinks: count((graph) => new Set(graph.query.sinks).size > 1) > 300,
      withoutForce: count((graph) => !Number.isFinite(graph.query.responseForceTime?.meanSeconds ?? Infinity)) > 50,
      withTies: count(isTie) > 300,
      withoutSpread: count((graph) => graph.query.responseForceTime?.sdSeconds === 0) > 1000,
    }).toEqual({
      withoutPath: true,
      withMoreThanTenPaths: true,
      withPreparation: true,
      withCertainDetection: true,
      withLoops: true,
      withSeveralSinks: true,
      withoutForce: true,
      withTies: true,
      withoutSpread: true,
    });
  });
});

describe("the enumeration itself", () => {
  it("has a Phi of its own that gives the tabled values", () => {
    expect(normalByParts(0)).toBe(0.5);
    expect(normalByParts(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalByParts(-3.0902323061678132) / 0.001).toBeCloseTo(1, 12);
    expect(normalByParts(-8) / 6.220960574271785e-16).toBeCloseTo(1, 10);
  });
  it("finds the published EASI value", () => {
    const door = (from: number, pDetect: number, seconds: number) =>
      ({
        from,
        to: from + 1,
        delayMs: seconds * 1000,
        delaySd: 0.3 * seconds,
        pDetect,
        place: 0,
        isTimed: true,
      }) as const;
    const graph: GraphCase = {
      nodeCount: 7,
      steps: [door(0, 0, 10), door(1, 0, 12), door(2, 0.9, 90), door(3, 0, 10), door(4, 0.9, 90), door(5, 0, 120)],
      query: {
        source: 0,
        sinks: [6],
        responseForceTime: { meanSeconds: 300, sdSeconds: 90 },
        pCommunication: 0.95,
        pNeutralization: 1,
      },
    };
    expect(enumeratePaths(graph).easi[0]).toBeCloseTo(0.476040729969, 10);
    expect(enumeratePaths(graph).deterministic[0]).toBeCloseTo(0.855, 10);
  });
});
