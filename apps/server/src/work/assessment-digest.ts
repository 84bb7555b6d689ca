/** What an assessment says in few numbers, read off the main process: its text may have more than a megabyte. */
import type { WorstOfAct } from "@custodiet/assess";
import { keepWorker } from "./kept-worker.ts";

export interface AssessmentDigest {
  readonly positionCount: number;
  readonly positionsMissed: number;
  readonly scenariosMissed: number;
  /** Of each act on each target, most harmful first. */
  readonly worstOfActs: readonly WorstOfAct[];
  /** Each position with its conditional risk. */
  readonly risks: readonly (readonly [role: string, conditionalRisk: number])[];
}

export interface AssessmentDigester {
  /** @param text JSON of an `AssessmentSummary` */
  readonly digest: (text: string) => Promise<AssessmentDigest>;
  readonly close: () => Promise<void>;
}

const program = new URL("./digest-worker.ts", import.meta.url);
const longestMs = 30_000;

export function startAssessmentDigester(): AssessmentDigester {
  const worker = keepWorker<string, AssessmentDigest>(program, longestMs);
  return { digest: worker.ask, close: worker.close };
}
