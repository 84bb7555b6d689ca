/** A plan of action: what is done about gaps and findings, by whom, until when, and what it is worth. */
import { type Branded, canonicalJson, type PersonId } from "@custodiet/core";
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
    | { readonly kind: "contradiction"; readonly criterion: CriterionId }
    /** Of an assessment, by the scenario's name. */
    | { readonly kind: "finding"; readonly reference: string }
    /** Of what to mend first, by the steps' names. */
    | { readonly kind: "first-step"; readonly measure: CatalogueId | null; readonly reference: string }
    | { readonly kind: "hand" };
  readonly due: Day;
  readonly milestones: readonly { readonly title: string; readonly due: Day; readonly doneOn: Day | null }[];
  /** `null`: not known yet. */
  readonly cost: { readonly amount: number; readonly currency: string } | null;
  /** The day on which evidence must be there; `null`: none is asked for. */
  readonly evidenceDue: Day | null;
  readonly waitsFor: readonly ActionId[];
  /** What it does to the computed risk, as an assessment gave it, 0 to 1; `null`: not computed. */
  readonly effect: PlanEffect | null;
  readonly doneOn: Day | null;
  /** Instead of acting: the risk is borne, by somebody other than who asks, until a day. */
  readonly acceptance: RiskAcceptance | null;
}

/** As it was computed when the action was taken into the plan: another model has another. */
export interface PlanEffect {
  /** Whose most harmful scenario; `null`: the most harmful of all. */
  readonly target: string | null;
  /** Conditional risk of that scenario, 0 to 1. */
  readonly riskBefore: number;
  readonly riskAfter: number;
  readonly modelHash: string;
  readonly engineVersion: string;
  /** The assessment of this very model; `null`: none was kept. */
  readonly assessmentHash: string | null;
}

export interface RiskAcceptance {
  readonly askedBy: PersonId;
  readonly reason: string;
  readonly acceptedBy: PersonId;
  readonly on: Day;
  readonly expires: Day | null;
}

/** What somebody who bears the risk of an action has agreed to: all of it but how far it has come. */
export function agreedContent(action: Omit<PlanAction, "id" | "doneOn" | "acceptance">): string {
  const { title, owner, from, due, milestones, cost, evidenceDue, waitsFor, effect } = action;
  const steps = milestones.map((each) => ({ title: each.title, due: each.due }));
  return canonicalJson({ title, owner, from, due, milestones: steps, cost, evidenceDue, waitsFor, effect });
}

/** An action as it is planned anew. Whoever bore its risk bore it as it was: of another content it is borne no more. */
export function replanned(
  found: PlanAction | undefined,
  id: ActionId,
  told: Omit<PlanAction, "id" | "doneOn" | "acceptance">,
): PlanAction {
  const isSame = found !== undefined && agreedContent(found) === agreedContent(told);
  return { id, ...told, doneOn: found?.doneOn ?? null, acceptance: isSame ? found.acceptance : null };
}
