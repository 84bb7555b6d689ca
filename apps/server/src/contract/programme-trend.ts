/** A programme over time, and two days or two programmes beside each other. */
import { officialLanguages } from "@custodiet/core";
import { domains, readProgrammeDay, tiers } from "@custodiet/programme";
import { z } from "zod";
import { listOf, markingSchema, named, text } from "./shapes.ts";

const domain = z.enum(domains);
const tier = z.enum(tiers);
const level = z.number().int().min(0).max(4);
const levelOrNone = level.nullable();
const model = z
  .number()
  .nullable()
  .meta({ description: "The version that was the latest; null: none is told, and tests alone say what is computed" });
const isCatalogueOther = z.boolean().meta({
  description: "The last document that had left by then was written with another catalogue than that of now",
});

export const programmeTrendSchema = named(
  "ProgrammeTrend",
  z.object({
    programme: text,
    name: text,
    tier,
    marking: markingSchema,
    edition: text.meta({ description: "Of the catalogue of now, with which every day is read" }),
    begunOn: text,
    on: text,
    days: listOf(
      z.object({
        on: text,
        model,
        isCatalogueOther,
        domains: listOf(z.object({ domain, claimed: levelOrNone, verified: levelOrNone, computed: levelOrNone })),
      }),
    ).meta({ description: "Oldest first; the last is today" }),
    others: listOf(z.object({ id: text, name: text, begunOn: text })).meta({
      description: "Other programmes of the organisation",
    }),
  }),
);

const sideSchema = z.object({ programme: text, name: text, tier, on: text, model, isCatalogueOther });
const pairSchema = z.object({ before: levelOrNone, after: levelOrNone });
const changeSchema = z.object({
  criterion: text,
  measure: text,
  level,
  other: z
    .object({
      state: z.enum(["met", "not met", "unanswered", "not evaluable", "not applicable"]),
      why: z.enum(["no evidence", "not current", "not reviewed"]).nullable(),
    })
    .nullable()
    .meta({ description: "How it stands on the side where it is not met; null: it is not asked there" }),
});

export const programmeComparisonSchema = named(
  "ProgrammeComparison",
  z.object({
    marking: markingSchema,
    before: sideSchema,
    after: sideSchema,
    isSameCatalogue: z.boolean(),
    domains: listOf(
      z.object({
        domain,
        claimed: pairSchema,
        verified: pairSchema,
        computed: pairSchema,
        gained: listOf(changeSchema).meta({ description: "Met by claim only after" }),
        lost: listOf(changeSchema).meta({ description: "Met by claim only before" }),
      }),
    ),
  }),
);

const day = z.iso.date().refine((value) => readProgrammeDay(value) !== null, "a day");

export const comparisonQuestionSchema = z.object({
  from: day,
  to: day,
  beside: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .meta({ description: "Another programme of the organisation, as it stood on the second day" }),
});

export const comparisonFileSchema = comparisonQuestionSchema.extend({
  language: z.enum(officialLanguages).default("en"),
});
