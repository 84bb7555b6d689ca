/** Which measures bring domains nearest to their next level, where no model can be asked what they do to a risk. */
import type { Catalogue, CatalogueId, CriterionId, Domain, Level } from "../catalogue/measure.ts";
import type { DomainMaturity, Maturity } from "../maturity/maturity.ts";

export interface MeasureHelp {
  readonly measure: CatalogueId;
  readonly domain: Domain;
  /** The next level of its domain. */
  readonly level: Level;
  /** Criteria of that level that it leaves open now. */
  readonly open: readonly CriterionId[];
  /** How many are open in the domain, its own with them. */
  readonly of: number;
  /** The domain reaches the level by this measure alone. */
  readonly reaches: boolean;
}

const costs = { low: 0, medium: 1, high: 2 } as const;

/** Those that reach a level first, then by the share of what is open that they close, then the cheaper, then by id. */
export function helpByMeasure({ measures }: Catalogue, { domains }: Maturity): readonly MeasureHelp[] {
  const costOf = new Map(measures.map(({ id, cost }) => [id, costs[cost]]));
  return domains
    .flatMap(helpsOf)
    .sort(
      (a, b) =>
        Number(b.reaches) - Number(a.reaches) ||
        b.open.length / b.of - a.open.length / a.of ||
        (costOf.get(a.measure) ?? 0) - (costOf.get(b.measure) ?? 0) ||
        (a.measure < b.measure ? -1 : 1),
    );
}

function helpsOf({ domain, claimed: { next, criteria } }: DomainMaturity): readonly MeasureHelp[] {
  if (next === null) return [];
  const open = criteria.filter(
    ({ criterion, state }) => criterion.level === next.level && state !== "met" && state !== "not applicable",
  );
  const byMeasure = Map.groupBy(open, ({ criterion }) => criterion.measure);
  return [...byMeasure].map(([measure, own]) => ({
    ...{ measure, domain, level: next.level },
    open: own.map(({ criterion }) => criterion.id),
    of: open.length,
    reaches: own.length === open.length,
  }));
}
