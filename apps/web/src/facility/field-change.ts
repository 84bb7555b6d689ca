/** A changed value of a model, told as a person would who fills in the form. */

export interface ListChange {
  /** Only before, and only after. */
  readonly left: readonly string[];
  readonly came: readonly string[];
  /** How many stand in both. */
  readonly stay: number;
}

/** The model's `delays.force.meanSeconds` as the form's `delays`, `force`, `mean`; `isOutOfService` as `outOfService`. */
export const formPath = (field: string): readonly string[] =>
  field
    .split(".")
    .map((part) => part.replace(/^is([A-Z])/, (_, first: string) => first.toLowerCase()).replace(/Seconds$/, ""));

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** What only one of two lists has; `null` where they are not both lists of identifiers. */
export function listsOf(before: unknown, after: unknown): ListChange | null {
  if (!isTexts(before) || !isTexts(after)) return null;
  const left = before.filter((one) => !after.includes(one));
  const came = after.filter((one) => !before.includes(one));
  // The same members in another order: then the order is what changed.
  if (left.length === 0 && came.length === 0) return null;
  return { left, came, stay: after.length - came.length };
}
