/** How a plan of action leaves the server. */
import { orderPlan, type PlanAction, standingOf } from "@custodiet/programme";
import type { z } from "zod";
import type { planSchema } from "../contract/programme-plan.ts";
import type { PlanInSight } from "../instance/programmes/plan-types.ts";
import { worthOf } from "../instance/programmes/plan-worth.ts";

type PlanView = z.infer<typeof planSchema>;

export function describePlan(plan: PlanInSight): PlanView {
  const { seen, maySeeRisk } = plan;
  const { head, on, marking, model, state } = seen;
  const worth = worthOf(state.plan);
  const known = new Set(state.plan.flatMap(({ from }) => (from.kind === "finding" ? [from.reference] : [])));
  return {
    ...{ programme: head.id, on, marking },
    actions: orderPlan(state.plan).map((action) => ({
      ...describeAction(plan, action),
      perCost: maySeeRisk ? (worth.get(action.id) ?? null) : null,
    })),
    findings: (model?.findings ?? [])
      .filter(({ reference }) => !known.has(reference))
      .map(({ role, target, ...finding }) => ({
        ...finding,
        roleName: model?.isHeldByFew({ kind: "position", id: role })
          ? null
          : (model?.nameOf({ kind: "position", id: role }) ?? role),
        targetName: model?.nameOf({ kind: "target", id: target }) ?? target,
      })),
  };
}

function describeAction(
  { seen, asked, maySeeRisk }: PlanInSight,
  action: PlanAction,
): Omit<PlanView["actions"][number], "perCost"> {
  const { effect, acceptance, waitsFor, ...told } = action;
  const { model, nameOf, on, state } = seen;
  const target = effect?.target ?? null;
  return {
    ...told,
    from: "reference" in told.from && !maySeeRisk ? { ...told.from, reference: "" } : told.from,
    milestones: [...told.milestones],
    waitsFor: [...waitsFor],
    effect:
      effect === null || !maySeeRisk
        ? null
        : {
            ...effect,
            target: target === null ? null : (model?.nameOf({ kind: "target", id: target }) ?? target),
            isOfModelNow: effect.modelHash === model?.modelHash,
          },
    acceptance: acceptance && {
      askedBy: nameOf(acceptance.askedBy),
      acceptedBy: nameOf(acceptance.acceptedBy),
      ...{ reason: acceptance.reason, on: acceptance.on, expires: acceptance.expires ?? "" },
      isInForce: acceptance.expires !== null && on < acceptance.expires,
    },
    standing: standingOf(action, state.plan, on),
    asked: asked.get(action.id) ?? null,
  };
}
