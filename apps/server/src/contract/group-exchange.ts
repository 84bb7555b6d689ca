/** Experts, and what parties give each other. */
import { z } from "zod";
import { groupRecordSchema, namedRecordSchema } from "./group.ts";
import { listOf, named, text } from "./shapes.ts";

export const expertQuestionSchema = z.object({
  topic: z.string().max(64).optional(),
  language: z.string().max(100).optional().meta({ description: "By its code, or by its name in an official language" }),
  competence: z.string().max(200).default("").meta({ description: "Words, each of which its competences hold" }),
});

const counts = z.record(z.string(), z.number());

export const expertsFoundSchema = named(
  "GroupExperts",
  z.object({
    experts: listOf(
      z.object({
        record: groupRecordSchema,
        languages: listOf(text).meta({ description: "Codes where they are known, otherwise as they are written" }),
      }),
    ),
    topics: counts.meta({ description: "How many experts that can be found have each" }),
    languages: counts,
    toRenew: listOf(z.object({ record: groupRecordSchema, until: text, isOver: z.boolean() })).meta({
      description: "Consents that end soon or are over, of experts whom your organisation brought or sponsors",
    }),
    named: listOf(namedRecordSchema),
  }),
);
