import type { PathRule, ResponseUsed } from "../assessment.ts";
import { sink, source } from "../attack-graph/attack-graph.ts";
import type { PathGraph } from "../path/graph.ts";
import { findPlainestUnseen } from "../path/plainest-unseen.ts";
import { defaultSearchLimits, type PathQuery } from "../path/query.ts";
import type { RankedPaths } from "../path/ranked-paths.ts";
import { findWorstDeterministic, rankDeterministic } from "../path/worst-deterministic.ts";
import { findWorstStochastic, rankStochastic } from "../path/worst-stochastic.ts";

/** A path of a graph, by edge. */
export interface FoundPath {
  readonly edges: readonly number[];
  readonly isBounded: boolean;
}

/** The worst path of a graph by each rule; `null`: no path. */
export type WorstOfGraph = Readonly<Record<PathRule, FoundPath>> | null;

/**
 * Searches each different graph once: positions with the same capabilities have the same graph. P_C and P_N only scale
 * what a search finds, so it is asked with both at 1 and one result serves them all. Where no force comes every path is
 * worth the same, and the one least likely to be detected at all is shown.
 */
export class SearchCache {
  readonly #known = new Map<number, Entry[]>();
  #searches = 0;

  get searches(): number {
    return this.#searches;
  }

  worst(graph: PathGraph, response: ResponseUsed): WorstOfGraph {
    const entry = this.#entryOf(graph, response);
    if (entry.worst === undefined) {
      this.#searches += 1;
      entry.worst = searchWorst(graph, entry.query);
    }
    return entry.worst;
  }

  mostVulnerable(graph: PathGraph, response: ResponseUsed, count: number, rule: PathRule): readonly FoundPath[] {
    const entry = this.#entryOf(graph, response);
    const known = entry.ranked.get(`${rule} ${count}`);
    if (known) return known;
    this.#searches += 1;
    const { paths, isBounded } = rank(entry, count, rule);
    const plainest = plainestOf(entry, paths[0]?.edges ?? null);
    const others = paths.map(({ edges }) => edges).filter((edges) => !plainest || edges.join() !== plainest.join());
    const found = (plainest ? [plainest, ...others] : others).slice(0, count).map((edges) => ({ edges, isBounded }));
    entry.ranked.set(`${rule} ${count}`, found);
    return found;
  }

  #entryOf(graph: PathGraph, response: ResponseUsed): Entry {
    const query = queryFor(response);
    const key = hashOf(graph, query);
    const entries = this.#known.get(key) ?? [];
    const known = entries.find((entry) => isSameGraph(entry.graph, graph) && isSameQuery(entry.query, query));
    if (known) return known;
    const entry: Entry = { graph, query, worst: undefined, ranked: new Map(), deterministic: new Map() };
    this.#known.set(key, [...entries, entry]);
    return entry;
  }
}

interface Entry {
  readonly graph: PathGraph;
  readonly query: PathQuery;
  worst: WorstOfGraph | undefined;
  readonly ranked: Map<string, readonly FoundPath[]>;
  /** By count: what bounds the search by EASI too. */
  readonly deterministic: Map<number, RankedPaths>;
}

function rank({ graph, query, deterministic }: Entry, count: number, rule: PathRule): RankedPaths {
  const known = deterministic.get(count) ?? rankDeterministic(graph, query, count, defaultSearchLimits);
  deterministic.set(count, known);
  return rule === "deterministic" ? known : rankStochastic(graph, query, count, defaultSearchLimits, known);
}

const atOnce = { meanSeconds: 0, sdSeconds: 0 };

const queryFor = (response: ResponseUsed): PathQuery => ({
  source,
  sinks: [sink],
  responseForceTime: response.responseForceTime ?? atOnce,
  pCommunication: 1,
  pNeutralization: 1,
});

function searchWorst(graph: PathGraph, query: PathQuery): WorstOfGraph {
  const deterministic = findWorstDeterministic(graph, query);
  if (!deterministic) return null;
  const exact = { edges: deterministic.edges, isBounded: false };
  if (isUnseen(graph, deterministic.edges)) {
    const plainest = { edges: findPlainestUnseen(graph, query), isBounded: false };
    return { deterministic: plainest, easi: plainest };
  }
  const easi = findWorstStochastic(graph, query, defaultSearchLimits, deterministic);
  return easi && { deterministic: exact, easi: { edges: easi.edges, isBounded: easi.isBounded } };
}

/** The one path that comes before its equals whether or not the search met it among the first. */
function plainestOf({ graph, query }: Entry, worst: readonly number[] | null): readonly number[] | null {
  return worst && isUnseen(graph, worst) ? findPlainestUnseen(graph, query) : null;
}

const isUnseen = (graph: PathGraph, edges: readonly number[]): boolean =>
  edges.every((edge) => graph.pDetect[edge] === 0);

type Column = Int32Array | Float64Array | Uint8Array;

const columnsOf = (graph: PathGraph): readonly Column[] => [
  graph.from,
  graph.to,
  graph.pDetect,
  graph.delayMs,
  graph.delaySd,
  graph.place,
];

/** FNV-1a over the words of the two columns that differ most; equal hashes are compared in full. */
function hashOf(graph: PathGraph, query: PathQuery): number {
  let hash = 0x811c9dc5 ^ (query.responseForceTime?.meanSeconds ?? 0);
  for (const column of [graph.pDetect, graph.delayMs]) {
    const words = new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      hash = Math.imul(hash ^ word ^ (word >>> 15), 0x01000193);
    }
  }
  return hash;
}

function isSameGraph(a: PathGraph, b: PathGraph): boolean {
  if (a.nodeCount !== b.nodeCount || a.edgeCount !== b.edgeCount) return false;
  const others = columnsOf(b);
  return columnsOf(a).every((column, i) => isSameColumn(column, others[i]));
}

function isSameColumn(column: Column, other: Column | undefined): boolean {
  if (column === other) return true;
  if (other === undefined) return false;
  for (let edge = 0; edge < column.length; edge++) if (column[edge] !== other[edge]) return false;
  return true;
}

const isSameQuery = (a: PathQuery, b: PathQuery): boolean =>
  a.responseForceTime?.meanSeconds === b.responseForceTime?.meanSeconds &&
  a.responseForceTime?.sdSeconds === b.responseForceTime?.sdSeconds;
