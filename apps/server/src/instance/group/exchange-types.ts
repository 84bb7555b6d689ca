/** Experts, and what parties give each other, as routes ask for it. */
import type { Actor } from "@custodiet/trust";
import type { ExpertQuestion, ExpertsFound } from "@custodiet/working-group";
import type { AbilityOf, NamedRecord } from "./group-types.ts";

export interface ExpertsInSight extends ExpertsFound {
  readonly named: readonly NamedRecord[];
  readonly abilityOf: AbilityOf;
}

export interface ExchangeDesk {
  readonly experts: (actor: Actor, question: ExpertQuestion) => Promise<ExpertsInSight>;
}
