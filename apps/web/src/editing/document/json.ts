/** Values as a document writes them, and places within them. */
import type { Json } from "@custodiet/core";

export type { Json };

export type JsonObject = { readonly [key: string]: Json };

/** Keys and list positions, from an element inwards. */
export type Path = readonly (string | number)[];

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let here: Json | undefined = value;
  for (const part of path) {
    if (isList(here) && typeof part === "number") here = here[part];
    else if (isObject(here) && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here;
}

/** The same value with another at a path; what leads there is made where it is missing. `undefined` takes it away. */
export function withValueAt(value: Json | undefined, path: Path, next: Json | undefined): Json | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return next;
  if (typeof part === "number") return withItem(isList(value) ? value : [], part, rest, next);
  const fields = isObject(value) ? value : {};
  const inner = withValueAt(fields[part], rest, next);
  if (inner !== undefined) return { ...fields, [part]: inner };
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== part));
}

function withItem(items: readonly Json[], at: number, rest: Path, next: Json | undefined): Json {
  const inner = withValueAt(items[at], rest, next);
  return inner === undefined ? items.filter((_, index) => index !== at) : items.toSpliced(at, 1, inner);
}

/** Equal as JSON; the order of keys does not count, that of list items does. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
