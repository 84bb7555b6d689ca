/** The plan of action as an OSCAL plan of action and milestones: an item, a risk and a remediation for each action. */
import type { Day } from "../day.ts";
import { standingOf } from "../plan/check-plan.ts";
import { orderPlan } from "../plan/order-plan.ts";
import type { PlanAction } from "../plan/plan.ts";
import { metadataOf, type OscalFacts, type OscalObject, ownProp, startOf, uuidOfProgramme } from "./oscal-parts.ts";

export interface PlanToTell extends OscalFacts {
  readonly plan: readonly PlanAction[];
  readonly on: Day;
}

/** Of a plan with an action at least: OSCAL has no empty plan. */
export function oscalPlan(facts: PlanToTell): OscalObject {
  const actions = orderPlan(facts.plan);
  const owners = [...new Set(actions.map(({ owner }) => owner))];
  const roleOf = new Map(owners.map((owner, at) => [owner, `owner-${at + 1}`]));
  return {
    "plan-of-action-and-milestones": {
      uuid: uuidOfProgramme(facts, "plan", facts.on, String(facts.createdAtMs)),
      metadata: metadataOf(
        facts,
        `Plan of action: ${facts.name}`,
        owners.map((owner) => ({ id: roleOf.get(owner) ?? owner, title: owner })),
      ),
      "system-id": { id: facts.id },
      risks: actions.map((action) => riskOf(facts, action, roleOf.get(action.owner) ?? action.owner)),
      "poam-items": actions.map((action) => ({
        uuid: uuidOfProgramme(facts, "item", action.id),
        title: action.title,
        description: originOf(action),
        props: [ownProp("standing", standingOf(action, facts.plan, facts.on))],
        "related-risks": [{ "risk-uuid": uuidOfProgramme(facts, "risk", action.id) }],
      })),
    },
  };
}

const originOf = ({ from }: PlanAction): string => {
  switch (from.kind) {
    case "gap":
      return `Criterion that is not met: ${from.criterion}`;
    case "contradiction":
      return `Criterion that is claimed and contradicted: ${from.criterion}`;
    case "finding":
      return `Finding of the assessment: ${from.reference}`;
    case "first-step":
      return `Step that helps most: ${from.reference}`;
    case "hand":
      return "Written by hand";
  }
};

const statuses = {
  open: "open",
  waiting: "open",
  overdue: "open",
  accepted: "deviation-approved",
  done: "closed",
} as const;

function riskOf(facts: PlanToTell, action: PlanAction, role: string): OscalObject {
  const { id, title, due, cost, evidenceDue, effect, acceptance, doneOn } = action;
  const standing = standingOf(action, facts.plan, facts.on);
  const props = [
    ...(cost === null ? [] : [ownProp("cost", `${cost.amount} ${cost.currency}`)]),
    ...(evidenceDue === null ? [] : [ownProp("evidence-due", evidenceDue)]),
    ...(effect === null
      ? []
      : [
          ownProp("conditional-risk-before", String(effect.riskBefore)),
          ownProp("conditional-risk-after", String(effect.riskAfter)),
          ownProp("model-hash", effect.modelHash),
          ownProp("engine-version", effect.engineVersion),
          ...(effect.assessmentHash === null ? [] : [ownProp("assessment-hash", effect.assessmentHash)]),
        ]),
    ...(acceptance === null || standing !== "accepted" ? [] : [ownProp("accepted-until", acceptance.expires ?? "")]),
  ];
  return {
    uuid: uuidOfProgramme(facts, "risk", id),
    title,
    description: originOf(action),
    statement: standing === "accepted" ? `Borne until ${acceptance?.expires}: ${acceptance?.reason}` : originOf(action),
    ...(props.length === 0 ? {} : { props }),
    status: statuses[standing],
    deadline: startOf(due),
    remediations: [
      {
        uuid: uuidOfProgramme(facts, "remediation", id),
        lifecycle: doneOn === null ? "planned" : "completed",
        title,
        description: title,
        tasks: [taskOf(facts, action, role), ...milestonesOf(facts, action)],
      },
    ],
  };
}

function taskOf(facts: PlanToTell, { id, title, due, waitsFor }: PlanAction, role: string): OscalObject {
  const dependencies = waitsFor.map((other) => ({ "task-uuid": uuidOfProgramme(facts, "task", other) }));
  return {
    uuid: uuidOfProgramme(facts, "task", id),
    type: "action",
    title,
    timing: { "on-date": { date: startOf(due) } },
    ...(dependencies.length === 0 ? {} : { dependencies }),
    "responsible-roles": [{ "role-id": role }],
  };
}

const milestonesOf = (facts: PlanToTell, { id, milestones }: PlanAction): readonly OscalObject[] =>
  milestones.map(({ title, due, doneOn }, at) => ({
    uuid: uuidOfProgramme(facts, "milestone", id, String(at)),
    type: "milestone",
    title,
    ...(doneOn === null ? {} : { props: [ownProp("reached-on", doneOn)] }),
    timing: { "on-date": { date: startOf(due) } },
  }));
