/** What a person sees first: what waits, how things stand, what changed. Times are milliseconds. */
import type { Marking } from "@custodiet/core";
import type { DueInProgramme, ProgrammeWaiting } from "@custodiet/programme";
import type { DraftHead, JobRecord, TouchedElement, WorstFinding } from "@custodiet/store";

export interface FacilityName {
  readonly id: string;
  readonly name: string;
}

/** What this person could do next, each with its place. */
export type Wait =
  | { readonly kind: "draft"; readonly draft: DraftHead; readonly latestVersion: number | null }
  | {
      readonly kind: "assessment";
      readonly facility: FacilityName;
      readonly version: number;
      /** Of the assessment there is; `null`: there is none. It is of an older version. */
      readonly assessedAtMs: number | null;
      /** The assessment that is being worked out or waits. */
      readonly work: JobRecord | null;
    }
  | {
      readonly kind: "requirement";
      readonly facility: FacilityName;
      readonly positionsMissed: number;
      readonly scenariosMissed: number;
      readonly assessedAtMs: number;
    }
  | {
      readonly kind: "comment";
      readonly facility: FacilityName;
      readonly id: string;
      readonly element: TouchedElement | null;
      readonly author: string;
      readonly text: string;
      readonly writtenAtMs: number;
    };

/** An assessment in few numbers. */
export interface AssessmentStanding {
  readonly assessedAtMs: number;
  readonly worst: WorstFinding | null;
  readonly positionCount: number;
  /** Positions, and scenarios, that miss what is required. */
  readonly positionsMissed: number;
  readonly scenariosMissed: number;
}

export interface Standing {
  readonly facility: FacilityName;
  readonly marking: Marking;
  /** The latest; `null`: there is none. */
  readonly assessment: (AssessmentStanding & { readonly isOfLatestVersion: boolean }) | null;
  /** The one before it. */
  readonly before: AssessmentStanding | null;
  /** Since the one before; `null`: there is none. */
  readonly moved: PositionsMoved | null;
}

/** Positions whose conditional risk rose, or fell, and those that only one of the two assessments has. */
export interface PositionsMoved {
  readonly worse: number;
  readonly better: number;
  /** The later one alone has them. */
  readonly added: number;
  /** The earlier one alone has them. */
  readonly removed: number;
}

export interface HomeChange {
  readonly kind: "version" | "assessment" | "comment";
  readonly atMs: number;
  readonly who: string;
  readonly facility: FacilityName;
  /** Of the ledger. */
  readonly entryIndex: number;
  readonly marking: Marking;
  /** Of a version. */
  readonly version: number | null;
  readonly reason: string | null;
  /** Of a comment. */
  readonly element: TouchedElement | null;
  readonly text: string | null;
}

export interface HomeInSight {
  readonly waits: readonly Wait[];
  /** Comments that nobody has resolved; `waits` has the newest of them. */
  readonly commentCount: number;
  readonly standings: readonly Standing[];
  readonly changes: readonly HomeChange[];
}

/** What of one programme waits for a person, within what they may read of it. */
export interface ProgrammeWait extends ProgrammeWaiting, DueInProgramme {
  readonly programme: string;
  readonly name: string;
  readonly marking: Marking;
  /** `null`: nothing of it is near, or the person may not see it. */
  readonly reliability: ReliabilityCounts | null;
  /** Concerns that are not closed, of those that the person may read. */
  readonly concerns: number;
}

/** Determinations that lapsed or will, and steps that are open after their day. */
export interface ReliabilityCounts {
  readonly lapsed: number;
  readonly within30: number;
  readonly within90: number;
  readonly overdueSteps: number;
}
