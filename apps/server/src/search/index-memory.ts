import type { TextIndex } from "./text-index.ts";

/** Indexes by their key; those asked for longest ago are let go of where all together become too large. */
export interface IndexMemory {
  /** `together`: keys of the question for which it is made; none of them is let go of. */
  readonly keep: (key: string, index: TextIndex, together: readonly string[]) => void;
  readonly drop: (key: string) => void;
  readonly take: (keys: readonly string[]) => {
    readonly indexes: ReadonlyMap<string, TextIndex>;
    readonly missing: readonly string[];
  };
}

export function createIndexMemory(mostEntries: number): IndexMemory {
  const kept = new Map<string, TextIndex>();
  const trim = (together: ReadonlySet<string>): void => {
    let size = [...kept.values()].reduce((sum, index) => sum + index.subject.entries.length, 0);
    for (const [key, index] of kept) {
      if (size <= mostEntries) return;
      if (together.has(key)) continue;
      kept.delete(key);
      size -= index.subject.entries.length;
    }
  };
  return {
    keep: (key, index, together) => {
      kept.delete(key);
      kept.set(key, index);
      trim(new Set([key, ...together]));
    },
    drop: (key) => void kept.delete(key),
    take: (keys) => {
      const missing = keys.filter((key) => !kept.has(key));
      for (const key of keys) {
        const index = kept.get(key);
        if (index === undefined) continue;
        kept.delete(key);
        kept.set(key, index);
      }
      return { indexes: kept, missing };
    },
  };
}
