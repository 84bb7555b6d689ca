import type { Json } from "@custodiet/core";
import type { EditPlace } from "../../place/edit-place.ts";
import { below, type Guide } from "../guide.ts";
import { isArray, isObject, jsonEqual } from "../json-values.ts";

/** A value in three versions of a document; `undefined` where it is absent. */
export interface ThreeWay {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** A place that both changed, each to something else; `null` where a version says nothing there. */
export interface MergeConflict {
  readonly place: EditPlace;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

/** Decides a conflict: the value to take, and whether anybody has decided it. */
export type Decide = (conflict: MergeConflict) => "mine" | "theirs";

/**
 * Joins three versions of a value: what only one has changed is taken from it; keys are joined key by key, elements by
 * their identifier, lists of names as sets. What both changed otherwise is put to `decide`.
 */
export function mergeValues(values: ThreeWay, place: EditPlace, guide: Guide, decide: Decide): Json | undefined {
  const { base, mine, theirs } = values;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs)) {
    return mergeKeys({ base: isObject(base) ? base : {}, mine, theirs }, place, guide, decide);
  }
  if (isArray(mine) && isArray(theirs)) {
    const lists = { base: isArray(base) ? base : [], mine, theirs };
    if (Object.values(lists).every((list) => list.every(hasId))) return mergeElements(lists, place, guide, decide);
    if (Object.values(lists).every((list) => isSet(list, guide))) return mergeSets(lists);
  }
  const conflict = { place, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null };
  return decide(conflict) === "mine" ? mine : theirs;
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : jsonEqual(a, b);

type Three<Value> = { readonly [Version in keyof ThreeWay]: Value };

function mergeKeys(
  { base, mine, theirs }: Three<{ readonly [key: string]: Json }>,
  place: EditPlace,
  guide: Guide,
  decide: Decide,
): Json {
  const keys = [...Object.keys(mine), ...Object.keys(theirs).filter((key) => !Object.hasOwn(mine, key))];
  const entries = keys.flatMap((key): [string, Json][] => {
    const values = { base: base[key], mine: mine[key], theirs: theirs[key] };
    const value = mergeValues(values, { ...place, path: [...place.path, key] }, below(guide, key), decide);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

const hasId = (item: Json): boolean => isObject(item) && typeof item["id"] === "string";

const idOf = (item: Json): string => (isObject(item) ? String(item["id"]) : "");

/** Elements of a section are named by identifier; those within an element by their position in mine, or in theirs. */
function mergeElements(lists: Three<readonly Json[]>, place: EditPlace, guide: Guide, decide: Decide): Json {
  const order = mergedOrder({
    base: lists.base.map(idOf),
    mine: lists.mine.map(idOf),
    theirs: lists.theirs.map(idOf),
  });
  return order.flatMap((id): readonly Json[] => {
    const find = (list: readonly Json[]): Json | undefined => list.find((item) => idOf(item) === id);
    const values = { base: find(lists.base), mine: find(lists.mine), theirs: find(lists.theirs) };
    const value = mergeValues(values, placeOfElement(lists, place, id), below(guide, 0), decide);
    return value === undefined ? [] : [value];
  });
}

function placeOfElement({ mine, theirs }: Three<readonly Json[]>, place: EditPlace, id: string): EditPlace {
  if (place.id === null && place.path.length === 0) return { section: place.section, id, path: [] };
  const inMine = mine.findIndex((item) => idOf(item) === id);
  const position = inMine === -1 ? theirs.findIndex((item) => idOf(item) === id) : inMine;
  return { ...place, path: [...place.path, position] };
}

/**
 * The names of either side: in mine's order, or in theirs where only they moved something; what the other side added
 * stands behind what it stood behind there.
 */
function mergedOrder({ base, mine, theirs }: Three<readonly string[]>): readonly string[] {
  const common = (list: readonly string[]) =>
    list.filter((id) => base.includes(id) && mine.includes(id) && theirs.includes(id));
  const mineMoved = common(mine).some((id, index) => common(base)[index] !== id);
  const [leading, other] = mineMoved ? [mine, theirs] : [theirs, mine];
  const order = [...leading];
  other.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = other.slice(0, index).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** Names or words without an order; the two areas of a portal are no set. */
const isSet = (list: readonly Json[], guide: Guide): boolean =>
  list.every((item) => typeof item === "string") && guide.every(({ maxItems }) => maxItems !== 2);

function mergeSets({ base, mine, theirs }: Three<readonly Json[]>): Json {
  const kept = mine.filter((item) => !base.includes(item) || theirs.includes(item));
  return [...kept, ...theirs.filter((item) => !base.includes(item) && !mine.includes(item))];
}
