/** The catalogue of measures in one language, as pages read it. */
import { officialLanguages } from "@custodiet/core";
import {
  costBands,
  domains,
  hookChecks,
  measureFunctions,
  owners,
  privacyNotes,
  relationships,
  testMethods,
  tiers,
} from "@custodiet/programme";
import { z } from "zod";
import { listOf, named, text } from "./shapes.ts";

export const catalogueQuestionSchema = z.object({
  language: z.enum(officialLanguages).default("en"),
  own: z
    .enum(["with", "without"])
    .default("with")
    .meta({ description: "With the organisation's own measures, or as it was shipped" }),
});

const measureSchema = named(
  "CatalogueMeasure",
  z.object({
    id: text,
    isOwn: z.boolean().meta({ description: "Added by the own organisation; no other has it" }),
    language: z.enum(officialLanguages).meta({ description: "Of its words" }),
    domain: z.enum(domains),
    title: text,
    statement: text,
    testText: text.meta({ description: "How its implementation is tested, in words" }),
    tiers: listOf(z.enum(tiers)),
    commitments: listOf(text),
    isExtra: z.boolean(),
    functions: listOf(z.enum(measureFunctions)),
    requiredFrom: z.union([z.literal("every category"), listOf(text)]),
    owner: z.enum(owners),
    isQuickWin: z.boolean(),
    cost: z.enum(costBands),
    isCyber: z.boolean(),
    checks: listOf(z.object({ check: z.enum(hookChecks), criterion: text })).meta({
      description: "What a facility's model is asked",
    }),
    evidence: listOf(text),
    test: z.object({
      method: z.enum(testMethods),
      samples: z.number().nullable(),
      tolerated: z.number().nullable(),
      everyMonths: z.number(),
    }),
    privacy: z.enum(privacyNotes),
    criteria: listOf(z.object({ id: text, level: z.number(), text })),
    references: listOf(
      z.object({
        frameworkId: text,
        framework: text,
        edition: text,
        number: text,
        relationship: z.enum(relationships),
        judgedBy: text,
        judgedOn: text,
      }),
    ),
  }),
);

export const catalogueSchema = named(
  "MeasureCatalogue",
  z.object({
    edition: text,
    hash: text,
    review: text.meta({ description: "How far the words have been looked at" }),
    evidenceMonths: z.record(z.string(), z.number()).readonly(),
    words: z.record(z.string(), z.record(z.string(), z.string()).readonly()).readonly(),
    measures: listOf(measureSchema),
  }),
);
