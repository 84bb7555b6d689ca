import type { PathRule, ResponseUsed } from "../assessment.ts";
import { sink, source } from "../attack-graph/act-frame.ts";
import type { PathGraph } from "../path/graph.ts";
import { type Grounds, groundsOf } from "../path/grounds.ts";
import { boundNodes } from "../path/node-bounds.ts";
import { findPlainestUnseen } from "../path/plainest-unseen.ts";
import { defaultSearchLimits, type PathQuery } from "../path/query.ts";
import type { RankedPaths } from "../path/ranked-paths.ts";
import { narrowDown, type RelevantPart } from "../path/relevant-part.ts";
import { findWorstDeterministic, rankDeterministic } from "../path/worst-deterministic.ts";
import { findWorstStochastic, rankStochastic } from "../path/worst-stochastic.ts";

/** A path of a graph, by edge. */
export interface FoundPath {
  readonly edges: readonly number[];
  readonly isBounded: boolean;
}

/** The worst path of a graph by each rule. */
export type WorstOfGraph = Readonly<Record<PathRule, FoundPath>>;

/** What a search found in a graph, and what that rests on. */
export interface GraphSearch {
  readonly worst: WorstOfGraph;
  readonly part: RelevantPart;
  readonly grounds: Grounds;
}

/**
 * Searches each different graph once: positions with the same capabilities have the same graph, and more of them have
 * the same where only what matters of it is looked at. P_C and P_N only scale what a search finds, so it is asked with
 * both at 1 and one result serves them all. Where no force comes every path is worth the same, and the one least likely
 * to be detected at all is shown.
 */
export class SearchCache {
  readonly #known = new Map<number, Entry[]>();
  readonly #searched = new WeakMap<PathGraph, { readonly query: PathQuery; readonly search: GraphSearch | null }>();
  #searches = 0;

  get searches(): number {
    return this.#searches;
  }

  /** `null`: no path. */
  search(graph: PathGraph, response: ResponseUsed): GraphSearch | null {
    const query = queryFor(response);
    const known = this.#searched.get(graph);
    if (known && isSameQuery(known.query, query)) return known.search;
    const search = this.#searchAnew(graph, query);
    this.#searched.set(graph, { query, search });
    return search;
  }

  mostVulnerable(graph: PathGraph, response: ResponseUsed, count: number, rule: PathRule): readonly FoundPath[] {
    if (count > 1) return this.#ranked(this.#entryOf(graph, queryFor(response)), count, rule);
    const part = this.search(graph, response)?.part;
    return part ? this.#ranked(this.#entryOf(part.graph, part.query), 1, rule).map((path) => inWhole(part, path)) : [];
  }

  #searchAnew(graph: PathGraph, query: PathQuery): GraphSearch | null {
    const bounds = boundNodes(graph, source, sink);
    if (bounds.sneak.isSettled[sink] !== 1) return null;
    const problem = { graph, query, bounds };
    const { part, ceiling } = narrowDown(problem, (wide) => this.#worstOf(wide).easi.edges);
    const { easi, deterministic } = this.#worstOf(part);
    const byEasi = inWhole(part, easi);
    return {
      worst: { easi: byEasi, deterministic: deterministic === easi ? byEasi : inWhole(part, deterministic) },
      part,
      grounds: groundsOf(problem, ceiling),
    };
  }

  #worstOf({ graph, query }: RelevantPart): WorstOfGraph {
    const entry = this.#entryOf(graph, query);
    if (entry.worst === null) {
      this.#searches += 1;
      entry.worst = searchWorst(graph, query);
    }
    return entry.worst;
  }

  #ranked(entry: Entry, count: number, rule: PathRule): readonly FoundPath[] {
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

  #entryOf(graph: PathGraph, query: PathQuery): Entry {
    const key = hashOf(graph, query);
    const entries = this.#known.get(key) ?? [];
    const known = entries.find((entry) => isSameGraph(entry.graph, graph) && isSameQuery(entry.query, query));
    if (known) return known;
    const entry: Entry = { graph, query, worst: null, ranked: new Map(), deterministic: new Map() };
    this.#known.set(key, [...entries, entry]);
    return entry;
  }
}

/** A path of the part, its edges as they are numbered in the whole. */
const inWhole = ({ edges: whole }: RelevantPart, { edges, isBounded }: FoundPath): FoundPath => ({
  edges: edges.map((edge) => whole[edge] as number),
  isBounded,
});

interface Entry {
  readonly graph: PathGraph;
  readonly query: PathQuery;
  worst: WorstOfGraph | null;
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
  const found = findWorstDeterministic(graph, query);
  if (!found) throw new Error("There is no path in a part that is made of paths");
  const deterministic = { edges: found.edges, isBounded: false };
  const unseen = { edges: findPlainestUnseen(graph, query), isBounded: false };
  if (unseen.edges.length > 0) {
    return { deterministic: isUnseen(graph, found.edges) ? unseen : deterministic, easi: unseen };
  }
  const easi = findWorstStochastic(graph, query, defaultSearchLimits, found) ?? { ...found, isBounded: false };
  return { deterministic, easi: { edges: easi.edges, isBounded: easi.isBounded } };
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
