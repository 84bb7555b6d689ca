/** What a person sees first: what waits, how things stand, what changed. */
import { z } from "zod";
import { elementSchema } from "./comments.ts";
import { draftHeadSchema } from "./drafts.ts";
import { worstSchema } from "./facilities.ts";
import { jobSchema } from "./jobs.ts";
import { instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const place = { facility: text, facilityName: text };

export const waitSchema = named(
  "Wait",
  z.discriminatedUnion("kind", [
    z
      .object({ kind: z.literal("draft"), draft: draftHeadSchema })
      .meta({ description: "An open draft of mine; it may have errors, or stand on an older version than the latest" }),
    z
      .object({
        kind: z.literal("assessment"),
        ...place,
        version: z.number(),
        assessedAt: instant.nullable().meta({ description: "null: never; else of an older version" }),
        work: jobSchema.nullable(),
      })
      .meta({ description: "No assessment of the latest version" }),
    z.object({
      kind: z.literal("requirement"),
      ...place,
      positionsMissed: z.number(),
      scenariosMissed: z.number(),
      assessedAt: instant,
    }),
    z
      .object({
        kind: z.literal("comment"),
        ...place,
        id: text,
        element: elementSchema.nullable(),
        author: text,
        text,
        writtenAt: instant,
      })
      .meta({ description: "A comment that nobody has resolved" }),
  ]),
);

const standingFields = {
  assessedAt: instant,
  worst: worstSchema.nullable(),
  positionCount: z.number(),
  positionsMissed: z.number().meta({ description: "Positions that miss what is required" }),
  scenariosMissed: z.number(),
};

export const standingSchema = named(
  "Standing",
  z.object({
    ...place,
    marking: markingSchema,
    assessment: z.object({ ...standingFields, isOfLatestVersion: z.boolean() }).nullable(),
    before: z.object(standingFields).nullable().meta({ description: "The assessment before" }),
    moved: z.object({ worse: z.number(), better: z.number(), added: z.number(), removed: z.number() }).nullable().meta({
      description: "Positions whose conditional risk rose or fell since the assessment before, or that one alone has",
    }),
  }),
);

export const homeChangeSchema = named(
  "HomeChange",
  z.object({
    kind: z.enum(["version", "assessment", "comment"]),
    at: instant,
    who: text,
    ...place,
    entry: z.number().meta({ description: "Index of its ledger entry" }),
    version: z.number().nullable(),
    reason: nullableText,
    element: elementSchema.nullable(),
    text: nullableText,
  }),
);

export const homeSchema = named(
  "Home",
  z.object({
    waits: listOf(waitSchema).meta({ description: "Drafts, assessments, requirements, then at most 20 comments" }),
    commentCount: z.number().meta({ description: "Comments that nobody has resolved" }),
    standings: listOf(standingSchema).meta({ description: "Empty for who may read no assessment" }),
    changes: listOf(homeChangeSchema).meta({ description: "The newest first, at most 20" }),
  }),
);

const count = z.number();

export const programmeWaitsSchema = named(
  "ProgrammeWaits",
  z.object({
    waits: listOf(
      z.object({
        programme: text,
        name: text,
        reliability: z
          .object({ lapsed: count, within30: count, within90: count, overdueSteps: count })
          .nullable()
          .meta({
            description: "Determinations that lapsed or lapse within 30 and 90 days, steps after their day; null: none",
          }),
        concerns: count.meta({ description: "Not closed, of those that you may read" }),
        toReview: count.meta({ description: "Evidence that others entered and nobody has reviewed" }),
        refused: count.meta({ description: "Evidence of yours that was refused" }),
        ended: count.meta({ description: "Evidence of yours that ended, where nothing else proves the same" }),
        within30: count.meta({ description: "Such evidence that ends within 30 days" }),
        within90: count.meta({ description: "Such evidence that ends within 90 days" }),
        actionsOverdue: count.meta({ description: "Actions of the plan after their day" }),
        actionsDue: count.meta({ description: "Actions of the plan that are due within 30 days" }),
        findingsOverdue: count.meta({ description: "Findings of inspections that nobody answered in time" }),
        findingsToClose: count.meta({ description: "Answered findings that you may close" }),
        unsaid: count.meta({ description: "Measures in your hands of which nobody has said anything" }),
      }),
    ).meta({ description: "Programmes in which nothing waits for you are left out" }),
  }),
);
