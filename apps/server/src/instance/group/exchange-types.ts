/** Experts, and what parties give each other, as routes ask for it. */
import type { Actor } from "@custodiet/trust";
import type { Board, ExpertQuestion, ExpertsFound } from "@custodiet/working-group";
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
}
