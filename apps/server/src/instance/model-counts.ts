import { categorise, compareCategories, type FacilityModel } from "@custodiet/model";
import type { ModelCounts } from "@custodiet/store";

/** What a list shows of a model. */
export function countModel(model: FacilityModel): ModelCounts {
  const [strongest] = categorise(model)
    .filter(({ category }) => category !== null)
    .sort(compareCategories);
  return {
    areaCount: model.areas.length,
    roleCount: model.roles.length,
    targetCount: model.targets.length,
    highestCategory: strongest?.category ?? null,
  };
}
