import { findEscapedControl } from "../../syntax/character-scan.ts";
import { syntaxLimits } from "../../syntax/limits.ts";
import { reservedKeys } from "../../syntax/parse-file.ts";

/** What of a value no document can carry, in words; `null` where all of it can be written. */
export function findUnwritable(value: unknown, depth = 0): string | null {
  switch (typeof value) {
    case "string":
      return unwritableText(value);
    case "number":
      return Number.isFinite(value) ? null : `the number ${value}`;
    case "boolean":
      return null;
    case "object":
      return value === null ? null : findWithin(value, depth);
    default:
      return `a value of type ${typeof value}`;
  }
}

function findWithin(value: object, depth: number): string | null {
  if (depth >= deepest) return "lists and keys nested too deeply";
  const parts = Array.isArray(value) ? value : Object.values(value);
  const bad = Array.isArray(value) ? null : Object.keys(value).find((key) => isUnwritableKey(key));
  if (typeof bad === "string") return "a key that cannot be written";
  for (const part of parts) {
    const found = findUnwritable(part, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** The sections stand two levels above the values of an element. */
const deepest = syntaxLimits.depth - 4;

export const isUnwritableKey = (key: string): boolean =>
  key === "" || reservedKeys.has(key) || unwritableText(key) !== null;

function unwritableText(text: string): string | null {
  if (text.length > syntaxLimits.scalarCharacters) return `a text of ${text.length} characters`;
  if (findEscapedControl(text) !== null) return "a control character";
  return /[\uFFFD\uFFFE\uFFFF\uFEFF]|\p{Surrogate}/u.test(text) ? "a character that is no text" : null;
}
