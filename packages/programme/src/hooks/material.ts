/** Checks on material: its ways out, its books, its transfers. */
import type { AreaId } from "@custodiet/core";
import type { Basis, Target } from "@custodiet/model";
import type { FacilityIndex } from "./facility-index.ts";
import { at, finding, type HookOutcome, outcomeOf } from "./outcome.ts";

type Categories = readonly string[] | undefined;

/**
 * From each target, every way off site by portals and by procedures that carry it passes a check for material. Walls and
 * fences are left to the assessment. The finding names the target alone, not the way.
 */
export function materialDetectionOnWaysOut(index: FacilityIndex, categories: Categories): HookOutcome {
  const targets = index.targetsOf(categories).filter(({ tasks }) => tasks.some(({ act }) => act === "theft"));
  return outcomeOf(
    targets.length,
    targets.filter((target) => hasUnseenWayOut(index, target)).map(({ id }) => finding(at("target", id))),
  );
}

function hasUnseenWayOut({ model }: FacilityIndex, target: Target): boolean {
  const checked = new Set(
    model.measures
      .filter((measure) => measure.detects === "material" && !measure.isOutOfService)
      .filter(({ performance }) => Object.values(performance).some((each) => each !== undefined && each.pDetect > 0))
      .flatMap(({ at: places }) => places.map(({ id }) => id as string)),
  );
  const outside = model.areas.filter(({ kind }) => kind === "off-site").map(({ id }) => id);
  const ways = [
    ...model.crossings
      .filter(({ kind, id }) => kind === "portal" && !checked.has(id))
      .flatMap(({ between: [a, b], direction }) =>
        direction === "both" ? [[a, b] as const, [b, a] as const] : [[a, b] as const],
      ),
    ...model.procedures
      .filter(({ id, carries }) => carries.includes(target.id) && !checked.has(id))
      .map(({ from, to }) => [from, to] as const),
  ];
  const reached = new Set<AreaId>(checked.has(target.area) || checked.has(target.id) ? [] : [target.area]);
  for (const area of reached) for (const [from, to] of ways) if (from === area && !checked.has(to)) reached.add(to);
  return outside.some((area) => reached.has(area));
}

const nuclearTargets = (index: FacilityIndex, categories: Categories): readonly Target[] =>
  index.targetsOf(categories).filter(({ kind }) => kind === "nuclear-material");

/** Each target of nuclear material lies in a balance area. */
export function targetsInBalanceAreas(index: FacilityIndex, categories: Categories): HookOutcome {
  const targets = nuclearTargets(index, categories);
  return outcomeOf(
    targets.length,
    targets
      .filter(({ area }) => !index.model.balanceAreas.some(({ areas }) => areas.includes(area)))
      .map(({ id }) => finding(at("target", id))),
  );
}

/** The balance area of each target takes its inventory at least as often as the category asks; `withinDays` by category. */
export function inventoryPeriod(
  index: FacilityIndex,
  categories: Categories,
  withinDays: Readonly<Record<string, number>>,
): HookOutcome {
  const cases = nuclearTargets(index, categories).flatMap(({ id, area }) =>
    index.model.balanceAreas.filter(({ areas }) => areas.includes(area)).map((balance) => ({ id, balance })),
  );
  const late = cases.filter(({ id, balance: { inventoryEveryDays } }) => {
    const most = withinDays[index.categoryOf(id) ?? ""];
    return most !== undefined && (inventoryEveryDays === null || inventoryEveryDays > most);
  });
  return outcomeOf(
    cases.length,
    late.map(({ id, balance }) => finding(at("balance-area", balance.id), at("target", id))),
  );
}

/** Errors of measurement rest on tests or published values, not on somebody's judgement. */
export function measurementBasis({ model: { balanceAreas } }: FacilityIndex): HookOutcome {
  const isGrounded = ({ kind }: Basis): boolean => kind === "test" || kind === "published";
  const all = balanceAreas.flatMap(({ id, measurements }) => measurements.map((measurement) => ({ id, measurement })));
  const open = all.filter(
    ({ measurement: { random, systematic } }) => !isGrounded(random.basis) || !isGrounded(systematic.basis),
  );
  return outcomeOf(
    all.length,
    [...new Set(open.map(({ id }) => id))].map((id) => finding(at("balance-area", id))),
  );
}

/** Each balance area has an accountant, who handles none of the material in it. */
export function accountantApart({ model: { balanceAreas, targets, roles } }: FacilityIndex): HookOutcome {
  const mixed = balanceAreas.flatMap(({ id, accountant, areas }) => {
    const role = roles.find((each) => each.id === accountant);
    if (role === undefined) return [finding(at("balance-area", id))];
    const here = targets.filter(({ area, kind }) => kind === "nuclear-material" && areas.includes(area));
    const handled = here.filter((target) => role.authority.handles.includes(target.id));
    return handled.map((target) => finding(at("balance-area", id), at("position", role.id), at("target", target.id)));
  });
  return outcomeOf(balanceAreas.length, mixed);
}

/** No position can run alone a procedure that carries a target of these categories, unless two persons check it. */
export function transfersPaired(index: FacilityIndex, categories: Categories): HookOutcome {
  const { procedures, measures, roles } = index.model;
  const wanted = new Set(index.targetsOf(categories).map(({ id }) => id));
  const carrying = procedures.filter(({ carries }) => carries.some((target) => wanted.has(target)));
  const isChecked = (id: string): boolean =>
    measures.some(
      ({ pair, isOutOfService, at: places }) =>
        pair !== null && !isOutOfService && places.some((place) => place.kind === "procedure" && place.id === id),
    );
  return outcomeOf(
    carrying.length,
    carrying
      .filter(({ id }) => !isChecked(id))
      .flatMap(({ id }) =>
        roles
          .filter(({ authority }) => authority.runs.includes(id))
          .map((role) => finding(at("procedure", id), at("position", role.id))),
      ),
  );
}
