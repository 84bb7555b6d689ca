/** The assessments read last, kept in memory: one of a large facility has some 80 MB of text, too much to read each time. */
import type { StoredAssessment } from "@custodiet/store";

const mostKept = 4;

export interface AssessmentMemory {
  /** `read` is called only where nothing is kept under the hash. */
  readonly get: (hash: string, read: () => Promise<StoredAssessment | null>) => Promise<StoredAssessment | null>;
}

export function createAssessmentMemory(): AssessmentMemory {
  const kept = new Map<string, Promise<StoredAssessment | null>>();
  return {
    get: (hash, read) => {
      const found = kept.get(hash) ?? read();
      kept.delete(hash);
      kept.set(hash, found);
      found.catch(() => kept.delete(hash));
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
