/** What to do first: single changes of a facility, each with what it would do to the most harmful position. */
import type { AreaId, MeasureId, RoleId } from "@custodiet/core";
import type { FacilityModel, Role } from "@custodiet/model";
import type { Ranking, WhatIf } from "../what-if/what-if.ts";

/**
 * `withdraw-access`: the position no longer enters a target's area alone. `put-in-service`: the measure, declared
 * out of service, works again, in every state: of such a one the model no longer tells in which it was off besides.
 */
export type FirstStep =
  | { readonly kind: "withdraw-access"; readonly role: RoleId; readonly area: AreaId }
  | { readonly kind: "put-in-service"; readonly measure: MeasureId };

/** A ranking in two numbers: the conditional risk of its most harmful position, and the sum over all positions. */
export interface RankingInShort {
  readonly worst: number;
  readonly sum: number;
}

export interface WeighedStep {
  readonly step: FirstStep;
  readonly before: RankingInShort;
  readonly after: RankingInShort;
}

/** Differences below this are none: nobody acts on them. */
const leastGain = 1e-9;

/**
 * The steps that help, the most helpful first: by the most harmful position, then by all positions together. Each is
 * weighed alone, from the facility as it stands; steps that help nothing are left out.
 */
export function findFirstSteps(model: FacilityModel, { asItIs, rankFor }: WhatIf): readonly WeighedStep[] {
  const before = inShort(asItIs);
  return candidates(model)
    .map((step) => ({ step, before, after: inShort(rankFor(applyStep(model, step))) }))
    .filter(({ after }) => before.sum - after.sum > leastGain)
    .sort((a, b) => a.after.worst - b.after.worst || a.after.sum - b.after.sum || compareSteps(a.step, b.step));
}

const inShort = ({ positions }: Ranking): RankingInShort => ({
  worst: positions[0]?.conditionalRisk ?? 0,
  sum: positions.reduce((sum, { conditionalRisk }) => sum + conditionalRisk, 0),
});

function candidates({ roles, targets, measures }: FacilityModel): readonly FirstStep[] {
  const areas = [...new Set(targets.map(({ area }) => area))];
  const withdrawals = roles.flatMap((role) =>
    areas
      .filter((area) => entersAlone(role, area))
      .map((area): FirstStep => ({ kind: "withdraw-access", role: role.id, area })),
  );
  const repairs = measures
    .filter(({ isOutOfService }) => isOutOfService)
    .map(({ id }): FirstStep => ({ kind: "put-in-service", measure: id }));
  return [...withdrawals, ...repairs];
}

const entersAlone = ({ access }: Role, area: AreaId): boolean =>
  access.some(({ areas, escort }) => escort === null && areas.includes(area));

function applyStep(model: FacilityModel, step: FirstStep): FacilityModel {
  if (step.kind === "withdraw-access") {
    const roles = model.roles.map((role) => (role.id === step.role ? withdraw(role, step.area) : role));
    return { ...model, roles };
  }
  const isMended = (id: MeasureId): boolean => id === step.measure;
  return {
    ...model,
    measures: model.measures.map((measure) => (isMended(measure.id) ? { ...measure, isOutOfService: false } : measure)),
    states: model.states.map((state) => ({
      ...state,
      measuresOff: state.measuresOff.filter((id) => !isMended(id)),
    })),
  };
}

const withdraw = (role: Role, area: AreaId): Role => ({
  ...role,
  access: role.access.map((grant) =>
    grant.escort === null ? { ...grant, areas: grant.areas.filter((id) => id !== area) } : grant,
  ),
});

const compareSteps = (a: FirstStep, b: FirstStep): number => (nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = (step: FirstStep): string =>
  step.kind === "withdraw-access" ? `${step.kind} ${step.role} ${step.area}` : `${step.kind} ${step.measure}`;
