/** Experts, and what parties give each other, as routes ask for it. */
import type { Actor } from "@custodiet/trust";
import type { Board, ExpertQuestion, ExpertsFound, ReportTable } from "@custodiet/working-group";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { AbilityOf, NamedRecord } from "./group-types.ts";

export interface ExpertsInSight extends ExpertsFound {
  readonly named: readonly NamedRecord[];
  readonly abilityOf: AbilityOf;
}

export interface BoardInSight extends Board {
  readonly named: readonly NamedRecord[];
  readonly abilityOf: AbilityOf;
}

export interface ExchangeDesk {
  readonly experts: (actor: Actor, question: ExpertQuestion) => Promise<ExpertsInSight>;
  /** @param exchanged what is exchanged; `null`: anything */
  readonly board: (actor: Actor, exchanged: string | null) => Promise<BoardInSight>;
  /** Where the group stands with each commitment, without who reported what. */
  readonly reports: (actor: Actor) => Promise<ReportTable>;
  readonly takeReports: (actor: Actor, format: "csv" | "json") => Promise<LeavingFile>;
}
