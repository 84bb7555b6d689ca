/** What the assessments of a facility's versions say, in few numbers each. */
import { z } from "zod";
import { actSchema, instant, listOf, modeSchema, named, nullableText, probability, text } from "./shapes.ts";

const requirementSchema = z
  .object({
    pEffectiveness: probability,
    source: text,
    missed: z.number().meta({ description: "Scenarios of the act, of any position, that miss it" }),
  })
  .nullable();

const worstOfActSchema = named(
  "WorstOfAct",
  z.object({
    target: text,
    targetName: text,
    act: actSchema,
    scenario: nullableText.meta({ description: "null: no position has a path" }),
    role: nullableText,
    mode: modeSchema.nullable(),
    pEffectiveness: probability.nullable(),
    conditionalRisk: probability,
    requirement: requirementSchema,
  }),
);

const assessedVersionSchema = z.object({
  hash: text,
  engineVersion: text,
  assessedAt: instant,
  positionCount: z.number(),
  positionsMissed: z.number(),
  scenariosMissed: z.number(),
  worstOfActs: listOf(worstOfActSchema).meta({ description: "Most harmful first" }),
});

const versionStandingSchema = named(
  "VersionStanding",
  z.object({
    number: z.number(),
    storedAt: instant,
    reason: text,
    assessment: assessedVersionSchema.nullable().meta({ description: "null: this version was not assessed" }),
  }),
);

export const trendSchema = named("Trend", z.object({ versions: listOf(versionStandingSchema) }));
