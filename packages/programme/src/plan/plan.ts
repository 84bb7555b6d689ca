/** A plan of action: what is done about gaps and findings, by whom, until when, and what it is worth. */
import type { Branded, PersonId } from "@custodiet/core";
import type { CatalogueId, CriterionId } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";

export type ActionId = Branded<"PlanAction">;

export interface PlanAction {
  readonly id: ActionId;
  readonly title: string;
  /** A position or body, as the programme calls it. */
  readonly owner: string;
  /** What it came from. */
  readonly from:
    | { readonly kind: "gap"; readonly criterion: CriterionId }
    | { readonly kind: "finding"; readonly reference: string }
    | { readonly kind: "first-step"; readonly measure: CatalogueId | null };
  readonly due: Day;
  readonly milestones: readonly { readonly title: string; readonly due: Day; readonly doneOn: Day | null }[];
  /** `null`: not known yet. */
  readonly cost: { readonly amount: number; readonly currency: string } | null;
  /** The day on which evidence must be there; `null`: none is asked for. */
  readonly evidenceDue: Day | null;
  readonly waitsFor: readonly ActionId[];
  /** What it does to the computed risk, as an assessment gave it, 0 to 1; `null`: not computed. */
  readonly effect: { readonly riskBefore: number; readonly riskAfter: number; readonly modelHash: string } | null;
  readonly doneOn: Day | null;
  /** Instead of acting: the risk is borne, by somebody other than who asks, until a day. */
  readonly acceptance: RiskAcceptance | null;
}

export interface RiskAcceptance {
  readonly askedBy: PersonId;
  readonly reason: string;
  readonly acceptedBy: PersonId;
  readonly on: Day;
  readonly expires: Day | null;
}
