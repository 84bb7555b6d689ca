import { type Day, readDay } from "../day.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { cycleIn } from "./order-plan.ts";
import type { ActionId, PlanAction, RiskAcceptance } from "./plan.ts";

/** Every fault of a plan: circles with the actions on them, days that cannot be, acceptances that are none. */
export function checkPlan(actions: readonly PlanAction[]): readonly ProgrammeFault[] {
  const cycle = cycleIn(actions);
  const known = new Map<ActionId, PlanAction>();
  const repeated = actions.filter((action) => known.size === known.set(action.id, action).size);
  return [
    ...repeated.map(({ id }) => programmeFault("repeatedId", `action ${id}`, id)),
    ...actions.flatMap((action) => faultsOfAction(action, known)),
    ...(cycle === null ? [] : [programmeFault("cyclicPlan", `action ${cycle[0]}`, cycle.join(" -> "))]),
  ];
}

function faultsOfAction(action: PlanAction, known: ReadonlyMap<ActionId, PlanAction>): readonly ProgrammeFault[] {
  const { id, due, milestones, cost, evidenceDue, waitsFor, effect, doneOn, acceptance } = action;
  const place = `action ${id}`;
  const days = [due, evidenceDue, doneOn, ...milestones.flatMap((each) => [each.due, each.doneOn])];
  const before = waitsFor.map((other) => ({ other, found: known.get(other) }));
  return [
    ...days.flatMap((day) => (day === null || readDay(day) !== null ? [] : [programmeFault("badDay", place, day)])),
    ...before
      .filter(({ found }) => found === undefined)
      .map(({ other }) => programmeFault("unknownAction", `${place} waitsFor`, other)),
    ...before
      .filter(({ found, other }) => found !== undefined && other !== id && found.due > due)
      .map(({ other }) => programmeFault("dueTooEarly", place, `${due}, waiting for ${other}`)),
    ...(cost === null || (Number.isFinite(cost.amount) && cost.amount >= 0)
      ? []
      : [programmeFault("badFigure", `${place} cost`, String(cost.amount))]),
    ...(effect === null || [effect.riskBefore, effect.riskAfter].every((risk) => risk >= 0 && risk <= 1)
      ? []
      : [programmeFault("badFigure", `${place} effect`, `${effect.riskBefore} to ${effect.riskAfter}`)]),
    ...(acceptance === null ? [] : faultsOfAcceptance(place, acceptance)),
  ];
}

function faultsOfAcceptance(
  place: string,
  { askedBy, acceptedBy, reason, on, expires }: RiskAcceptance,
): readonly ProgrammeFault[] {
  const isEnding = expires !== null && readDay(expires) !== null && expires > on;
  return [
    ...(askedBy === acceptedBy ? [programmeFault("samePerson", `${place} acceptance`, acceptedBy)] : []),
    ...(reason.trim() === "" ? [programmeFault("noReason", `${place} acceptance`, null)] : []),
    ...(readDay(on) === null ? [programmeFault("badDay", `${place} acceptance`, on)] : []),
    ...(isEnding ? [] : [programmeFault("noExpiry", `${place} acceptance`, expires)]),
  ];
}

/** How an action stands on a day. An acceptance that has ended leaves the action as open as it was. */
export function standingOf(
  { doneOn, due, acceptance, waitsFor }: PlanAction,
  actions: readonly PlanAction[],
  on: Day,
): "done" | "accepted" | "overdue" | "waiting" | "open" {
  if (doneOn !== null && doneOn <= on) return "done";
  if (acceptance !== null && isInForce(acceptance, on)) return "accepted";
  if (due < on) return "overdue";
  const isWaiting = actions.some(
    (other) => waitsFor.includes(other.id) && (other.doneOn === null || other.doneOn > on),
  );
  return isWaiting ? "waiting" : "open";
}

const isInForce = ({ askedBy, acceptedBy, on: from, expires }: RiskAcceptance, on: Day): boolean =>
  askedBy !== acceptedBy && expires !== null && from <= on && on < expires;
