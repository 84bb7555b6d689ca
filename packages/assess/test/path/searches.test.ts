import { describe, expect, it } from "vitest";
import type { PathEdge, PathQuery } from "../../index.ts";
import {
  buildPathGraph,
  evaluatePath,
  findWorstDeterministic,
  findWorstPaths,
  findWorstStochastic,
  stepsOfPath,
} from "../../index.ts";

const step = (from: number, to: number, pDetect: number, seconds: number, more: Partial<PathEdge> = {}): PathEdge => ({
  from,
  to,
  pDetect,
  delayMs: 1000 * seconds,
  delaySd: 0,
  place: 0,
  isTimed: true,
  ...more,
});

const asking = (sink: number, responseSeconds: number, more: Partial<PathQuery> = {}): PathQuery => ({
  source: 0,
  sinks: [sink],
  responseForceTime: { meanSeconds: responseSeconds, sdSeconds: 0 },
  pCommunication: 1,
  pNeutralization: 1,
  ...more,
});

describe("the most vulnerable path", () => {
  it("sneaks first and rushes once it is too late to stop it", () => {
    // A slow quiet door and a quick loud one to the room; then the same to the target.
    const graph = buildPathGraph(3, [
      step(0, 1, 0.1, 60),
      step(0, 1, 0.8, 5),
      step(1, 2, 0.1, 60),
      step(1, 2, 0.8, 28),
    ]);
    const worst = findWorstDeterministic(graph, asking(2, 30));
    expect(worst).toMatchObject({ edges: [0, 3], criticalDetectionPoint: 0 });
    expect(worst?.pStop).toBeCloseTo(0.1, 14);
  });

  it("is not stopped by detection at the end of its only step, however slow", () => {
    const graph = buildPathGraph(2, [step(0, 1, 0.1, 5, { place: 2 })]);
    expect(findWorstDeterministic(graph, asking(1, 3))).toMatchObject({ pStop: 0, criticalDetectionPoint: null });
  });

  it("is stopped with P_C where every way has certain detection in time", () => {
    const graph = buildPathGraph(3, [step(0, 1, 1, 50), step(0, 1, 1, 90), step(1, 2, 0.5, 50)]);
    const worst = findWorstDeterministic(graph, asking(2, 10, { pCommunication: 0.9 }));
    expect(worst).toMatchObject({ pStop: 0.9, weight: { certain: 1, finite: Math.log(2) } });
  });

  it("is nothing, not certain detection, where no way leads to the target", () => {
    const graph = buildPathGraph(3, [step(0, 1, 1, 5), step(2, 1, 0, 5)]);
    expect(findWorstDeterministic(graph, asking(2, 3))).toBeNull();
    expect(findWorstStochastic(graph, asking(2, 3))).toBeNull();
    expect(findWorstPaths(graph, asking(2, 3), 10, "easi")).toEqual({ paths: [], isBounded: false });
    expect(findWorstPaths(graph, asking(2, 3), 10, "deterministic")).toEqual({ paths: [], isBounded: false });
  });

  it("is empty where the insider is at the target already", () => {
    const graph = buildPathGraph(2, [step(0, 1, 1, 5)]);
    expect(findWorstDeterministic(graph, asking(0, 3))).toMatchObject({ pStop: 0, edges: [] });
    expect(findWorstStochastic(graph, asking(0, 3))).toMatchObject({ pEffectiveness: 0, edges: [] });
  });

  it("ends at whichever target is the most vulnerable", () => {
    const graph = buildPathGraph(3, [step(0, 1, 0.6, 50), step(0, 2, 0.3, 50)]);
    expect(findWorstDeterministic(graph, { ...asking(1, 10), sinks: [1, 2] })?.edges).toEqual([1]);
  });

  it("meets preparation in full when no force comes, and nothing else", () => {
    const graph = buildPathGraph(3, [step(0, 1, 0.25, 0, { isTimed: false }), step(1, 2, 0.9, 500)]);
    const query = asking(2, 0, { responseForceTime: null });
    expect(findWorstDeterministic(graph, query)?.pStop).toBeCloseTo(0.25, 14);
    expect(findWorstStochastic(graph, query)).toMatchObject({ pInterruption: 0, pEffectiveness: 0.25 });
  });

  it("weighs neutralization in P_E and leaves it out of P_I", () => {
    const graph = buildPathGraph(2, [step(0, 1, 0.5, 50)]);
    const worst = findWorstStochastic(graph, asking(1, 10, { pNeutralization: 0.4 }));
    expect(worst).toMatchObject({ pInterruption: 0.5, pStop: 0.5 });
    expect(worst?.pEffectiveness).toBeCloseTo(0.2, 14);
  });
});

describe("a path found is explained", () => {
  it("with what is timely, late and never seen, and the critical detection point", () => {
    const graph = buildPathGraph(4, [step(0, 1, 0.5, 0, { isTimed: false }), step(1, 2, 0.5, 40), step(2, 3, 0.5, 20)]);
    const explained = evaluatePath(stepsOfPath(graph, [0, 1, 2]), asking(3, 30, { pNeutralization: 0.5 }));
    expect(explained).toEqual({
      easi: { pInterruption: 0.5, pStop: 0.75, pEffectiveness: 0.625 },
      deterministic: { pInterruption: 0.5, pStop: 0.75, pEffectiveness: 0.625 },
      pTimely: 0.75,
      pLate: 0.125,
      pNone: 0.125,
      criticalDetectionPoint: 1,
      totalDelay: { meanSeconds: 60, sdSeconds: 0 },
      steps: [
        { remainingSeconds: null, pResponseInTime: 1, isTimely: true },
        { remainingSeconds: 60, pResponseInTime: 1, isTimely: true },
        { remainingSeconds: 20, pResponseInTime: 0, isTimely: false },
      ],
    });
  });
});

describe("a search that hits its limit", () => {
  const steps = Array.from({ length: 8 }, (_, i) => [step(i, i + 1, 0.5, 10 + i), step(i, i + 1, 0.1, 30)]).flat();
  const graph = buildPathGraph(9, steps);
  it("says so and still gives a path", () => {
    const worst = findWorstStochastic(graph, asking(8, 60), { labelsPerNode: 0, classes: 10 });
    expect(worst).toMatchObject({ isBounded: true });
    expect(worst?.edges).toHaveLength(8);
    expect(findWorstPaths(graph, asking(8, 60), 10, "deterministic", { labelsPerNode: 9, classes: 3 }).isBounded).toBe(
      true,
    );
  });
  it("says nothing of the kind when it has what was asked", () => {
    expect(findWorstStochastic(graph, asking(8, 60))).toMatchObject({ isBounded: false });
    expect(findWorstPaths(graph, asking(8, 60), 10, "easi").isBounded).toBe(false);
  });
});

describe("a graph is refused", () => {
  it.each([
    ["where a step leads nowhere", step(0, 2, 0.5, 5)],
    ["where a chance is above 1", step(0, 1, 1.5, 5)],
    ["where a chance is no number", step(0, 1, Number.NaN, 5)],
    ["where a delay is no whole number of milliseconds", step(0, 1, 0.5, 0.0005)],
    ["where a delay is negative", step(0, 1, 0.5, -1)],
  ])("%s", (_, wrong) => {
    expect(() => buildPathGraph(2, [wrong])).toThrow(RangeError);
  });
  it("where preparation follows a timed step", () => {
    const late = step(1, 2, 0, 0, { isTimed: false });
    expect(() => buildPathGraph(3, [step(0, 1, 0, 5), late])).toThrow("edge 1 is preparation");
  });
});
