/** Searches in a worker of its own, which keeps an index of each stored version and makes it when it is first asked for. */
import type { FacilityModel } from "@custodiet/model";
import type { SearchSubject } from "../search/entry.ts";
import type { FoundEverywhere } from "../search/find-everywhere.ts";
import type { VersionReason } from "../search/model-entries.ts";
import { keepWorker } from "./kept-worker.ts";

export type ToIndex =
  | { readonly kind: "model"; readonly model: FacilityModel; readonly versions: readonly VersionReason[] }
  | { readonly kind: "subject"; readonly subject: SearchSubject };

export type SearchJob =
  | {
      readonly kind: "index";
      readonly key: string;
      readonly instead: string | null;
      readonly what: ToIndex;
      readonly together: readonly string[];
    }
  | {
      readonly kind: "select";
      readonly sources: readonly string[];
      readonly text: string;
      readonly language: string;
      readonly beginning: string;
    }
  | {
      readonly kind: "find";
      readonly sources: readonly string[];
      readonly passing: readonly PassingSubject[];
      readonly text: string;
      readonly language: string;
      readonly limit: number;
    };

export type SearchAnswer =
  | { readonly kind: "indexed" }
  | { readonly kind: "missing"; readonly keys: readonly string[] }
  | { readonly kind: "selected"; readonly ids: readonly string[] }
  | { readonly kind: "found"; readonly found: FoundEverywhere };

/** Something to be searched. What stands under a key never changes: a version that comes has a key of its own. */
export interface SearchSource {
  readonly key: string;
  /** The key of what it takes the place of, which is forgotten; `null`: of nothing. */
  readonly instead: string | null;
  /** Called where the worker has no index of it. `null`: it is gone. */
  readonly load: () => Promise<ToIndex | null>;
}

/** Something that changes or may be erased: searched as it is now, and not kept. */
export interface PassingSubject {
  readonly key: string;
  readonly subject: SearchSubject;
}

export interface SearchOrder {
  readonly sources: readonly SearchSource[];
  readonly passing: readonly PassingSubject[];
  readonly text: string;
  /** Of the person who asks, for the forms of words. */
  readonly language: string;
  readonly limit: number;
}

export interface SelectOrder {
  readonly sources: readonly SearchSource[];
  readonly text: string;
  readonly language: string;
  /** Of the ids that are told. */
  readonly beginning: string;
}

export interface Searcher {
  /** The best that the sources hold, and nothing of any other. */
  readonly find: (order: SearchOrder) => Promise<FoundEverywhere>;
  /** The ids of all that the sources hold and the words mean, in no order. */
  readonly select: (order: SelectOrder) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const program = new URL("./search-worker.ts", import.meta.url);
const longestMs = 30_000;

export function startSearcher(): Searcher {
  const worker = keepWorker<SearchJob, SearchAnswer>(program, longestMs);
  /** Brings the worker what it lacks, until it answers. */
  const ask = async (
    sources: readonly SearchSource[],
    jobOf: (keys: readonly string[]) => SearchJob,
  ): Promise<SearchAnswer> => {
    const keys = sources.map(({ key }) => key);
    const answer = await worker.ask(jobOf(keys));
    if (answer.kind !== "missing") return answer;
    const gone = new Set<string>();
    for (const { key, instead, load } of sources.filter((source) => answer.keys.includes(source.key))) {
      const what = await load();
      if (what === null) gone.add(key);
      else await worker.ask({ kind: "index", key, instead, what, together: keys });
    }
    return ask(
      sources.filter(({ key }) => !gone.has(key)),
      jobOf,
    );
  };
  return {
    find: async ({ sources, ...order }) => {
      const answer = await ask(sources, (keys) => ({ kind: "find", sources: keys, ...order }));
      if (answer.kind !== "found") throw new Error("A search was asked for");
      return answer.found;
    },
    select: async ({ sources, ...order }) => {
      const answer = await ask(sources, (keys) => ({ kind: "select", sources: keys, ...order }));
      if (answer.kind !== "selected") throw new Error("A selection was asked for");
      return answer.ids;
    },
    close: worker.close,
  };
}
