/** What lies between the model as it was searched and a changed one, as far as every role has to know. */
import type { Area, Crossing, Measure, Procedure, Role, Target } from "@custodiet/model";
import { attacksOn } from "../abrupt/scenarios.ts";
import type { Attack } from "../attack-graph/act-frame.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import { watches } from "../attack-graph/second-controls.ts";
import { isSameData } from "./same-data.ts";

export interface Change {
  readonly before: ModelIndex;
  readonly now: ModelIndex;
  /** Areas, the ways between them and the places of measures are the same: only what measures are worth may differ. */
  readonly isSameGround: boolean;
  /** Who commands whom, and how many hold each position, is the same. */
  readonly isSameStaff: boolean;
  /** Numbers of the measures that say something else, and of those they are a second control of. */
  readonly measures: readonly number[];
  /** Every attack of the changed model. */
  readonly attacks: readonly ComparedAttack[];
}

export interface ComparedAttack {
  readonly attack: Attack;
  /** Number of the same attack before; `null` where there was none, or its target was another. */
  readonly known: number | null;
}

/** @param now whose elements are the very objects of `before` wherever they say the same */
export function changeBetween(before: ModelIndex, now: ModelIndex): Change {
  const isSameGround = hasSameGround(before, now);
  return {
    before,
    now,
    isSameGround,
    isSameStaff: isSame(before.roles, now.roles, staffing),
    measures: isSameGround ? affectedMeasures(before, now) : [],
    attacks: compareAttacks(before, now),
  };
}

const hasSameGround = (before: ModelIndex, now: ModelIndex): boolean =>
  isSame(before.areas, now.areas, ({ id, kind, transit }: Area) => ({ id, kind, transit })) &&
  isSame(before.crossings, now.crossings, ({ name: _, point: __, ...crossing }: Crossing) => crossing) &&
  isSame(before.procedures, now.procedures, ({ name: _, kind: __, ...procedure }: Procedure) => procedure) &&
  isSame(before.measures, now.measures, standing);

/** Where a measure stands and what it can do anything against, whatever it is worth. */
const standing = ({ id, at, group, watchedBy, tampering, performance }: Measure): object => ({
  id,
  at,
  group,
  watchedBy,
  tampering: tampering.map(({ from, pDetect }) => ({ from, pDetect })),
  against: Object.keys(performance).sort(),
});

const staffing = ({ id, headCount, authority }: Role): object => ({ id, headCount, commands: authority.commands });

function isSame<Item>(before: readonly Item[], now: readonly Item[], essence: (item: Item) => object): boolean {
  return (
    before.length === now.length &&
    before.every((item, i) => {
      const other = now[i];
      return item === other || (other !== undefined && isSameData(essence(item), essence(other)));
    })
  );
}

function affectedMeasures(before: ModelIndex, now: ModelIndex): readonly number[] {
  const numbers = [...now.measures.keys()];
  const changed = numbers.filter((number) => before.measures[number] !== now.measures[number]);
  return numbers.filter((number) => changed.some((one) => one === number || watches(now, one, number)));
}

function compareAttacks(before: ModelIndex, now: ModelIndex): readonly ComparedAttack[] {
  const known = attacksOn(before);
  return attacksOn(now).map((attack) => {
    const number = known.findIndex((other) => isSameAttack(other, attack));
    return { attack, known: number === -1 ? null : number };
  });
}

const isSameAttack = (a: Attack, b: Attack): boolean =>
  a.act === b.act &&
  a.mode === b.mode &&
  a.target.id === b.target.id &&
  (a.target === b.target || isSameData(handling(a.target), handling(b.target)));

/** What matters of a target for getting at it. */
const handling = ({ area, carriage, carryingFactor, tasks }: Target): object => ({
  area,
  carriage,
  carryingFactor,
  tasks: tasks.map(({ name: _, ...task }) => task),
});
