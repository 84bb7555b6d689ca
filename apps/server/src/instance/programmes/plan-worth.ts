import { type PlanAction, rankByWorth } from "@custodiet/programme";

/** Risk taken away per cost, each in its own currency; what costs nothing has no such figure. */
export function worthOf(actions: readonly PlanAction[]): ReadonlyMap<string, number> {
  const currencies = new Set(actions.flatMap(({ cost }) => (cost === null ? [] : [cost.currency])));
  return new Map(
    [...currencies].flatMap((currency) =>
      rankByWorth(actions, currency).flatMap(({ id, perCost }) =>
        Number.isFinite(perCost) ? [[id as string, perCost] as const] : [],
      ),
    ),
  );
}
