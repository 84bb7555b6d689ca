/**
 * The oracle: walks every simple path and evaluates each from the formulas. Written apart from the searches; shares no
 * code with them, Phi included.
 */
import type { GraphCase, GraphStep } from "./random-graphs.ts";

export interface Enumerated {
  /** P_stop of every simple path by the critical detection point, least first. */
  readonly deterministic: readonly number[];
  /** P_E of every simple path by EASI, least first. */
  readonly easi: readonly number[];
}

export function enumeratePaths(graph: GraphCase): Enumerated {
  const paths: GraphStep[][] = [];
  const walked: GraphStep[] = [];
  const visited = new Set<number>();
  const walk = (node: number): void => {
    if (graph.query.sinks.includes(node)) {
      paths.push([...walked]);
      return;
    }
    visited.add(node);
    for (const step of graph.steps) {
      if (step.from !== node || visited.has(step.to)) continue;
      walked.push(step);
      walk(step.to);
      walked.pop();
    }
    visited.delete(node);
  };
  walk(graph.query.source);
  const ascending = (a: number, b: number): number => a - b;
  return {
    deterministic: paths.map((path) => valueByCriticalPoint(path, graph)).sort(ascending),
    easi: paths.map((path) => valueByEasi(path, graph)).sort(ascending),
  };
}

/** P_C (1 - product of the misses whose detection leaves more than T); preparation is always in time. */
export function valueByCriticalPoint(path: readonly GraphStep[], { query }: GraphCase): number {
  let missed = 1;
  path.forEach((step, i) => {
    const later = path.slice(i + 1).reduce((sum, next) => sum + next.delayMs, 0);
    // Twice the milliseconds: the half of a step is whole.
    const left = [2, 1, 0].map((halves) => halves * step.delayMs)[step.place] as number;
    const responseMs = query.responseForceTime === null ? Infinity : query.responseForceTime.meanSeconds * 1000;
    if (!step.isTimed || left + 2 * later > 2 * responseMs + 1e-7) missed *= 1 - step.pDetect;
  });
  return query.pCommunication * (1 - missed);
}

/** P_E = 1 - product of the misses in preparation x (1 - P_I P_N), P_I as a sum over where the first detection is. */
export function valueByEasi(path: readonly GraphStep[], { query }: GraphCase): number {
  const response = query.responseForceTime;
  let unseenBefore = 1;
  let interrupted = 0;
  path.forEach((step, i) => {
    if (!step.isTimed) return;
    const share = [1, 0.5, 0][step.place] as number;
    const later = path.slice(i + 1);
    const leftMs = share * step.delayMs + later.reduce((sum, next) => sum + next.delayMs, 0);
    const variance = (share * step.delaySd) ** 2 + later.reduce((sum, next) => sum + next.delaySd ** 2, 0);
    if (response !== null && response.meanSeconds !== Infinity) {
      const sd = Math.sqrt(variance + response.sdSeconds ** 2);
      const spareMs = leftMs - 1000 * response.meanSeconds;
      const inTime = sd === 0 ? Number(spareMs > 1e-7) : normalByParts(spareMs / 1000 / sd);
      interrupted += unseenBefore * step.pDetect * query.pCommunication * inTime;
    }
    unseenBefore *= 1 - step.pDetect;
  });
  const missed = path.filter((step) => !step.isTimed).reduce((product, step) => product * (1 - step.pDetect), 1);
  return 1 - missed * (1 - interrupted * query.pNeutralization);
}

/** Phi by its series x + x^3/3 + x^5/15 + ... near the middle and by a continued fraction in the tails. */
export function normalByParts(z: number): number {
  if (z > 0) return 1 - normalByParts(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < -3) {
    let fraction = -z;
    for (let k = 200; k >= 1; k--) fraction = -z + k / fraction;
    return z < -38 ? 0 : density / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + density * sum;
}
