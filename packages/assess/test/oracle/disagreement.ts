import { enumeratePaths } from "./enumerate-paths.ts";
import type { GraphCase } from "./random-graphs.ts";

/** The searches under test, as the package exports them. */
export interface Searches {
  readonly buildPathGraph: typeof import("../../index.ts").buildPathGraph;
  readonly findWorstDeterministic: typeof import("../../index.ts").findWorstDeterministic;
  readonly findWorstStochastic: typeof import("../../index.ts").findWorstStochastic;
  readonly findWorstPaths: typeof import("../../index.ts").findWorstPaths;
}

const tolerance = 1e-11;

/** What the searches and the enumeration differ in on this graph; `null` when in nothing. */
export function findDisagreement(searches: Searches, graph: GraphCase): string | null {
  const expected = enumeratePaths(graph);
  const built = searches.buildPathGraph(graph.nodeCount, graph.steps);
  const deterministic = searches.findWorstDeterministic(built, graph.query);
  const stochastic = searches.findWorstStochastic(built, graph.query);
  const ranked = {
    deterministic: searches.findWorstPaths(built, graph.query, 10, "deterministic"),
    easi: searches.findWorstPaths(built, graph.query, 10, "easi"),
  };
  if (stochastic?.isBounded || ranked.easi.isBounded || ranked.deterministic.isBounded) return "a limit was hit";
  return (
    compareLists("deterministic", deterministic ? [deterministic.pStop] : [], expected.deterministic.slice(0, 1)) ??
    compareLists("EASI", stochastic ? [stochastic.pEffectiveness] : [], expected.easi.slice(0, 1)) ??
    compareLists("ten deterministic", valuesOf(ranked.deterministic), expected.deterministic.slice(0, 10)) ??
    compareLists("ten by EASI", valuesOf(ranked.easi), expected.easi.slice(0, 10)) ??
    findRepeated(graph, "deterministic", ranked.deterministic) ??
    findRepeated(graph, "EASI", ranked.easi)
  );
}

type Ranked = ReturnType<Searches["findWorstPaths"]>;

const valuesOf = (ranked: Ranked): readonly number[] => ranked.paths.map((path) => path.value);

function compareLists(what: string, found: readonly number[], expected: readonly number[]): string | null {
  const isSame =
    found.length === expected.length &&
    found.every((value, i) => Math.abs(value - (expected[i] as number)) <= tolerance);
  return isSame ? null : `${what}: found ${found.join(", ")}, expected ${expected.join(", ")}`;
}

/** Each path of a list is simple, leads from the source to a sink and is there once. */
function findRepeated(graph: GraphCase, what: string, ranked: Ranked): string | null {
  if (new Set(ranked.paths.map((path) => path.edges.join())).size < ranked.paths.length) return `${what}: a path twice`;
  for (const path of ranked.paths) {
    const nodes = [graph.query.source, ...path.edges.map((edge) => graph.steps[edge]?.to)];
    const isChain = path.edges.every((edge, i) => graph.steps[edge]?.from === nodes[i]);
    const isSimple = new Set(nodes).size === nodes.length;
    if (!isChain || !isSimple || !graph.query.sinks.includes(nodes.at(-1) ?? -1)) return `${what}: no simple path`;
  }
  return null;
}
