/** Searches in a thread of its own, which keeps an index of each stored version and makes it when it is first asked for. */
import type { FacilityModel } from "@custodiet/model";
import type { SearchSubject } from "../search/entry.ts";
import type { FoundEverywhere } from "../search/find-everywhere.ts";
import type { VersionReason } from "../search/model-entries.ts";
import { keepThread } from "./kept-thread.ts";

export type ToIndex =
  | { readonly kind: "model"; readonly model: FacilityModel; readonly versions: readonly VersionReason[] }
  | { readonly kind: "subject"; readonly subject: SearchSubject };

export type SearchJob =
  | { readonly kind: "index"; readonly key: string; readonly what: ToIndex; readonly together: readonly string[] }
  | {
      readonly kind: "find";
      readonly sources: readonly string[];
      readonly passing: readonly PassingSubject[];
      readonly text: string;
      readonly limit: number;
    };

export type SearchAnswer =
  | { readonly kind: "indexed" }
  | { readonly kind: "missing"; readonly keys: readonly string[] }
  | { readonly kind: "found"; readonly found: FoundEverywhere };

/** Something to be searched. What stands under a key never changes: a version that comes has a key of its own. */
export interface SearchSource {
  readonly key: string;
  /** Called where the thread has no index of it. `null`: it is gone. */
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
  readonly limit: number;
}

export interface Searcher {
  /** The best that the sources hold, and nothing of any other. */
  readonly find: (order: SearchOrder) => Promise<FoundEverywhere>;
  readonly close: () => Promise<void>;
}

const program = new URL("./search-thread.ts", import.meta.url);
const longestMs = 30_000;

export function startSearcher(): Searcher {
  const thread = keepThread<SearchJob, SearchAnswer>(program, longestMs);
  const find: Searcher["find"] = async ({ sources, ...order }) => {
    const keys = sources.map(({ key }) => key);
    const answer = await thread.ask({ kind: "find", sources: keys, ...order });
    if (answer.kind === "found") return answer.found;
    const missing = answer.kind === "missing" ? answer.keys : [];
    const gone = new Set<string>();
    for (const { key, load } of sources.filter((source) => missing.includes(source.key))) {
      const what = await load();
      if (what === null) gone.add(key);
      else await thread.ask({ kind: "index", key, what, together: keys });
    }
    return find({ sources: sources.filter(({ key }) => !gone.has(key)), ...order });
  };
  return { find, close: thread.close };
}
