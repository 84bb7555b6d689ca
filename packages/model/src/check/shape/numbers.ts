import { type Dimension, type DurationSeconds, parseQuantity, type QuantityFault, unitsOf } from "@custodiet/core";
import type { SyntaxNode } from "../../syntax/syntax-tree.ts";
import { formWording } from "../../wording/form-wording.ts";
import type { Wording } from "../../wording/wording.ts";
import { keywords, type ValueForm } from "./keywords.ts";
import { object, optional, required } from "./object.ts";
import { placeAt, type Reading } from "./reading.ts";
import { describe } from "./scalars.ts";
import { type Broken, broken, type Shape } from "./shape.ts";

/** Limits of a number; both ends belong to it unless said otherwise. */
export interface Bounds {
  readonly min?: number;
  /** The number itself is not enough: it must be above. */
  readonly above?: number;
  readonly max?: number;
}

const isWithin = (value: number, { min = -Infinity, above = -Infinity, max = Infinity }: Bounds): boolean =>
  value >= min && value > above && value <= max;

export function number(bounds: Bounds): Shape<number> {
  return bareNumber(bounds, "number");
}

export function wholeNumber(bounds: Bounds): Shape<number> {
  return bareNumber(bounds, "integer");
}

export const probability = (): Shape<number> => number({ min: 0, max: 1 });

function bareNumber(bounds: Bounds, type: "number" | "integer"): Shape<number> {
  const { min, above, max } = bounds;
  return {
    schema: {
      type,
      ...(min === undefined ? {} : { minimum: min }),
      ...(above === undefined ? {} : { exclusiveMinimum: above }),
      ...(max === undefined ? {} : { maximum: max }),
    },
    read: (node, path, reading) => {
      if (node.kind !== "scalar" || typeof node.value !== "number") {
        reading.report(formWording.notANumber(describe(node), type), placeAt(node, path));
        return broken;
      }
      const isKind = type === "number" || Number.isSafeInteger(node.value);
      if (Number.isFinite(node.value) && isKind && isWithin(node.value, bounds)) return node.value;
      reading.report(formWording.outOfRange(node.text, bounds, type === "integer" ? "whole" : ""), placeAt(node, path));
      return broken;
    },
  };
}

/** Longer is no quantity, and would cost the pattern that reads it much time. */
const quantityMaxLength = 48;

/** A number with its unit, in the model's unit of the dimension. */
export function quantity(dimension: Dimension, bounds: Bounds): Shape<number> {
  const units = unitsOf(dimension);
  const unitPattern = units.join("|");
  return {
    schema: {
      type: "string",
      pattern: `^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*(${unitPattern})$`,
      [keywords.unit]: dimension,
      [keywords.bounds]: { ...bounds },
    },
    read: (node, path, reading) => {
      const fail = (wording: Wording): Broken => {
        reading.report(wording, placeAt(node, path));
        return broken;
      };
      if (node.kind !== "scalar") return fail(formWording.notAQuantity(describe(node), units));
      if (node.text.length > quantityMaxLength) return fail(formWording.notAQuantity(describe(node), units));
      const parsed = parseQuantity(node.text, dimension);
      if (!parsed.ok) return fail(quantityFault(parsed.error, node.text, units));
      return isWithin(parsed.value, bounds) ? parsed.value : fail(formWording.outOfRange(node.text, bounds, ""));
    },
  };
}

function quantityFault(fault: QuantityFault, written: string, units: readonly string[]): Wording {
  switch (fault) {
    case "missing unit":
      return formWording.missingUnit(written, units);
    case "unknown unit":
      return formWording.unknownUnit(written, units);
    case "not finite":
      return formWording.outOfRange(written, {}, "finite");
    case "not a quantity":
      return formWording.notAQuantity(`\`${written}\``, units);
  }
}

const meanAndSd = object({
  mean: required(quantity("duration", { min: 0 }), "Mean"),
  sd: optional(quantity("duration", { min: 0 }), "Standard deviation; 0.3 of the mean where not given"),
});

/** A duration as written; the standard deviation may be left out. */
export interface DurationDraft {
  readonly meanSeconds: DurationSeconds["meanSeconds"];
  readonly sdSeconds: DurationSeconds["sdSeconds"] | null;
}

/** `30 s`, or `{ mean: 30 s, sd: 5 s }`. */
export function duration(): Shape<DurationDraft> {
  const plain = quantity("duration", { min: 0 });
  return {
    schema: { anyOf: [plain.schema, meanAndSd.schema], [keywords.form]: "duration" satisfies ValueForm },
    read: (node, path, reading) => {
      if (node.kind === "map") return readMeanAndSd(node, path, reading);
      const meanSeconds = plain.read(node, path, reading);
      return meanSeconds === broken ? broken : { meanSeconds, sdSeconds: null };
    },
  };
}

function readMeanAndSd(node: SyntaxNode, path: string, reading: Reading): DurationDraft | Broken {
  const draft = meanAndSd.read(node, path, reading);
  if (draft === broken) return broken;
  if (draft.sd !== null && draft.sd > draft.mean) {
    reading.report(formWording.unusualDeviation(), reading.placeOf(draft, "sd"));
  }
  return { meanSeconds: draft.mean, sdSeconds: draft.sd };
}
