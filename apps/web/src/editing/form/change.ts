/** What a form does to a document: one edit that says what stood there before. */
import type { Json, Path } from "../document/json.ts";
import { isObject, sameJson, valueAt, withValueAt } from "../document/json.ts";
import type { DocumentEdit, ElementPlace } from "../document/shapes.ts";

/**
 * The edit that puts a value at a path of an element, or takes it away (`undefined`). What holds the path is made where
 * it is missing, and goes where nothing is left in it. `null` where nothing changes.
 *
 * @param element as the editor saw it
 */
export function changeOf(
  place: ElementPlace,
  element: Json | undefined,
  path: Path,
  next: Json | undefined,
): DocumentEdit | null {
  if (sameJson(valueAt(element, path), next)) return null;
  return next === undefined ? takeAway(place, element, path) : put(place, element, path, next);
}

/** Sets the outermost part that is missing, with all that is to stand in it. */
function put(place: ElementPlace, element: Json | undefined, path: Path, next: Json): DocumentEdit {
  const missing = path.findIndex((_, depth) => depth > 0 && !holds(valueAt(element, path.slice(0, depth))));
  const at = missing === -1 ? path : path.slice(0, missing);
  const value = withValueAt(valueAt(element, at) ?? undefined, path.slice(at.length), next) as Json;
  return { kind: "set", place: { ...place, path: at }, value, was: seen(element, at) };
}

const holds = (value: Json | undefined): boolean => typeof value === "object" && value !== null;

/** Takes the outermost part away that nothing would be left in; items of a list never take their list along. */
function takeAway(place: ElementPlace, element: Json | undefined, path: Path): DocumentEdit {
  let at = path;
  while (at.length > 1 && typeof at.at(-1) === "string" && isAlone(valueAt(element, at.slice(0, -1)))) {
    if (typeof at.at(-2) === "number") break;
    at = at.slice(0, -1);
  }
  return { kind: "unset", place: { ...place, path: at }, was: seen(element, at) };
}

const isAlone = (value: Json | undefined): boolean => isObject(value) && Object.keys(value).length === 1;

const seen = (element: Json | undefined, path: Path): Json => valueAt(element, path) ?? null;
