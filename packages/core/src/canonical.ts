import canonicalize from "canonicalize";

/** A value JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical JSON text of a value (RFC 8785, JCS): the same value has the same text everywhere.
 * Throws on what JSON cannot carry (NaN, infinities): by then it is a bug.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("The value has no JSON form");
  return text;
}

/**
 * Whether a text is the canonical one of the value that was read from it: where it is, several times faster than writing it
 * anew. The numbers and strings of `JSON.stringify` are those of RFC 8785; what is left to look at is the order of keys.
 * Keys that look like numbers come back in another order, so what does not look canonical is written anew after all.
 */
export const isCanonical = (text: string, value: unknown): boolean =>
  (JSON.stringify(value) === text && hasKeysInOrder(value)) || canonicalJson(value) === text;

function hasKeysInOrder(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(hasKeysInOrder);
  let before = "";
  for (const key of Object.keys(value)) {
    if (key < before || !hasKeysInOrder((value as Readonly<Record<string, unknown>>)[key])) return false;
    before = key;
  }
  return true;
}
