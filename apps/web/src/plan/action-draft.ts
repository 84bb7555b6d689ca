/** An action as it is typed: texts, until it is sent. */
import type { PlanAction, PlannedAct } from "../api/plan.ts";

export interface MilestoneDraft {
  readonly title: string;
  readonly due: string;
  readonly doneOn: string;
}

export interface ActionDraft {
  /** `null`: a new one. */
  readonly action: string | null;
  readonly from: PlannedAct["from"];
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly amount: string;
  readonly currency: string;
  readonly evidenceDue: string;
  readonly waitsFor: readonly string[];
  readonly milestones: readonly MilestoneDraft[];
}

export const emptyDraft = (from: PlannedAct["from"] = { kind: "hand" }, title = "", owner = ""): ActionDraft => ({
  ...{ action: null, from, title, owner, due: "", amount: "", currency: "", evidenceDue: "" },
  ...{ waitsFor: [], milestones: [] },
});

export const draftOf = (action: PlanAction): ActionDraft => ({
  action: action.id,
  from: action.from as PlannedAct["from"],
  title: action.title,
  owner: action.owner,
  due: action.due,
  amount: action.cost === null ? "" : String(action.cost.amount),
  currency: action.cost?.currency ?? "",
  evidenceDue: action.evidenceDue ?? "",
  waitsFor: action.waitsFor,
  milestones: action.milestones.map(({ title, due, doneOn }) => ({ title, due, doneOn: doneOn ?? "" })),
});

const dayOrNone = (day: string): string | null => (day === "" ? null : day);

export const actOf = ({ amount, currency, evidenceDue, waitsFor, milestones, ...told }: ActionDraft): PlannedAct => ({
  type: "planned",
  ...told,
  cost: amount.trim() === "" ? null : { amount: Number(amount), currency: currency.trim().toUpperCase() },
  evidenceDue: dayOrNone(evidenceDue),
  waitsFor: [...waitsFor],
  milestones: milestones
    .filter(({ title }) => title.trim() !== "")
    .map(({ title, due, doneOn }) => ({ title, due, doneOn: dayOrNone(doneOn) })),
});
