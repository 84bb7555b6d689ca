import type { Result } from "./result.ts";
import { err, ok } from "./result.ts";

/** The dimensions a document may give, each with the unit the model holds it in. */
export type Dimension = "duration" | "mass" | "activity" | "fraction" | "doseRate" | "length";

/** Units by dimension, as factors to the model's own unit (seconds, grams, terabecquerel, 1, gray per hour, metres). */
const unitFactors: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
  duration: { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400 },
  mass: { mg: 0.001, g: 1, kg: 1000, t: 1_000_000 },
  activity: { kBq: 1e-9, MBq: 1e-6, GBq: 1e-3, TBq: 1, PBq: 1e3, mCi: 3.7e-5, Ci: 0.037, kCi: 37 },
  fraction: { "%": 0.01 },
  doseRate: { "mGy/h": 0.001, "Gy/h": 1 },
  length: { cm: 0.01, m: 1, km: 1000 },
};

export const unitsOf = (dimension: Dimension): readonly string[] => Object.keys(unitFactors[dimension]);

/** What is wrong with a quantity as written. */
export type QuantityFault = "not a quantity" | "missing unit" | "unknown unit" | "not finite";

/** Longer texts are no quantities; the pattern's cost grows with the square of the length. */
const quantityMaxLength = 64;

const quantityPattern = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([^\d\s].*)?$/;

/**
 * Reads "90 s", "2.5 min", "19.75 %" into the model's unit of the dimension. A number without its unit is a fault:
 * nobody may have to guess whether 5 meant seconds or minutes.
 *
 * @example
 * parseQuantity("2.5 min", "duration"); // { ok: true, value: 150 }
 */
export function parseQuantity(text: string, dimension: Dimension): Result<number, QuantityFault> {
  const match = text.length > quantityMaxLength ? null : quantityPattern.exec(text.trim());
  if (!match) return err("not a quantity");
  const unit = match[2]?.trim();
  if (unit === undefined) return err("missing unit");
  const factors = unitFactors[dimension];
  const factor = Object.hasOwn(factors, unit) ? factors[unit] : undefined;
  if (factor === undefined) return err("unknown unit");
  const value = roundToDouble(Number(match[1]), factor);
  return Number.isFinite(value) ? ok(value) : err("not finite");
}

/** 19.75 % is 0.1975, not 0.19750000000000001: divide where the factor is an exact power of ten below one. */
function roundToDouble(amount: number, factor: number): number {
  const inverse = Math.round(1 / factor);
  return factor < 1 && Math.abs(inverse * factor - 1) < 1e-12 ? amount / inverse : amount * factor;
}
