/** Rows of a table: filtered by what is typed, sorted by a column. */
import type { Element } from "../document/elements.ts";
import type { Json } from "../document/json.ts";
import { isList, isObject, valueAt } from "../document/json.ts";
import { matching } from "../form/candidates.ts";
import type { Column } from "./table-columns.ts";

export interface Sorting {
  readonly key: string;
  readonly order: "ascending" | "descending";
}

export function rowsOf(
  elements: readonly Element[],
  columns: readonly Column[],
  filter: string,
  sorting: Sorting | null,
  compare: (a: string, b: string) => number,
): readonly Element[] {
  const found = matching(elements, filter);
  const column = columns.find(({ key }) => key === sorting?.key);
  if (!column || !sorting) return found;
  const sign = sorting.order === "ascending" ? 1 : -1;
  const keyOf = (element: Element) => sortable(valueAt(element.value, column.path));
  const stated = found.filter((element) => keyOf(element) !== null);
  const others = found.filter((element) => keyOf(element) === null);
  return [...stated.toSorted((a, b) => sign * compareValues(keyOf(a), keyOf(b), compare)), ...others];
}

type Sortable = number | string | null;

/** Numbers and quantities by size, texts as the language has them. */
function compareValues(a: Sortable, b: Sortable, compare: (a: string, b: string) => number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
}

/** `null` for what is not stated: it comes last, whichever way one sorts. */
function sortable(value: Json | undefined): Sortable {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (isList(value)) return value.map((item) => sortable(item) ?? "").join(" ");
  if (isObject(value)) return sortable(value["mean"]);
  return sizeOf(value) ?? value;
}

/** Units by size, so that "90 s" comes before "2 min". */
const sizes: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
  cm: 0.01,
  m: 1,
  km: 1000,
};

function sizeOf(text: string): number | null {
  const match = /^([+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*([a-z]+)$/.exec(text);
  const size = sizes[match?.[2] ?? ""];
  return match && size !== undefined ? Number(match[1]) * size : null;
}
