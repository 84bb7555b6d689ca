/** Plain data compared through and through, and models that share what they have in common. */
import type { FacilityModel } from "@custodiet/model";

/** Whether two pieces of plain data say the same; an absent field is as one that is `undefined`. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b);
  return !Array.isArray(b) && isSameRecord(a, b);
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => isSameData(item, b[i]));

function isSameRecord(a: object, b: object): boolean {
  const [ofA, ofB] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const key in ofA) if (!isSameData(ofA[key], ofB[key])) return false;
  for (const key in ofB) if (ofB[key] !== undefined && ofA[key] === undefined) return false;
  return true;
}

const elementLists = ["areas", "crossings", "measures", "targets", "roles", "states", "procedures"] as const;

/** The changed model, with the very objects of the known one wherever they say the same. */
export function shareElements(known: FacilityModel, changed: FacilityModel): FacilityModel {
  const shared = elementLists.map((part) => [part, shareList(known[part], changed[part])] as const);
  return { ...changed, ...Object.fromEntries(shared) };
}

interface Element {
  readonly id: string;
}

function shareList(known: readonly Element[], changed: readonly Element[]): readonly Element[] {
  const byId = new Map(known.map((element) => [element.id, element]));
  const shared = changed.map((element) => {
    const before = byId.get(element.id);
    return before && isSameData(before, element) ? before : element;
  });
  return shared.length === known.length && shared.every((element, i) => element === known[i]) ? known : shared;
}
