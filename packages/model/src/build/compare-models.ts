import type { Json } from "@custodiet/core";
import { canonicalJson } from "@custodiet/core";
import type { FacilityModel, MaterialBalanceArea } from "./facility-model.ts";

/** Parts of a model that are lists of elements with an identifier. */
const elementLists = [
  "organisations",
  "areas",
  "crossings",
  "measures",
  "targets",
  "roles",
  "states",
  "procedures",
] as const;

/** Parts of a balance area that are lists of elements themselves. */
const accountingLists = ["measurements", "keyMeasurementPoints", "strata", "streams"] as const;

/** Parts that there is one of. */
const singleParts = ["facility", "marking", "threatStatement"] as const;

export type ModelPart =
  | (typeof elementLists)[number]
  | (typeof singleParts)[number]
  | (typeof accountingLists)[number]
  | "balanceAreas"
  | "response"
  | "forces"
  | "requirements"
  | "assumed";

/** One field of an element, before and after; `undefined` as JSON has it: absent is `null`. */
export interface FieldChange {
  /** `performance.stealth.pDetect`; lists are compared whole. */
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** What one version of a model says that another does not. */
export interface ModelChange {
  readonly kind: "added" | "removed" | "changed" | "reordered";
  readonly part: ModelPart;
  /** The element's identifier; `null` for parts there is one of, and for a new order. */
  readonly id: string | null;
  readonly name: string | null;
  readonly fields: readonly FieldChange[];
}

/**
 * Compares two versions of a model element by element: in the order of the model, removed elements after the others.
 * No change means the same hash.
 */
export function compareModels(before: FacilityModel, after: FacilityModel): readonly ModelChange[] {
  const { forces: forcesBefore, ...responseBefore } = before.response;
  const { forces: forcesAfter, ...responseAfter } = after.response;
  return [
    ...singleParts.flatMap((part) => compareSingle(part, before[part], after[part])),
    ...elementLists.flatMap((part) => compareElements(part, before[part], after[part])),
    ...compareElements("balanceAreas", before.balanceAreas.map(withoutParts), after.balanceAreas.map(withoutParts)),
    ...accountingLists.flatMap((part) => compareElements(part, partsOf(before, part), partsOf(after, part))),
    ...compareSingle("response", responseBefore, responseAfter),
    ...compareElements("forces", forcesBefore, forcesAfter),
    ...compareSingle("requirements", { requirements: before.requirements }, { requirements: after.requirements }),
    ...compareSingle("assumed", { assumed: before.assumed }, { assumed: after.assumed }),
  ];
}

function withoutParts({ id, name, areas, accountant, inventoryEveryDays }: MaterialBalanceArea) {
  return { id, name, areas, accountant, inventoryEveryDays };
}

/** Each with the balance area it belongs to, so that a move shows. A model stored before there were any has none. */
const partsOf = ({ balanceAreas }: FacilityModel, part: (typeof accountingLists)[number]): readonly Element[] =>
  balanceAreas.flatMap(({ id, [part]: parts }) => (parts ?? []).map((element) => ({ ...element, balanceArea: id })));

function compareSingle(part: ModelPart, before: object, after: object): ModelChange[] {
  const fields = compareFields(before, after);
  return fields.length === 0 ? [] : [{ kind: "changed", part, id: null, name: null, fields }];
}

interface Element {
  readonly id: string;
  readonly name: string;
}

function compareElements(part: ModelPart, before: readonly Element[], after: readonly Element[]): ModelChange[] {
  const old = new Map(before.map((element) => [element.id, element]));
  const current = new Map(after.map((element) => [element.id, element]));
  const changes = after.flatMap((element): ModelChange[] => {
    const earlier = old.get(element.id);
    const { id, name } = element;
    if (!earlier) return [{ kind: "added", part, id, name, fields: [] }];
    const fields = compareFields(earlier, element);
    return fields.length === 0 ? [] : [{ kind: "changed", part, id, name, fields }];
  });
  for (const { id, name } of before) {
    if (!current.has(id)) changes.push({ kind: "removed", part, id, name, fields: [] });
  }
  const orderBefore = before.filter(({ id }) => current.has(id)).map(({ id }) => id);
  const orderAfter = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const isReordered = orderBefore.some((id, index) => orderAfter[index] !== id);
  if (isReordered) changes.push({ kind: "reordered", part, id: null, name: null, fields: [] });
  return changes;
}

function compareFields(before: object, after: object, path = ""): FieldChange[] {
  const [old, current] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...old.keys(), ...current.keys()])];
  return keys.flatMap((key) => {
    const field = path === "" ? key : `${path}.${key}`;
    const [a, b] = [asJson(old.get(key)), asJson(current.get(key))];
    if (isRecord(a) && isRecord(b)) return compareFields(a, b, field);
    return canonicalJson(a) === canonicalJson(b) ? [] : [{ field, before: a, after: b }];
  });
}

/** The model is plain data: what is absent in one version reads as `null`. */
const asJson = (value: unknown): Json => (value === undefined ? null : (value as Json));

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
