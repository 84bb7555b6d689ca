/** Categories of targets, and the differences between two versions of a model. */
import type { Json } from "@custodiet/core";
import { z } from "zod";
import { listOf, named, nullableText, text } from "./shapes.ts";

const groundSchema = named(
  "CategoryGround",
  z.object({ row: text, amount: z.number(), unit: z.enum(["kg", "A/D"]), source: text, note: nullableText }),
);

const tableOutcomeSchema = named(
  "TableOutcome",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("category"), category: text, grounds: listOf(groundSchema) }),
    z.object({ kind: z.literal("ask-the-state"), question: text, grounds: listOf(groundSchema) }),
    z.object({ kind: z.literal("not-categorised") }),
  ]),
);

export const targetCategorySchema = named(
  "TargetCategory",
  z.object({
    target: text,
    scheme: z.enum(["nuclear-material", "radioactive-source", "none"]),
    category: nullableText,
    byTable: tableOutcomeSchema,
    override: z.object({ category: text, reason: text, decidedBy: text }).nullable(),
    securityLevel: z.enum(["A", "B", "C"]).nullable(),
  }),
);

/** Any value JSON can carry: what a field said before and after. */
const fieldValue = z.custom<Json>(() => true).meta({ description: "Any JSON value" });

export const modelChangeSchema = named(
  "ModelChange",
  z.object({
    kind: z.enum(["added", "removed", "changed", "reordered"]),
    part: text,
    id: nullableText,
    name: nullableText,
    fields: listOf(z.object({ field: text, before: fieldValue, after: fieldValue })),
  }),
);
