/** The elements of a document that two versions of its model say differently. */
import {
  compareModels,
  type FacilityModel,
  type ModelChange,
  type ModelPart,
  type SectionName,
} from "@custodiet/model";
import type { TouchedElement } from "@custodiet/store";
import { distinctElements } from "./document-elements.ts";

export const changedElements = (before: FacilityModel, after: FacilityModel): readonly TouchedElement[] =>
  elementsOfChanges(compareModels(before, after), before, after);

/** @param changes of `before` against `after` */
export function elementsOfChanges(
  changes: readonly ModelChange[],
  before: FacilityModel,
  after: FacilityModel,
): readonly TouchedElement[] {
  const models = [before, after];
  return distinctElements(changes.flatMap(({ part, id }) => elementsOf(models, part, id)));
}

function elementsOf(models: readonly FacilityModel[], part: ModelPart, id: string | null): TouchedElement[] {
  if (isAccountingPart(part)) return balanceAreasWith(models, part, id);
  const isSurface = part === "crossings" && models.some((model) => hasSurface(model, id));
  return [{ section: isSurface ? "surfaces" : sectionOf[part], id }];
}

const hasSurface = ({ crossings }: FacilityModel, id: string | null): boolean =>
  crossings.some((crossing) => crossing.id === id && crossing.kind === "surface");

const accountingParts = ["measurements", "keyMeasurementPoints", "strata", "streams"] as const;

type AccountingPart = (typeof accountingParts)[number];

const isAccountingPart = (part: ModelPart): part is AccountingPart =>
  (accountingParts as readonly ModelPart[]).includes(part);

/** What is accounted for stands in the document within its balance area. A model stored before there were any has none. */
function balanceAreasWith(models: readonly FacilityModel[], part: AccountingPart, id: string | null): TouchedElement[] {
  const areas = models.flatMap(({ balanceAreas }) => balanceAreas);
  const holding = areas.filter((area) => (area[part] ?? []).some((element) => id === null || element.id === id));
  return holding.map((area) => ({ section: "materialBalanceAreas", id: area.id }));
}

/** How the document calls each part of the model. A crossing may also be one of its `surfaces`. */
const sectionOf: Readonly<Record<Exclude<ModelPart, AccountingPart>, SectionName>> = {
  facility: "facility",
  marking: "marking",
  threatStatement: "threatStatement",
  organisations: "organisations",
  areas: "areas",
  crossings: "portals",
  measures: "measures",
  targets: "targets",
  roles: "roles",
  states: "states",
  procedures: "procedures",
  balanceAreas: "materialBalanceAreas",
  response: "response",
  forces: "forces",
  requirements: "requiredEffectiveness",
  assumed: "assumed",
};
