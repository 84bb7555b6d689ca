import type { TaskColumns, TimedTask } from "@custodiet/assess";
import { evaluateEasi, evaluateEasiBatch } from "@custodiet/assess";
import type { Benchmark } from "../benchmark.ts";
import { seededChance } from "../graphs.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const pathCount = 200_000;
const peerPaths = 50_000;
const tasksPerPath = 6;
const publishedDelays = [10, 12, 90, 10, 90, 120];
const publishedChances = [0, 0, 0.9, 0, 0.9, 0];

export const benchmark: Benchmark = {
  name: "easi",
  what: "paths evaluated by EASI per second: the published path of 6 tasks (2 of them detect), every number varied",
  unit: "paths/s",
  goal: 8e6,
  sense: "at least",
  isLong: false,
  run: async (log) => {
    const paths = varyPublishedPath(publishedChances);
    const interruption = new Float64Array(pathCount);
    const value = pathCount / medianSeconds(7, () => evaluateEasiBatch(paths, interruption));
    const allDetect = varyPublishedPath([0.5, 0.5, 0.9, 0.5, 0.9, 0.5]);
    const slower = pathCount / medianSeconds(5, () => evaluateEasiBatch(allDetect, new Float64Array(pathCount)));
    log(
      `${slower.toExponential(2)} paths/s when all 6 tasks detect (${(6 * slower).toExponential(2)} values of Phi/s)`,
    );
    const plainly = timeOnce(() => Array.from({ length: peerPaths }, (_, path) => evaluatePlainly(paths, path)));
    const largest = Math.max(...plainly.value.map((plain, path) => Math.abs(plain - (interruption[path] as number))));
    log(`largest difference to the plain evaluation with erfc over ${peerPaths} paths: ${largest.toExponential(1)}`);
    const peerValue = peerPaths / plainly.seconds;
    return { value, peer: "one by one, with erfc", peerValue, ratio: value / peerValue, equal: largest <= 1e-12 };
  },
};

function varyPublishedPath(chances: readonly number[]): TaskColumns {
  const chance = seededChance(908);
  const vary = (numbers: readonly number[], most: number): Float64Array =>
    Float64Array.from({ length: pathCount * tasksPerPath }, (_, i) =>
      Math.min(most, (numbers[i % tasksPerPath] as number) * (0.5 + chance())),
    );
  const delayMean = vary(publishedDelays, Number.POSITIVE_INFINITY);
  return {
    pathCount,
    tasksPerPath,
    pDetect: vary(chances, 1),
    delayMean,
    delaySd: delayMean.map((mean) => 0.3 * mean),
    shareStillToRun: new Float64Array(tasksPerPath).fill(1),
    responseMean: Float64Array.from({ length: pathCount }, () => 150 + 300 * chance()),
    responseSd: Float64Array.from({ length: pathCount }, () => 45 + 90 * chance()),
    pCommunication: 0.95,
  };
}

function evaluatePlainly(paths: TaskColumns, path: number): number {
  const tasks = Array.from({ length: tasksPerPath }, (_, task): TimedTask => {
    const at = path * tasksPerPath + task;
    const delay = { meanSeconds: paths.delayMean[at] as number, sdSeconds: paths.delaySd[at] as number };
    return { pDetect: paths.pDetect[at] as number, location: "B", delay };
  });
  const responseForceTime = {
    meanSeconds: paths.responseMean[path] as number,
    sdSeconds: paths.responseSd[path] as number,
  };
  return evaluateEasi(tasks, { responseForceTime, pCommunication: paths.pCommunication }).pInterruption;
}
