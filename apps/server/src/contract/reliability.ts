/** Determinations by position: states and days, never findings, never names. */
import { changeKinds, changeSteps, determinationStates } from "@custodiet/programme";
import { z } from "zod";
import { listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const standing = z.enum([...determinationStates, "lapsed", "left"]);
const step = z.enum(changeSteps);

export const reliabilitySchema = named(
  "Reliability",
  z.object({
    on: text,
    marking: markingSchema,
    positions: listOf(
      z.object({
        id: text,
        name: text,
        headCount: z.number(),
        isContractor: z.boolean(),
        checks: listOf(text).meta({ description: "Measures of the catalogue that its determination rests on" }),
      }),
    ),
    holders: listOf(
      z.object({
        id: text,
        position: text,
        code: text,
        state: z.enum(determinationStates),
        standing: standing.meta({ description: "Today: what was granted lapses when it is due again" }),
        decidedOn: nullableText,
        nextDue: nullableText,
        leftOn: nullableText,
      }),
    ),
    changes: listOf(
      z.object({
        id: text,
        kind: z.enum(changeKinds),
        code: text,
        on: text,
        fromPosition: text,
        toPosition: nullableText,
        steps: listOf(z.object({ step, due: text, doneOn: nullableText, isOverdue: z.boolean() })),
      }),
    ),
    lapsed: listOf(text).meta({ description: "Holders whose determination is overdue" }),
    within30: listOf(text),
    within90: listOf(text),
    forecast: listOf(text).meta({ description: "Holders whose determination lapses within a year, soonest first" }),
  }),
);

const id = z.string().min(1).max(64);
const day = z.iso.date();

export const reliabilityActsSchema = named(
  "ReliabilityActs",
  z.object({
    acts: z
      .array(
        z.discriminatedUnion("type", [
          z.object({ type: z.literal("entered"), position: id, code: z.string().trim().max(12) }),
          z.object({
            type: z.literal("determined"),
            holder: id,
            state: z.enum(determinationStates),
            decidedOn: day.nullable(),
            nextDue: day.nullable(),
          }),
          z.object({
            type: z.literal("changed"),
            kind: z.enum(changeKinds),
            holder: id,
            on: day,
            toPosition: id.nullable(),
          }),
          z.object({ type: z.literal("step-done"), change: id, step, on: day.nullable() }),
          z.object({ type: z.literal("removed"), holder: id }),
        ]),
      )
      .min(1)
      .max(200),
  }),
);

export const reliabilityFileSchema = z.object({ format: z.enum(["csv", "xlsx"]) });
