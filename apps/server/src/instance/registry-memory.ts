/**
 * The registry in memory, as new as the store: read again only where an entry of the ledger has added to it, whichever
 * process wrote that. What is the same for every question is computed once for each state of it.
 */
import type { Store } from "@custodiet/store";
import {
  type Contradiction,
  type FactsByParty,
  findContradictions,
  groupFacts,
  type PublishedCount,
  type RegistryAnswer,
  type RegistryFact,
  type RegistryQuestion,
  standingsAsOf,
} from "@custodiet/working-group";
import type { FactInSight } from "./registry-types.ts";

export interface RegistryNow {
  readonly facts: readonly FactInSight[];
  /** The same, the latest day first, what has none last. */
  readonly timeline: () => readonly FactInSight[];
  /** What was not taken back. */
  readonly counting: readonly RegistryFact[];
  /** Names of the sources, in order. */
  readonly sources: readonly string[];
  readonly ask: (question: RegistryQuestion) => RegistryAnswer;
  readonly contradictions: () => readonly Contradiction[];
}

export interface RegistryMemory {
  readonly read: () => Promise<RegistryNow>;
}

export interface ShippedRegistry {
  readonly shipped: readonly RegistryFact[];
  readonly counts: readonly PublishedCount[];
}

export function createRegistryMemory(
  registry: Pick<Store["registry"], "list" | "latestEntry">,
  { shipped, counts }: ShippedRegistry,
): RegistryMemory {
  const cameWithIt = shipped.map((fact) => ({ fact, isShipped: true, retracted: null, entryIndex: null }));
  let known: { readonly entryIndex: number; readonly now: RegistryNow } | null = null;
  const readNow = async (): Promise<RegistryNow> => {
    // What comes in between is read now and, because its entry is later, once more by the next who asks.
    const entryIndex = await registry.latestEntry();
    if (known?.entryIndex === entryIndex) return known.now;
    const records = await registry.list();
    const written = records.map(({ fact, retracted, entryIndex: at }) => {
      return { fact, isShipped: false, retracted, entryIndex: at };
    });
    const now = nowOf([...cameWithIt, ...written], counts);
    known = { entryIndex, now };
    return now;
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read: () => {
      const mine = turn.then(readNow);
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Answers that are remembered: the pages of one list, and what many ask. */
const mostAnswers = 32;

function nowOf(facts: readonly FactInSight[], counts: readonly PublishedCount[]): RegistryNow {
  const counting = facts.flatMap(({ fact, retracted }) => (retracted === null ? [fact] : []));
  const bySource = Map.groupBy(counting, ({ source }) => source.name);
  const grouped = new Map<string | null, FactsByParty>();
  const answers = new Map<string, RegistryAnswer>();
  let contradictions: readonly Contradiction[] | null = null;
  let timeline: readonly FactInSight[] | null = null;
  const groupedBy = (source: string | null): FactsByParty => {
    const before = grouped.get(source);
    if (before !== undefined) return before;
    const made = groupFacts(source === null ? counting : (bySource.get(source) ?? []));
    // A source that nobody names is not worth remembering.
    if (source === null || bySource.has(source)) grouped.set(source, made);
    return made;
  };
  return {
    facts,
    timeline: () => {
      timeline ??= facts.toSorted((a, b) => compareDays(b.fact.on ?? "", a.fact.on ?? ""));
      return timeline;
    },
    counting,
    sources: [...bySource.keys()].sort(),
    ask: (question) => {
      const key = JSON.stringify([question.asOf, question.source]);
      const before = answers.get(key);
      if (before !== undefined) return before;
      const answer = standingsAsOf(groupedBy(question.source), question.asOf);
      if (answers.size >= mostAnswers) answers.clear();
      answers.set(key, answer);
      return answer;
    },
    contradictions: () => {
      contradictions ??= findContradictions(counting, counts);
      return contradictions;
    },
  };
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
