/** What may enter a plan of action. */
import type { Catalogue } from "../catalogue/measure.ts";
import { addMonths, type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { checkPlan } from "../plan/check-plan.ts";
import { type ActionId, type PlanAction, replanned } from "../plan/plan.ts";
import type { ProgrammeAct } from "./act.ts";

export type PlanAct = Extract<ProgrammeAct, { readonly type: "planned" | "finished" | "borne" }>;

/** A rule of this software: no source sets one. */
export const mostMonthsBorne = 24;

/** Every fault of the plan as it would be with the act. */
export function judgePlanAct(
  catalogue: Catalogue,
  plan: readonly PlanAction[],
  act: PlanAct,
  today: Day,
): readonly ProgrammeFault[] {
  const found = plan.find(({ id }) => id === act.action);
  if (act.type === "planned") {
    const { type: _, action: id, ...told } = act;
    const after = replaced(plan, replanned(found, id, told));
    return [...faultsOfOrigin(catalogue, act), ...checkPlan(after)];
  }
  if (found === undefined) return [programmeFault("unknownAction", "plan", act.action)];
  if (act.type === "finished") return faultsOfEnd(act, today);
  const { askedBy, acceptedBy, reason, expires } = act;
  const isTooLong = expires !== null && readDay(expires) !== null && expires > addMonths(today, mostMonthsBorne);
  return [
    ...checkPlan(replaced(plan, { ...found, acceptance: { askedBy, acceptedBy, reason, on: today, expires } })),
    ...(isTooLong ? [programmeFault("borneTooLong", `action ${act.action} acceptance`, expires)] : []),
  ];
}

/** An action that others wait for stays until they wait for it no more. */
export const judgeLeaving = (plan: readonly PlanAction[], id: string): readonly ProgrammeFault[] =>
  plan
    .filter(({ waitsFor }) => waitsFor.includes(id as ActionId))
    .map((other) => programmeFault("stillWaitedFor", `action ${other.id} waitsFor`, id));

const replaced = (plan: readonly PlanAction[], action: PlanAction): readonly PlanAction[] =>
  plan.some(({ id }) => id === action.id)
    ? plan.map((other) => (other.id === action.id ? action : other))
    : [...plan, action];

function faultsOfOrigin(
  { measures }: Catalogue,
  { action, from }: Extract<PlanAct, { readonly type: "planned" }>,
): readonly ProgrammeFault[] {
  if (from.kind !== "gap" && from.kind !== "contradiction") return [];
  const isKnown = measures.some(({ criteria }) => criteria.some(({ id }) => id === from.criterion));
  return isKnown ? [] : [programmeFault("unknownCriterion", `action ${action}`, from.criterion)];
}

function faultsOfEnd(
  { action, on }: Extract<PlanAct, { readonly type: "finished" }>,
  today: Day,
): readonly ProgrammeFault[] {
  if (on === null) return [];
  if (readDay(on) === null) return [programmeFault("badDay", `action ${action}`, on)];
  return on > today ? [programmeFault("daysReversed", `action ${action}`, on)] : [];
}
