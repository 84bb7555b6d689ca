import { type Cell, type Dimension, err, ok, parseQuantity, type Result } from "@custodiet/core";
import { type ImportWords, meaningOf } from "./import-words.ts";

export type NumberFault = "not a number" | "no unit" | "unknown unit";

/** A number as people write it: with their sign for decimals, with or without one for thousands, in their digits. */
export function readNumber(cell: Cell, decimal: "point" | "comma"): number | null {
  if (typeof cell === "number") return cell;
  const plain = latinDigits(cell).replace(/[\s'\u2019\u202f_]/g, "");
  const [point, comma] = decimal === "point" ? [".", ","] : [",", "."];
  const whole = new RegExp(`^([+-]?)(\\d{1,3}(?:\\${comma}\\d{3})+|\\d*)(?:\\${point}(\\d+))?([eE][+-]?\\d+)?$`).exec(
    plain,
  );
  if (!whole || plain === "" || (!whole[2] && !whole[3])) return null;
  const [, sign = "", units = "", rest = "0", power = ""] = whole;
  const value = Number(`${sign}${units.replaceAll(comma, "") || "0"}.${rest}${power}`);
  return Number.isFinite(value) ? value : null;
}

/** Digits of Arabic and Persian, and their sign for decimals. */
const latinDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll("\u066b", ".");

export interface NumberReading {
  readonly decimal: "point" | "comma";
  readonly words: ImportWords;
}

/** A quantity as the document writes it. The unit stands in the cell, or is the column's. */
export function readQuantity(
  cell: Cell,
  dimension: Dimension,
  unit: string | null,
  { decimal, words }: NumberReading,
): Result<string, NumberFault> {
  const text = String(cell);
  const match = /^([\d\s.,'\u2019\u202f+\-\u0660-\u0669\u06f0-\u06f9\u066b]+(?:[eE][+-]?\d+)?)\s*(.*)$/su.exec(
    text.trim(),
  );
  const value = typeof cell === "number" ? cell : readNumber(match?.[1]?.trim() ?? "", decimal);
  if (value === null) return err("not a number");
  const written = typeof cell === "number" ? "" : (match?.[2]?.trim() ?? "");
  if (written === "" && unit === null) return err("no unit");
  const known = written === "" ? unit : unitOf(written, dimension, words);
  const quantity = `${value} ${known ?? ""}`;
  return known !== null && parseQuantity(quantity, dimension).ok ? ok(quantity) : err("unknown unit");
}

/** The unit as the document writes it: `GBq` and `MBq` differ from `mBq`, so that letters count before words do. */
export function unitOf(written: string, dimension: Dimension, words: ImportWords): string | null {
  if (parseQuantity(`1 ${written}`, dimension).ok) return written;
  const known = meaningOf(words.units, written);
  return known !== null && parseQuantity(`1 ${known}`, dimension).ok ? known : null;
}
