import type { ActionId, PlanAction } from "./plan.ts";

type Waiting = Pick<PlanAction, "id" | "waitsFor">;

/** The actions of a circle, the first named again at its end; `null`: there is none. */
export function cycleIn(actions: readonly Waiting[]): readonly ActionId[] | null {
  const waits = new Map(actions.map(({ id, waitsFor }) => [id, waitsFor]));
  const cleared = new Set<ActionId>();
  for (const { id } of actions) {
    const found = circleFrom(id, waits, cleared);
    if (found !== null) return found;
  }
  return null;
}

/** Depth first, with a stack of its own: a plan may be deeper than the machine's. */
function circleFrom(
  start: ActionId,
  waits: ReadonlyMap<ActionId, readonly ActionId[]>,
  cleared: Set<ActionId>,
): readonly ActionId[] | null {
  const path: { readonly id: ActionId; next: number }[] = [{ id: start, next: 0 }];
  const onPath = new Set([start]);
  if (cleared.has(start)) return null;
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = waits.get(top.id)?.[top.next++];
    if (next === undefined) {
      cleared.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (onPath.has(next)) {
      const ids = path.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(next)), next];
    } else if (!cleared.has(next)) {
      path.push({ id: next, next: 0 });
      onPath.add(next);
    }
  }
  return null;
}

/** Actions so that each stands behind what it waits for; soonest due first among those that may come next. */
export function orderPlan(actions: readonly PlanAction[]): readonly PlanAction[] {
  const left = [...actions].sort((a, b) => (a.due === b.due ? compare(a.id, b.id) : compare(a.due, b.due)));
  const placed = new Set<ActionId>();
  const known = new Set(actions.map(({ id }) => id));
  const ordered: PlanAction[] = [];
  while (left.length > 0) {
    const at = left.findIndex(({ waitsFor }) => waitsFor.every((id) => placed.has(id) || !known.has(id)));
    const [next] = left.splice(at, 1);
    if (at === -1 || next === undefined) throw new Error("A plan in a circle has no order");
    placed.add(next.id);
    ordered.push(next);
  }
  return ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Actions by risk taken away per cost, most first; in one currency, for others cannot be compared. Those without a cost or
 * an effect are left out: they have no such figure.
 */
export function rankByWorth(
  actions: readonly PlanAction[],
  currency: string,
): readonly { readonly id: ActionId; readonly riskReduced: number; readonly perCost: number }[] {
  return actions
    .flatMap(({ id, cost, effect }) => {
      if (cost === null || effect === null || cost.currency !== currency) return [];
      const riskReduced = effect.riskBefore - effect.riskAfter;
      const free = riskReduced > 0 ? Number.POSITIVE_INFINITY : 0;
      return [{ id, riskReduced, perCost: cost.amount === 0 ? free : riskReduced / cost.amount }];
    })
    .sort((a, b) => (a.perCost === b.perCost ? compare(a.id, b.id) : b.perCost - a.perCost));
}
