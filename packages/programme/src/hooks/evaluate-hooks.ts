import { unreachable } from "@custodiet/core";
import { type FacilityModel, hashModel } from "@custodiet/model";
import type { Catalogue, CriterionId, Hook, Measure } from "../catalogue/measure.ts";
import { measuresInScope, type Scope } from "../catalogue/scope.ts";
import type { ComputedCriterion } from "../maturity/computed.ts";
import {
  accessByTask,
  accessShare,
  contractorsEscorted,
  pairAtTargets,
  pairIndependent,
  remoteAccessInside,
  separationOfDuties,
} from "./access.ts";
import { type FacilityIndex, indexFacility } from "./facility-index.ts";
import {
  type AssessedRequirements,
  knowledgeShare,
  requirementsMet,
  systemsDescribed,
  targetsCategorised,
  threatCoversInsiders,
} from "./governance.ts";
import {
  accountantApart,
  inventoryPeriod,
  materialDetectionOnWaysOut,
  measurementBasis,
  targetsInBalanceAreas,
  transfersPaired,
} from "./material.ts";
import type { HookOutcome } from "./outcome.ts";
import {
  detectionInEveryState,
  figuresTested,
  forceInEveryState,
  freePortalsWatched,
  measuresInService,
  responseBeforeAct,
} from "./protection.ts";

/** A facility as the hooks are asked about it; the assessment counts only where it is of this model. */
export interface Facility {
  readonly model: FacilityModel;
  readonly assessment: AssessedRequirements | null;
}

export interface EvaluatedHook {
  readonly measure: Measure["id"];
  readonly criterion: CriterionId;
  readonly check: Hook["check"];
  readonly outcome: HookOutcome;
}

/** Asks a facility model every hook of some measures, in their order. */
export function evaluateHooks(measures: readonly Measure[], facility: Facility): readonly EvaluatedHook[] {
  const index = indexFacility(facility.model);
  return measures.flatMap(({ id, hooks }) =>
    hooks.map((hook) => ({
      measure: id,
      criterion: `${id}.${hook.proves}` as CriterionId,
      check: hook.check,
      outcome: evaluateHook(hook, index, facility),
    })),
  );
}

/** What the model says of the criteria in scope: nothing of those that it has nothing about. */
export const computeFromModel = (
  catalogue: Catalogue,
  scope: Scope,
  facility: Facility,
): readonly ComputedCriterion[] =>
  evaluateHooks(measuresInScope(catalogue, scope), facility).flatMap(({ criterion, check, outcome }) =>
    outcome.kind === "nothing"
      ? []
      : [
          {
            criterion,
            isMet: outcome.kind === "holds",
            source: check,
            findings: outcome.kind === "fails" ? outcome.findings : [],
          },
        ],
  );

function evaluateHook(hook: Hook, index: FacilityIndex, { model, assessment }: Facility): HookOutcome {
  const { check, categories } = hook;
  switch (check) {
    case "targets-categorised":
      return targetsCategorised(index);
    case "threat-covers-insiders":
      return threatCoversInsiders(index);
    case "requirements-met":
      return requirementsMet(assessment, hashModel(model));
    case "pair-at-targets":
      return pairAtTargets(index, categories);
    case "pair-independent":
      return pairIndependent(index);
    case "access-by-task":
      return accessByTask(index, categories);
    case "contractors-escorted":
      return contractorsEscorted(index, categories);
    case "separation-of-duties":
      return separationOfDuties(index, categories);
    case "access-share":
      return accessShare(index, categories, hook.atMostShare ?? 0);
    case "remote-access-inside":
      return remoteAccessInside(index);
    case "knowledge-share":
      return knowledgeShare(model, hook.atMostShare ?? 0);
    case "material-detection-on-ways-out":
      return materialDetectionOnWaysOut(index, categories);
    case "targets-in-balance-areas":
      return targetsInBalanceAreas(index, categories);
    case "inventory-period":
      return inventoryPeriod(index, categories, hook.withinDays ?? {});
    case "measurement-basis":
      return measurementBasis(index);
    case "accountant-apart":
      return accountantApart(index);
    case "transfers-paired":
      return transfersPaired(index, categories);
    case "detection-in-every-state":
      return detectionInEveryState(index, categories);
    case "figures-tested":
      return figuresTested(index, categories, hook.atLeastShare ?? 1);
    case "systems-described":
      return systemsDescribed(index);
    case "measures-in-service":
      return measuresInService(index, categories);
    case "response-before-act":
      return responseBeforeAct(index, categories);
    case "force-in-every-state":
      return forceInEveryState(index);
    case "free-portals-watched":
      return freePortalsWatched(index);
    default:
      return unreachable(check);
  }
}
