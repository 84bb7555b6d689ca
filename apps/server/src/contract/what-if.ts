/** What-if questions: edits that nobody has kept, and what they would do to every position. */
import { z } from "zod";
import { modelChangeSchema } from "./categories.ts";
import { documentEditSchema } from "./document.ts";
import { actSchema, diagnosticSchema, listOf, modeSchema, named, nullableText, probability, text } from "./shapes.ts";

const startSchema = named(
  "WhatIfStart",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("version"), version: z.number().int().min(1).optional() }),
    z.object({ kind: z.literal("draft") }).meta({ description: "My own draft, as it is saved" }),
  ]),
);

export const whatIfRequestSchema = named(
  "WhatIfRequest",
  z.object({ from: startSchema, edits: z.array(documentEditSchema).max(500) }),
);

const movementSchema = z.enum(["better", "worse", "same", "new", "gone"]);

const positionStandingSchema = z
  .object({
    rank: z.number(),
    isPersonalData: z.boolean(),
    worstScenario: nullableText,
    conditionalRisk: z.number(),
    pEffectiveness: probability.nullable(),
    requirementsMissed: z.number(),
  })
  .nullable();

const scenarioStandingSchema = z
  .object({
    conditionalRisk: z.number(),
    pEffectiveness: probability.nullable(),
    isRequirementMissed: z.boolean().nullable(),
  })
  .nullable();

const positionDifferenceSchema = named(
  "PositionDifference",
  z.object({ role: text, movement: movementSchema, before: positionStandingSchema, after: positionStandingSchema }),
);

const scenarioDifferenceSchema = named(
  "ScenarioDifference",
  z.object({
    scenario: text,
    role: text,
    target: text,
    act: actSchema,
    mode: modeSchema,
    movement: movementSchema,
    before: scenarioStandingSchema,
    after: scenarioStandingSchema,
  }),
);

const countsSchema = z.object({
  better: z.number(),
  worse: z.number(),
  same: z.number(),
  new: z.number(),
  gone: z.number(),
});

export const whatIfAnswerSchema = named(
  "WhatIfAnswer",
  z.object({
    modelHashBefore: text,
    modelHashAfter: text,
    engineVersion: text,
    changes: listOf(modelChangeSchema),
    positions: listOf(positionDifferenceSchema).meta({ description: "In the order of the ranking after the change" }),
    scenarios: listOf(scenarioDifferenceSchema).meta({ description: "Those that differ; the most harmful first" }),
    counts: z.object({ positions: countsSchema, scenarios: countsSchema }),
    warnings: listOf(diagnosticSchema),
  }),
);

export const whatIfStateSchema = named(
  "WhatIfState",
  z.object({
    state: z.enum(["cold", "preparing", "ready"]),
    done: z.number(),
    total: z.number().meta({ description: "0 until it is known" }),
  }),
);
