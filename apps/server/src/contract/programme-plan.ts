/** The plan of action of a programme: its actions as they stand, what helps most, and what is written down of them. */
import { officialLanguages } from "@custodiet/core";
import { domains, readProgrammeDay } from "@custodiet/programme";
import { z } from "zod";
import { suggestedSchema } from "./first-steps.ts";
import { letterheadAskedSchema } from "./letterheads.ts";
import { listOf, markingSchema, named, nullableText, probability, text } from "./shapes.ts";

const standings = ["open", "waiting", "overdue", "accepted", "done"] as const;

const fromSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("gap"), criterion: text }),
  z.object({ kind: z.literal("contradiction"), criterion: text }),
  z.object({ kind: z.literal("finding"), reference: text }),
  z.object({ kind: z.literal("first-step"), measure: nullableText, reference: text }),
  z.object({ kind: z.literal("hand") }),
]);

const milestoneSchema = z.object({ title: text, due: text, doneOn: nullableText });
const costSchema = z.object({ amount: z.number(), currency: text }).nullable();

const effectSchema = z
  .object({
    target: nullableText.meta({ description: "Whose most harmful scenario; null: the most harmful of all" }),
    riskBefore: probability,
    riskAfter: probability,
    modelHash: text,
    engineVersion: text,
    assessmentHash: nullableText,
    isOfModelNow: z.boolean().meta({ description: "The model has not changed since" }),
  })
  .nullable();

const actionSchema = named(
  "PlanAction",
  z.object({
    id: text,
    title: text,
    owner: text,
    from: fromSchema,
    due: text,
    milestones: listOf(milestoneSchema),
    cost: costSchema,
    evidenceDue: nullableText,
    waitsFor: listOf(text),
    effect: effectSchema.meta({ description: "null: not computed, or not for this person to see" }),
    perCost: z.number().nullable().meta({ description: "Risk taken away per unit of its currency" }),
    doneOn: nullableText,
    acceptance: z
      .object({ askedBy: text, acceptedBy: text, reason: text, on: text, expires: text, isInForce: z.boolean() })
      .nullable(),
    standing: z.enum(standings),
    asked: nullableText.meta({ description: "The request to bear its risk that waits for a second person" }),
  }),
);

export const planSchema = named(
  "ProgrammePlan",
  z.object({
    programme: text,
    on: text,
    marking: markingSchema,
    actions: listOf(actionSchema).meta({ description: "Each behind what it waits for, soonest due first" }),
    findings: listOf(
      z.object({
        reference: text,
        roleName: nullableText.meta({
          description: "null: a position with fewer than three holders, not named in a plan",
        }),
        targetName: text,
        act: z.enum(["theft", "sabotage"]),
        conditionalRisk: z.number(),
        isRequirementMissed: z.boolean(),
      }),
    ).meta({ description: "Of the facility's assessment, that no action is about yet" }),
  }),
);

const helpfulSchema = z.object({
  reference: text,
  suggested: suggestedSchema,
  measure: nullableText.meta({ description: "The catalogue's measure that it puts into practice" }),
  levels: listOf(z.object({ domain: z.enum(domains), before: z.number(), after: z.number() })).meta({
    description: "Computed levels that change",
  }),
  gained: listOf(text).meta({ description: "Criteria in scope that the model would then bear out" }),
  lost: listOf(text),
  isPlanned: z.boolean(),
});

export const helpSchema = named(
  "ProgrammeHelp",
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("cold") }),
    z.object({ state: z.literal("waiting") }),
    z.object({ state: z.literal("working"), done: z.number(), total: z.number() }),
    z.object({ state: z.literal("failed"), reason: z.enum(["too long", "fault"]) }),
    z.object({ state: z.literal("ready"), modelHash: text, facility: text, helpful: listOf(helpfulSchema) }),
    z
      .object({
        state: z.literal("by level"),
        measures: listOf(
          z.object({
            measure: text,
            domain: z.enum(domains),
            level: z.number(),
            open: listOf(text),
            of: z.number(),
            reaches: z.boolean(),
            isPlanned: z.boolean(),
          }),
        ),
      })
      .meta({ description: "No model can be asked: what brings domains nearest to their next level" }),
  ]),
);

const id = z.string().min(1).max(64);
const day = z.iso.date().refine((value) => readProgrammeDay(value) !== null, "a day");
const title = z.string().trim().min(1).max(200);
const reference = z.string().min(1).max(600);

const plannedSchema = z.object({
  type: z.literal("planned"),
  action: id.nullable().meta({ description: "null: a new one" }),
  title,
  owner: z.string().trim().min(1).max(120),
  from: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("gap"), criterion: id }),
    z.object({ kind: z.literal("contradiction"), criterion: id }),
    z.object({ kind: z.literal("finding"), reference }),
    z.object({ kind: z.literal("first-step"), measure: id.nullable(), reference }),
    z.object({ kind: z.literal("hand") }),
  ]),
  due: day,
  milestones: z
    .array(z.object({ title, due: day, doneOn: day.nullable().default(null) }))
    .max(20)
    .default([]),
  cost: z
    .object({ amount: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .default(null),
  evidenceDue: day.nullable().default(null),
  waitsFor: z.array(id).max(50).default([]),
});

export const planActsSchema = named(
  "PlanActs",
  z.object({
    acts: z
      .array(
        z.discriminatedUnion("type", [
          plannedSchema,
          z.object({ type: z.literal("finished"), action: id, on: day.nullable() }),
          z.object({
            type: z.literal("retracted"),
            what: z.enum(["action", "acceptance"]),
            of: id,
            reason: z.string().trim().min(1).max(500),
          }),
        ]),
      )
      .min(1)
      .max(40),
  }),
);

export const bearingSchema = named(
  "PlanBearing",
  z.object({ action: id, reason: z.string().trim().min(1).max(1000), expires: day }),
);

export const planFileSchema = z.object({
  format: z.enum(["pdf", "docx", "xlsx", "oscal"]),
  language: z.enum(officialLanguages).default("en"),
  letterhead: letterheadAskedSchema,
});

export const oscalFileSchema = z.object({
  kind: z.enum(["catalogue", "mappings", "results"]),
  language: z.enum(officialLanguages).default("en"),
  hasOwn: z.boolean().default(false).meta({ description: "Of the catalogue: with the organisation's own measures" }),
});
