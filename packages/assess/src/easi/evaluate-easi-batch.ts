import { halvesPerSecond, snapToWhole } from "./half-milliseconds.ts";
import { standardNormalFast } from "./normal.ts";

/** Many paths with the same number of tasks; the columns hold the tasks of the first path, then of the second. */
export interface TaskColumns {
  readonly pathCount: number;
  readonly tasksPerPath: number;
  readonly pDetect: Float64Array;
  /** Seconds. */
  readonly delayMean: Float64Array;
  /** Seconds. */
  readonly delaySd: Float64Array;
  /** Share of each task still to run at detection (1, 0.5 or 0); the same in all paths. */
  readonly shareStillToRun: Float64Array;
  /** Seconds, one for each path. */
  readonly responseMean: Float64Array;
  readonly responseSd: Float64Array;
  readonly pCommunication: number;
}

/**
 * P_I by EASI of every path, for sampling and for comparing many variants: the values of `evaluateEasi` within 1e-12.
 *
 * @param interruption where the results go, one for each path
 */
export function evaluateEasiBatch(paths: TaskColumns, interruption: Float64Array): void {
  const { pathCount, tasksPerPath, pDetect, delayMean, delaySd, shareStillToRun, pCommunication } = paths;
  for (let path = 0; path < pathCount; path++) {
    const first = path * tasksPerPath;
    const responseMean = paths.responseMean[path] as number;
    const responseSd = paths.responseSd[path] as number;
    const responseVariance = responseSd * responseSd;
    let mean = 0;
    let variance = responseVariance;
    let value = 0;
    for (let task = tasksPerPath - 1; task >= 0; task--) {
      const p = pDetect[first + task] as number;
      const taskMean = delayMean[first + task] as number;
      const taskSd = delaySd[first + task] as number;
      if (p > 0) {
        const share = shareStillToRun[task] as number;
        const spread = Math.sqrt(variance + share * share * taskSd * taskSd);
        const left = share * taskMean + mean;
        const inTime = spread > 0 ? standardNormalFast((left - responseMean) / spread) : isLonger(left, responseMean);
        value = p * pCommunication * inTime + (1 - p) * value;
      }
      mean += taskMean;
      variance += taskSd * taskSd;
    }
    interruption[path] = value;
  }
}

function isLonger(seconds: number, limit: number): number {
  return snapToWhole(seconds * halvesPerSecond) > snapToWhole(limit * halvesPerSecond) ? 1 : 0;
}
