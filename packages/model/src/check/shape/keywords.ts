/**
 * Keywords of the JSON Schema that tell a form what the shape alone does not. Every other reader leaves them aside; they
 * are documented in `docs/facility-model.md`.
 */
export const keywords = {
  /** The value names an element of one of these kinds. On `propertyNames`: each key does. */
  refersTo: "x-custodiet-refers-to",
  /** The value is the identifier of an element of this kind. */
  defines: "x-custodiet-defines",
  /** The value is a number with a unit of this dimension. */
  unit: "x-custodiet-unit",
  /** Limits of such a number in the model's unit of the dimension (seconds, grams, TBq, 1, Gy/h, metres). */
  bounds: "x-custodiet-bounds",
  /** What people call a value that may be written in more than one way: `ValueForm`. */
  form: "x-custodiet-form",
  /** The key belongs here only where other keys have one of these values. */
  when: "x-custodiet-when",
} as const;

/**
 * `duration`: a time, or its mean and standard deviation; `basis`: exactly one of four kinds; `windows`: hours of the
 * week; `one-or-many`: a value or a list of them; `all-or-some`: `all`, or names; `paragraph`: a longer text.
 */
export type ValueForm = "duration" | "basis" | "windows" | "one-or-many" | "all-or-some" | "paragraph";
