import { describe, expect, it } from "vitest";
import { evaluateEasi } from "../../src/easi/evaluate-easi.ts";
import type { TaskColumns } from "../../src/easi/evaluate-easi-batch.ts";
import { evaluateEasiBatch } from "../../src/easi/evaluate-easi-batch.ts";
import { seededChance } from "../oracle/random-graphs.ts";

function drawPaths(pathCount: number, tasksPerPath: number): TaskColumns {
  const chance = seededChance(7);
  const draw = (count: number, scale: number): Float64Array =>
    Float64Array.from({ length: count }, () => (chance() < 0.2 ? 0 : scale * chance()));
  return {
    pathCount,
    tasksPerPath,
    pDetect: draw(pathCount * tasksPerPath, 1),
    delayMean: draw(pathCount * tasksPerPath, 120),
    delaySd: draw(pathCount * tasksPerPath, 36),
    shareStillToRun: Float64Array.from([1, 0.5, 0, 1].slice(0, tasksPerPath)),
    responseMean: draw(pathCount, 300).map((mean, i) => (i % 50 === 7 ? Number.POSITIVE_INFINITY : mean)),
    responseSd: draw(pathCount, 90),
    pCommunication: 0.95,
  };
}

/** The same path, evaluated on its own. */
function evaluateOne(paths: TaskColumns, path: number): number {
  const tasks = Array.from({ length: paths.tasksPerPath }, (_, task) => {
    const at = path * paths.tasksPerPath + task;
    return {
      pDetect: paths.pDetect[at] ?? 0,
      location: (["B", "M", "E", "B"] as const)[task] ?? "B",
      delay: { meanSeconds: paths.delayMean[at] ?? 0, sdSeconds: paths.delaySd[at] ?? 0 },
    };
  });
  const responseForceTime = { meanSeconds: paths.responseMean[path] ?? 0, sdSeconds: paths.responseSd[path] ?? 0 };
  return evaluateEasi(tasks, { responseForceTime, pCommunication: paths.pCommunication }).pInterruption;
}

describe("many paths at once", () => {
  it("are worth what each is worth on its own, to 1e-12", () => {
    const paths = drawPaths(5000, 4);
    const interruption = new Float64Array(paths.pathCount);
    evaluateEasiBatch(paths, interruption);
    const differences = interruption.map((value, path) => Math.abs(value - evaluateOne(paths, path)));
    expect(Math.max(...differences)).toBeLessThan(1e-12);
    expect(new Set(interruption).size).toBeGreaterThan(4000);
  });
  it("are worth nothing when they have no tasks", () => {
    const interruption = new Float64Array(2).fill(1);
    evaluateEasiBatch(drawPaths(2, 0), interruption);
    expect([...interruption]).toEqual([0, 0]);
  });
});
