/** Numbers as people type them, before anything is saved. */
import type { Bounds } from "./field.ts";

export type TypedNumber =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "fault"; readonly fault: NumberFault };

export type NumberFault = "notANumber" | "notWhole" | "tooSmall" | "tooLarge" | "mustBeAbove";

const numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A decimal comma is taken for a point; a percentage for its share. */
export function readNumber(typed: string, bounds: Bounds & { readonly isWhole: boolean }): TypedNumber {
  const text = plainDigits(typed.trim()).replace(",", ".");
  if (text === "") return { kind: "empty" };
  const isPercentage = text.endsWith("%") && bounds.max === 1;
  const bare = isPercentage ? text.slice(0, -1).trim() : text;
  if (!numberPattern.test(bare)) return { kind: "fault", fault: "notANumber" };
  const value = isPercentage ? Number((Number(bare) / 100).toPrecision(12)) : Number(bare);
  const fault = faultOf(value, bounds);
  return fault ? { kind: "fault", fault } : { kind: "number", value };
}

function faultOf(value: number, { isWhole, min, above, max }: Bounds & { readonly isWhole: boolean }) {
  if (!Number.isFinite(value)) return "notANumber";
  if (isWhole && !Number.isSafeInteger(value)) return "notWhole";
  if (min !== null && value < min) return "tooSmall";
  if (above !== null && value <= above) return "mustBeAbove";
  if (max !== null && value > max) return "tooLarge";
  return null;
}

const arabicZero = 0x0660;
const persianZero = 0x06f0;

/** Digits of Arabic and Persian keyboards, and their decimal sign, as documents write them. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) - arabicZero))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) - persianZero))
    .replaceAll("\u066b", ".")
    .replaceAll("\u066a", "%");
