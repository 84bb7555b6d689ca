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

export const boardQuestionSchema = z.object({ exchanged: z.string().max(64).optional() });

const fit = z
  .enum(["fits", "open"])
  .meta({ description: "`fits`: both say so; `open`: one of them says nothing of it" });
const boardSideSchema = named(
  "GroupBoardSide",
  z.object({
    total: z.number().meta({ description: "Of all that stand and are not over; the newest are told" }),
    entries: listOf(
      z.object({
        record: groupRecordSchema,
        matches: listOf(z.object({ record: namedRecordSchema, topics: fit, languages: fit, dates: fit })),
      }),
    ),
  }),
);

export const boardSchema = named(
  "GroupBoard",
  z.object({ offers: boardSideSchema, requests: boardSideSchema, named: listOf(namedRecordSchema) }),
);

const told = z.number().nullable().meta({ description: "null: hidden, because it or another is too small to be told" });

export const reportTableSchema = named(
  "GroupReportTable",
  z.object({
    own: z.number().meta({ description: "Counted reports that your organisation reads" }),
    others: told.meta({ description: "Counted reports that it does not read; null: fewer than are told" }),
    smallestTold: z.number(),
    statuses: listOf(text),
    rows: listOf(z.object({ commitment: text, counts: listOf(told), unsaid: told })),
  }),
);
export const reportsOrderSchema = z.object({ format: z.enum(["csv", "json"]) });
