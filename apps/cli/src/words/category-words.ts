import type { FacilityModel, TargetCategory } from "@custodiet/model";
import { table } from "./table.ts";

/** Every target with its category and the row of the table it comes from. */
export function wordCategories(model: FacilityModel, categories: readonly TargetCategory[]): string {
  const rows = categories.map((category) => [
    model.targets.find(({ id }) => id === category.target)?.name ?? category.target,
    category.category ?? "-",
    wordGrounds(category),
  ]);
  return table(["target", "category", "why"], rows);
}

function wordGrounds({ byTable, override }: TargetCategory): string {
  if (override !== null) return `decided by ${override.decidedBy}: ${override.reason}`;
  if (byTable.kind === "not-categorised") return "the tables do not cover it";
  const grounds = byTable.grounds
    .map(({ row, amount, unit, source }) => `${Number(amount.toPrecision(4))} ${unit}, ${row} (${source})`)
    .join("; ");
  return byTable.kind === "ask-the-state" ? `${byTable.question} ${grounds}`.trim() : grounds;
}
