import type { TargetId } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";

/** Category of each target that has one, as required effectiveness names it. */
export type CategoryOf = ReadonlyMap<TargetId, string>;

export const categoriesOf = (model: FacilityModel): CategoryOf =>
  new Map(model.targets.flatMap((target) => (target.override ? [[target.id, target.override.category] as const] : [])));
