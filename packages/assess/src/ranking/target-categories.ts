import type { TargetId } from "@custodiet/core";
import { categorise, type FacilityModel } from "@custodiet/model";

/** Category in force of each target that has one, as required effectiveness names it. */
export type CategoryOf = ReadonlyMap<TargetId, string>;

export const categoriesOf = (model: FacilityModel): CategoryOf =>
  new Map(
    categorise(model).flatMap(({ target, category }) => (category === null ? [] : [[target, category] as const])),
  );
