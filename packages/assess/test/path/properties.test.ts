import { describe, expect, it } from "vitest";
import {
  buildPathGraph,
  findWorstDeterministic,
  findWorstPaths,
  findWorstStochastic,
  loweringBound,
} from "../../index.ts";
import type { GraphCase, GraphStep } from "../oracle/random-graphs.ts";
import { randomGraph, seededChance } from "../oracle/random-graphs.ts";

const seeds = Array.from({ length: 1500 }, (_, i) => 500_000 + i);
const rounding = 1e-12;

interface Worst {
  readonly deterministic: number;
  readonly easi: number;
}

/** P_stop and P_E of the worst path; 1 where there is none, so that losing a path counts as a rise. */
function findWorst({ nodeCount, steps, query }: GraphCase): Worst {
  const graph = buildPathGraph(nodeCount, steps);
  return {
    deterministic: findWorstDeterministic(graph, query)?.pStop ?? 1,
    easi: findWorstStochastic(graph, query)?.pEffectiveness ?? 1,
  };
}

/** Everybody detected is stopped: P_E is then P_stop, to which the bounds of the method apply. */
const withCertainStop = (graph: GraphCase): GraphCase => ({ ...graph, query: { ...graph.query, pNeutralization: 1 } });

function changeOneStep(graph: GraphCase, seed: number, change: (step: GraphStep) => GraphStep): GraphCase {
  const chosen = Math.floor(seededChance(seed)() * graph.steps.length);
  return { ...graph, steps: graph.steps.map((step, i) => (i === chosen ? change(step) : step)) };
}

function largestVariation(steps: readonly GraphStep[]): number {
  const ratios = steps.filter((step) => step.isTimed && step.delaySd > 0).map((s) => (1000 * s.delaySd) / s.delayMs);
  return Math.max(0, ...ratios);
}

const graphs = seeds.filter((seed) => randomGraph(seed).steps.length > 0);

describe("more protection", () => {
  it("never lowers the deterministic value when a chance of detection rises", () => {
    const lowered = graphs.filter((seed) => {
      const before = randomGraph(seed);
      const after = changeOneStep(before, seed, (step) => ({ ...step, pDetect: (1 + step.pDetect) / 2 }));
      return findWorst(after).deterministic < findWorst(before).deterministic - rounding;
    });
    expect(lowered).toEqual([]);
  });

  it("never lowers the deterministic value when a delay rises, nor EASI's when only its mean does", () => {
    const lowered = graphs.filter((seed) => {
      const before = randomGraph(seed);
      const worst = findWorst(before);
      const after = findWorst(changeOneStep(before, seed, (step) => ({ ...step, delayMs: step.delayMs + 1500 })));
      return after.deterministic < worst.deterministic - rounding || after.easi < worst.easi - rounding;
    });
    expect(lowered).toEqual([]);
  });

  it("lowers EASI's value by at most P_C (1 - Phi(1 / cv)) when a chance of detection rises", () => {
    const falls = graphs.map((seed) => {
      const before = withCertainStop(randomGraph(seed, "spread"));
      const after = changeOneStep(before, seed, (step) => ({ ...step, pDetect: (1 + step.pDetect) / 2 }));
      const fall = findWorst(before).easi - findWorst(after).easi;
      return { fall, allowed: loweringBound(largestVariation(before.steps), before.query.pCommunication) };
    });
    expect(falls.filter(({ fall, allowed }) => fall > allowed + rounding)).toEqual([]);
  });

  it("does lower EASI's value in the known artefact, within that bound", () => {
    const chain = (first: number): GraphCase => ({
      nodeCount: 3,
      steps: [
        { from: 0, to: 1, delayMs: 1_000_000, delaySd: 1000, pDetect: first, place: 0, isTimed: true },
        { from: 1, to: 2, delayMs: 150_000, delaySd: 5, pDetect: 1, place: 0, isTimed: true },
      ],
      query: {
        source: 0,
        sinks: [2],
        responseForceTime: { meanSeconds: 100, sdSeconds: 10 },
        pCommunication: 1,
        pNeutralization: 1,
      },
    });
    expect(findWorst(chain(0)).easi).toBeCloseTo(0.999996127892, 10);
    expect(findWorst(chain(1)).easi).toBeCloseTo(0.853125858503, 10);
    expect(0.999996127892 - 0.853125858503).toBeLessThan(loweringBound(1, 1));
  });
});

describe("more ways", () => {
  it("never raise the deterministic value, nor EASI's", () => {
    const raised = graphs.filter((seed) => {
      const all = randomGraph(seed);
      const fewer = findWorst({ ...all, steps: all.steps.slice(1) });
      const worst = findWorst(all);
      return worst.deterministic > fewer.deterministic + rounding || worst.easi > fewer.easi + rounding;
    });
    expect(raised).toEqual([]);
  });

  it("change nothing when they repeat the ones there are", () => {
    const changed = graphs.filter((seed) => {
      const graph = randomGraph(seed);
      const once = findWorst(graph);
      const twice = findWorst({ ...graph, steps: [...graph.steps, ...graph.steps] });
      return once.deterministic !== twice.deterministic || Math.abs(once.easi - twice.easi) > rounding;
    });
    expect(changed).toEqual([]);
  });
});

describe("the result", () => {
  it("is never above the chance of communication without preparation", () => {
    const above = graphs.filter((seed) => {
      const graph = randomGraph(seed);
      const { steps, query } = { ...graph, steps: graph.steps.map((step) => ({ ...step, isTimed: true })) };
      const built = buildPathGraph(graph.nodeCount, steps);
      const deterministic = findWorstDeterministic(built, query)?.pStop ?? 0;
      const easi = findWorstStochastic(built, query)?.pInterruption ?? 0;
      return deterministic > query.pCommunication || easi > query.pCommunication + rounding;
    });
    expect(above).toEqual([]);
  });

  it.each(["deterministic", "easi"] as const)(
    "has the same ten values in whatever order the steps are given: %s",
    (rule) => {
      const differing = graphs.filter((seed) => {
        const { nodeCount, steps, query } = randomGraph(seed);
        const values = (order: readonly GraphStep[]): readonly number[] =>
          findWorstPaths(buildPathGraph(nodeCount, order), query, 10, rule).paths.map((path) => path.value);
        const given = values(steps);
        const reversed = values(steps.toReversed());
        return given.length !== reversed.length || given.some((v, i) => Math.abs(v - (reversed[i] ?? 9)) > rounding);
      });
      expect(differing).toEqual([]);
    },
  );
});
