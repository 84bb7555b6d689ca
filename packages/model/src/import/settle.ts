import { type Dimension, type Json, parseQuantity } from "@custodiet/core";
import type { DocumentEdit, JsonObject } from "../edit/document-edit.ts";
import { isArray, isObject } from "../edit/json-values.ts";
import { placeText } from "../place/place-text.ts";
import type { Part, Proposal } from "./proposal.ts";

/** What one proposal changes. */
export interface Settled {
  readonly edits: readonly DocumentEdit[];
  readonly assumed: readonly string[];
}

/** The edits that make the document say what a row says; none where it says so already. */
export function settle({ known, said, filled }: Proposal): Settled {
  const { section, id, name, element } = known;
  if (element !== null) {
    return { edits: said.flatMap((part) => changeOf(section, id, element, part)), assumed: [] };
  }
  const left = filled.filter(({ path }) => !said.some((part) => startsWith(part.path, path)));
  const parts = [...said, ...left];
  const added = parts.reduce<JsonObject>((object, { path, value }) => withPart(object, path, value), { id, name });
  return {
    edits: [{ kind: "add", section, element: added }],
    assumed: left.map(({ path }) => placeText({ section, id, path })),
  };
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((step, index) => path[index] === step);

function changeOf(
  section: Proposal["known"]["section"],
  id: string,
  element: JsonObject,
  { path, value }: Part,
): DocumentEdit[] {
  const now = partAt(element, path);
  if (isSame(now, value, path.at(-1) ?? "")) return [];
  // The spread of a duration stays where only its mean is told.
  const mean = isObject(now) && "mean" in now && typeof value === "string" ? ["mean"] : [];
  const place = { section, id, path: [...path, ...mean] };
  return [{ kind: "set", place, value: over(now, value), was: partAt(element, [...path, ...mean]) ?? null }];
}

/** The one item that both have keeps what the table does not speak of: that it is irradiated, its D value. */
function over(now: Json | undefined, said: Json): Json {
  const [item] = isArray(said) && said.length === 1 ? said : [];
  if (!isObject(item)) return said;
  if (isObject(now)) return { ...now, ...item };
  const [only] = isArray(now) && now.length === 1 ? now : [];
  return isObject(only) ? [{ ...only, ...item }] : said;
}

const partAt = (element: JsonObject, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    element,
  );

function withPart(object: JsonObject, [step = "", ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...object, [step]: value };
  const inner = object[step];
  return { ...object, [step]: withPart(isObject(inner) ? inner : {}, rest, value) };
}

/** Whether the document says it already, in whatever units; the two sides of a door have no order. */
export function isSame(now: Json | undefined, said: Json, key: string): boolean {
  if (isArray(now) && isArray(said)) {
    if (now.length !== said.length) return false;
    if (key === "between" || key === "at") return said.every((item) => now.includes(item));
    return now.every((item, index) => isSame(item, said[index] ?? null, ""));
  }
  if (isArray(said) && said.length === 1 && isObject(now)) return isSame(now, said[0] ?? null, "");
  if (isObject(now) && isObject(said)) return objectsAgree(now, said);
  if (isObject(now) && "mean" in now) return isSame(now["mean"], said, key);
  if (typeof now === "string" && typeof said === "string") return now === said || sameQuantity(now, said);
  return now === said;
}

/** What the table does not speak of is no difference; a count of one goes without saying. */
const objectsAgree = (now: JsonObject, said: JsonObject): boolean =>
  Object.entries(said).every(([key, value]) => isSame(now[key] ?? (key === "count" ? 1 : undefined), value, key)) &&
  (now["count"] ?? 1) === (said["count"] ?? 1);

const dimensions: readonly Dimension[] = ["duration", "mass", "activity", "fraction"];

function sameQuantity(a: string, b: string): boolean {
  return dimensions.some((dimension) => {
    const [first, second] = [parseQuantity(a, dimension), parseQuantity(b, dimension)];
    return first.ok && second.ok && Math.abs(first.value - second.value) <= 1e-9 * Math.abs(first.value);
  });
}
