/** What the assessments of a facility's versions say together. */
import type { WorstOfAct } from "@custodiet/assess";
import type { Marking } from "@custodiet/core";

export interface Trend {
  /** Of all versions together. */
  readonly marking: Marking;
  /** Oldest first. */
  readonly versions: readonly VersionStanding[];
}

export interface VersionStanding {
  readonly number: number;
  readonly storedAtMs: number;
  readonly reason: string;
  /** `null`: this version was not assessed. */
  readonly assessment: AssessedVersion | null;
}

export interface AssessedVersion {
  readonly hash: string;
  readonly engineVersion: string;
  readonly assessedAtMs: number;
  readonly positionCount: number;
  readonly positionsMissed: number;
  readonly scenariosMissed: number;
  readonly worstOfActs: readonly (WorstOfAct & { readonly targetName: string })[];
}
