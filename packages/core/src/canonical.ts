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
