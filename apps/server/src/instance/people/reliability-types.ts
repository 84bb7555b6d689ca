/** Determinations by position, as the routes ask for them. */
import type { Marking } from "@custodiet/core";
import type { Measure, ProgrammeDay, Reliability, ReliabilityAct } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";

/** Without the names that the instance gives. */
export type ReliabilityOrder =
  | Omit<Extract<ReliabilityAct, { type: "entered" }>, "holder">
  | Extract<ReliabilityAct, { type: "determined" | "step-done" | "removed" }>
  | Omit<Extract<ReliabilityAct, { type: "changed" }>, "change">;

export interface CoveredPosition {
  readonly id: string;
  readonly name: string;
  /** Of those who hold it, by the model. */
  readonly headCount: number;
  /** Of another organisation than the operator. */
  readonly isContractor: boolean;
  /** What its determination needs. */
  readonly checks: readonly Measure["id"][];
}

export interface ReliabilityInSight {
  readonly on: ProgrammeDay;
  readonly marking: Marking;
  readonly facilityName: string;
  readonly positions: readonly CoveredPosition[];
  readonly found: Reliability;
}

/** `null`: there is no such programme of a facility in sight. */
export interface ReliabilityDesk {
  readonly read: (actor: Actor, programme: string) => Promise<ReliabilityInSight | null>;
  readonly act: (
    actor: Actor,
    programme: string,
    orders: readonly ReliabilityOrder[],
  ) => Promise<ReliabilityInSight | null>;
  readonly file: (
    actor: Actor,
    programme: string,
    order: { readonly format: "csv" | "xlsx" },
  ) => Promise<LeavingFile | null>;
}
