import type { Measure } from "@custodiet/model";
import type { ModelIndex } from "./model-index.ts";

/** Whether a measure stands in the chain of second controls of another. */
export function watches(index: ModelIndex, watcher: number, watched: number): boolean {
  const seen = new Set<number>();
  for (let here: number | undefined = watched; here !== undefined && !seen.has(here); ) {
    seen.add(here);
    const next: Measure["watchedBy"] = index.measures[here]?.watchedBy ?? null;
    here = next === null ? undefined : index.measureNumber.get(next);
    if (here === watcher) return true;
  }
  return false;
}
