/**
 * The most vulnerable simple paths in order, by partition into classes (Lawler's scheme): the best path of a class is
 * found exactly; the class without it is split by where a path first leaves it. No truncation of labels is involved.
 */
import type { PathGraph } from "./graph.ts";
import { NodeHeap } from "./node-heap.ts";
import type { PathClass } from "./restriction.ts";
import { everyPath } from "./restriction.ts";

/** The best of a class, or (not simple) a lower bound for it. */
export interface ClassBest {
  readonly value: number;
  readonly edges: readonly number[];
}

export interface RankedPaths {
  /** Worst for the operator first, at most as many as asked for. */
  readonly paths: readonly ClassBest[];
  readonly isBounded: boolean;
}

/**
 * `solve` gives the least value over the simple paths of a class, with its path; or a walk of no greater value that
 * visits a node twice; or `null` for an empty class.
 */
export function rankPaths(
  graph: PathGraph,
  source: number,
  count: number,
  classLimit: number,
  solve: (paths: PathClass) => ClassBest | null,
): RankedPaths {
  const classes: { readonly paths: PathClass; readonly best: ClassBest | null }[] = [{ paths: everyPath, best: null }];
  const heap = new NodeHeap();
  heap.push(0, 0);
  const found: ClassBest[] = [];
  let solved = 0;
  for (let next = heap.pop(); next >= 0 && found.length < count; next = heap.pop()) {
    const { paths, best } = classes[next] as (typeof classes)[number];
    let taken = best;
    if (taken === null) {
      if (++solved > classLimit) return { paths: found, isBounded: true };
      taken = solve(paths);
      if (taken === null) continue;
      if (taken.value > heap.poppedKey && taken.value > heap.leastKey) {
        heap.push(taken.value, classes.length);
        classes.push({ paths, best: taken });
        continue;
      }
    }
    const simpleLength = countSimpleSteps(graph, source, taken.edges);
    if (simpleLength === taken.edges.length) found.push(taken);
    for (const part of splitClass(paths, taken.edges, simpleLength)) {
      heap.push(taken.value, classes.length);
      classes.push({ paths: part, best: null });
    }
  }
  return { paths: found, isBounded: false };
}

/** How many steps a walk takes before it comes to a node it has been to. */
export function countSimpleSteps(graph: PathGraph, source: number, edges: readonly number[]): number {
  const visited = new Set([source]);
  for (const [i, edge] of edges.entries()) {
    const to = graph.to[edge] as number;
    if (visited.has(to)) return i;
    visited.add(to);
  }
  return edges.length;
}

/** The paths of the class that leave the walk after each of its simple steps; together all but the walk itself. */
function splitClass(paths: PathClass, walk: readonly number[], simpleLength: number): readonly PathClass[] {
  const parts: PathClass[] = [];
  const last = Math.min(simpleLength, walk.length - 1);
  for (let i = paths.prefix.length; i <= last; i++) {
    const inherited = i === paths.prefix.length ? paths.bannedNext : [];
    parts.push({ prefix: walk.slice(0, i), bannedNext: [...inherited, walk[i] as number] });
  }
  return parts;
}
