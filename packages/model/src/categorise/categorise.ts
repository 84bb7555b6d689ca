import type { FacilityModel, Target } from "../build/facility-model.ts";
import { nuclearCategories, sourceCategories, type TableOutcome, type TargetCategory } from "./category.ts";
import { categoriseMaterial } from "./nuclear-material.ts";
import { categoriseSources, securityLevelOf, sourcesTogether } from "./radioactive-sources.ts";

/**
 * The category of every target, in the model's order: what the tables say, and the State's own decision where it has
 * made one. A category alone is not the risk: a lower one can be the likelier target (NSS 11).
 */
export function categorise(model: FacilityModel): readonly TargetCategory[] {
  return model.targets.map((target) => categoriseTarget(target, model.targets));
}

function categoriseTarget(target: Target, targets: readonly Target[]): TargetCategory {
  const byTable = consultTables(target, targets);
  const category = target.override?.category ?? (byTable.kind === "category" ? byTable.category : null);
  const sourceCategory = sourceCategories.find((known) => known === category);
  return {
    target: target.id,
    scheme: target.kind === "nuclear-material" || target.kind === "radioactive-source" ? target.kind : "none",
    category,
    byTable,
    override: target.override,
    securityLevel: sourceCategory === undefined ? null : securityLevelOf(sourceCategory),
  };
}

function consultTables(target: Target, targets: readonly Target[]): TableOutcome {
  switch (target.kind) {
    case "nuclear-material":
      return categoriseMaterial(target.materials);
    case "radioactive-source":
      return categoriseSources(sourcesTogether(target, targets));
    case "sabotage":
    case "record":
    case "system":
      return { kind: "not-categorised" };
  }
}

/**
 * Orders categories for lists, strongest first: what the State must decide, then I and 1, II and 2, and so on; what has
 * no category last. Nuclear and source categories stand side by side for reading only: neither equals the other.
 */
export function compareCategories(a: TargetCategory, b: TargetCategory): number {
  return rankOf(a) - rankOf(b);
}

const lastRank = 100;
const nuclearOrder: readonly string[] = nuclearCategories;
const sourceOrder: readonly string[] = sourceCategories;

function rankOf({ category, byTable }: TargetCategory): number {
  if (category === null) return byTable.kind === "ask-the-state" ? 0 : lastRank;
  return 1 + Math.max(nuclearOrder.indexOf(category), sourceOrder.indexOf(category));
}
