/** Counts what an assessment says of requirements, off the main thread: its text may have more than a megabyte. */
import { keepThread } from "./kept-thread.ts";

export interface MissedCounts {
  readonly positionCount: number;
  readonly positionsMissed: number;
  readonly scenariosMissed: number;
}

export interface MissedCounter {
  /** @param text JSON of an `AssessmentSummary` */
  readonly count: (text: string) => Promise<MissedCounts>;
  readonly close: () => Promise<void>;
}

const program = new URL("./missed-thread.ts", import.meta.url);
const longestMs = 30_000;

export function startMissedCounter(): MissedCounter {
  const thread = keepThread<string, MissedCounts>(program, longestMs);
  return { count: thread.ask, close: thread.close };
}
