/** Culture surveys as the routes ask for them. */
import type { Marking } from "@custodiet/core";
import type { CultureAnswer, CultureResults, CultureSurvey } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";

export interface SurveyInSight extends CultureSurvey {
  readonly id: string;
  readonly programme: string;
  readonly marking: Marking;
  /** Told in fives while it is open. */
  readonly answered: number;
  /** `null`: it is open, and nothing is told of it. */
  readonly results: CultureResults | null;
}

/** Codes as they are handed out: told once and kept by nobody. */
export interface CodesMade {
  readonly survey: string;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly codes: readonly string[] }[];
}

export interface SurveyOrder {
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly codes: number }[];
}

/** `unknown`: no code of an open survey, or one that was answered by. `held`: nothing may be written for now. */
export type DropOutcome = "taken" | "unknown" | "held";

/** `null`: there is no such programme or survey in sight. */
export interface CultureDesk {
  readonly list: (actor: Actor, programme: string) => Promise<readonly SurveyInSight[] | null>;
  readonly read: (actor: Actor, programme: string, survey: string) => Promise<SurveyInSight | null>;
  readonly begin: (actor: Actor, programme: string, order: SurveyOrder) => Promise<CodesMade | null>;
  readonly makeCodes: (
    actor: Actor,
    place: { readonly programme: string; readonly survey: string },
    order: { readonly group: string; readonly codes: number },
  ) => Promise<CodesMade | null>;
  readonly close: (actor: Actor, programme: string, survey: string) => Promise<SurveyInSight | null>;
  readonly take: (actor: Actor, programme: string, survey: string) => Promise<LeavingFile | null>;
  /** By a code and without an account. */
  readonly answer: (code: string, answer: CultureAnswer) => Promise<DropOutcome>;
}
