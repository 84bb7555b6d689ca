/** The plan of action as routes ask for it. `null`: not found, or not in sight. */

import type { OfficialLanguage } from "@custodiet/core";
import type { Domain, Level, MeasureHelp, ProgrammeAct } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { SuggestedSteps } from "../../work/first-steps-job.ts";
import type { FirstStepsState } from "../../work/first-steps-keeper.ts";
import type { ProgrammeInSight, Programmes } from "./programme-types.ts";
import type { TrendDesk } from "./trend-types.ts";

export interface PlanInSight {
  readonly seen: ProgrammeInSight;
  /** Whether the person may see what an assessment says. */
  readonly maySeeRisk: boolean;
  /** Requests to bear a risk that wait for a second person, by action. */
  readonly asked: ReadonlyMap<string, string>;
}

export interface LevelMove {
  readonly domain: Domain;
  readonly before: Level;
  readonly after: Level;
}

export interface HelpfulSteps {
  /** Of the steps, stable. */
  readonly reference: string;
  readonly suggested: SuggestedSteps;
  /** The catalogue's measure that the steps put into practice, where it is in scope. */
  readonly measure: string | null;
  readonly levels: readonly LevelMove[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly isPlanned: boolean;
}

export type HelpState =
  | Exclude<FirstStepsState, { readonly state: "ready" }>
  | {
      readonly state: "ready";
      readonly modelHash: string;
      readonly facility: string;
      readonly helpful: readonly HelpfulSteps[];
    }
  | {
      readonly state: "by level";
      readonly measures: readonly (MeasureHelp & { readonly isPlanned: boolean })[];
    };

/** What is said of an action; what it does to the risk is put there by whoever computed it. */
export type ToldPlanAct =
  | (Omit<Extract<ProgrammeAct, { readonly type: "planned" }>, "effect" | "action"> & {
      readonly action: string | null;
    })
  | Extract<ProgrammeAct, { readonly type: "finished" | "retracted" }>;

export interface PlanFileOrder {
  readonly kind: "plan" | "catalogue" | "mappings" | "results";
  readonly format: "pdf" | "docx" | "xlsx" | "oscal";
  readonly language: OfficialLanguage;
  /** Of the catalogue: with the organisation's own measures. */
  readonly hasOwn: boolean;
  /** Its hash, for a DOCX; `null`: on plain paper. */
  readonly letterhead: string | null;
}

export interface PlanDesk {
  readonly read: (actor: Actor, id: string) => Promise<PlanInSight | null>;
  readonly record: (actor: Actor, id: string, acts: readonly ToldPlanAct[]) => Promise<PlanInSight | null>;
  /** Returns the request's id. */
  readonly askToBear: (
    actor: Actor,
    id: string,
    asked: { readonly action: string; readonly reason: string; readonly expires: string },
  ) => Promise<string | null>;
  /** Written before its entry; the risk only where the person may see it. */
  readonly file: (actor: Actor, id: string, order: PlanFileOrder) => Promise<LeavingFile | null>;
  readonly help: (actor: Actor, id: string) => Promise<HelpState | null>;
  readonly startHelp: (actor: Actor, id: string) => Promise<HelpState | null>;
  readonly stopHelp: (actor: Actor, id: string) => Promise<HelpState | null>;
}

export interface PlannedProgrammes extends Programmes {
  readonly plan: PlanDesk;
  readonly trend: TrendDesk;
}
