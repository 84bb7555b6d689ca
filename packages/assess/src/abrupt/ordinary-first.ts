/** Among paths of equal value the most ordinary one is told first: nobody climbs a wall beside an open door. */
import type { PathRule } from "../assessment.ts";
import { beginningOf } from "./scenario-path.ts";
import type { ValuedPath } from "./valued-path.ts";

/** Values this close are equal: they differ by the order of additions only. */
export const sameValue = 1e-12;

/**
 * Paths in the order in which they are told: by value; of equal ones (in P_E and P_stop) the fewest steps, then the
 * least total delay, then the order of the graph's edges.
 *
 * @param paths worst first
 */
export function ordinaryFirst(rule: PathRule, paths: readonly ValuedPath[]): readonly ValuedPath[] {
  const told: ValuedPath[] = [];
  for (let first = 0; first < paths.length; ) {
    const worst = paths[first] as ValuedPath;
    const other = paths.findIndex((path, i) => i > first && !isSame(rule, worst, path));
    const end = other === -1 ? paths.length : other;
    told.push(...paths.slice(first, end).sort(compareOrdinary));
    first = end;
  }
  return told;
}

const isSame = (rule: PathRule, { value: a }: ValuedPath, { value: b }: ValuedPath): boolean =>
  Math.abs(a[rule].pEffectiveness - b[rule].pEffectiveness) <= sameValue &&
  Math.abs(a[rule].pStop - b[rule].pStop) <= sameValue;

const compareOrdinary = (a: ValuedPath, b: ValuedPath): number =>
  countSteps(a) - countSteps(b) ||
  a.value.totalDelay.meanSeconds - b.value.totalDelay.meanSeconds ||
  compareEdges(a.edges, b.edges);

function countSteps({ start, edges }: ValuedPath): number {
  const begin = beginningOf(start, edges);
  return start.preparation.stepsTo(begin).length + edges.length;
}

function compareEdges(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((edge, i) => edge !== b[i]);
  return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
