import { enumeratePaths, valueByCriticalPoint, valueByEasi } from "./enumerate-paths.ts";
import type { GraphCase, GraphStep } from "./random-graphs.ts";
import { searchRelevant, timedOnly } from "./relevant-search.ts";
import { type StandingSearches, tryChange } from "./standing.ts";

/** The searches under test, as the package exports them. */
export interface Searches extends StandingSearches {
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
    findImpossible(graph, valueByCriticalPoint, ranked.deterministic.paths) ??
    findImpossible(graph, valueByEasi, ranked.easi.paths) ??
    findImpossible(
      graph,
      valueByCriticalPoint,
      deterministic ? [{ ...deterministic, value: deterministic.pStop }] : [],
    ) ??
    disagreeOnWhatMatters(searches, timedOnly(graph)) ??
    disagreeOnWhatStands(searches, timedOnly(graph)) ??
    findImpossible(graph, valueByEasi, stochastic ? [{ ...stochastic, value: stochastic.pEffectiveness }] : [])
  );
}

/** The part of the graph that matters has the same worst values as the whole, by either rule. */
function disagreeOnWhatMatters(searches: Searches, graph: GraphCase): string | null {
  const expected = enumeratePaths(graph);
  const found = searchRelevant(searches, graph);
  const listed = (value: number | null | undefined): readonly number[] => (typeof value === "number" ? [value] : []);
  return (
    compareLists("part, deterministic", listed(found?.deterministic), expected.deterministic.slice(0, 1)) ??
    compareLists("part, EASI", listed(found?.easi), expected.easi.slice(0, 1))
  );
}

function disagreeOnWhatStands(searches: Searches, graph: GraphCase): string | null {
  const seed = graph.steps.reduce((sum, { delayMs }) => sum + delayMs, graph.nodeCount);
  const tried = tryChange(searches, graph, seed);
  return tried?.stands && !tried.isSame ? "a result does not stand that was said to" : null;
}

type Ranked = ReturnType<Searches["findWorstPaths"]>;

const valuesOf = (ranked: Ranked): readonly number[] => ranked.paths.map((path) => path.value);

function compareLists(what: string, found: readonly number[], expected: readonly number[]): string | null {
  const isSame =
    found.length === expected.length &&
    found.every((value, i) => Math.abs(value - (expected[i] as number)) <= tolerance);
  return isSame ? null : `${what}: found ${found.join(", ")}, expected ${expected.join(", ")}`;
}

type Found = Ranked["paths"];

/** Each path is there once, is simple, leads from the source to a sink, and is worth what the search says. */
function findImpossible(graph: GraphCase, evaluate: typeof valueByEasi, paths: Found): string | null {
  if (new Set(paths.map((path) => path.edges.join())).size < paths.length) return "a path twice";
  for (const path of paths) {
    const steps = path.edges.map((edge) => graph.steps[edge] as GraphStep);
    const nodes = [graph.query.source, ...steps.map((step) => step.to)];
    const isChain = steps.every((step, i) => step.from === nodes[i]);
    const isSimple = new Set(nodes).size === nodes.length;
    if (!isChain || !isSimple || !graph.query.sinks.includes(nodes.at(-1) ?? -1)) return "not a simple path";
    if (Math.abs(evaluate(steps, graph) - path.value) > tolerance) return "a path worth something else";
  }
  return null;
}
