/** Culture surveys as the interface tells them. */
import { cultureChoices, cultureTopics } from "@custodiet/programme";
import { z } from "zod";
import { listOf, markingSchema, named } from "./shapes.ts";

const text = z.string();
const count = z.number();

const tallySchema = z
  .object({
    answered: count,
    questions: listOf(
      z.object({
        id: text,
        topic: z.enum(cultureTopics),
        chosen: z.object(Object.fromEntries(cultureChoices.map((choice) => [choice, count])) as ChosenShape),
      }),
    ),
  })
  .nullable()
  .meta({ description: "null: hidden, because fewer than five answered or others could be worked out by it" });

type ChosenShape = Record<(typeof cultureChoices)[number], z.ZodNumber>;

export const cultureSurveySchema = named(
  "CultureSurvey",
  z.object({
    id: text,
    name: text,
    marking: markingSchema,
    begunOn: text,
    closedOn: text.nullable(),
    answered: count.meta({ description: "While it is open, in fives; below five, 0" }),
    groups: listOf(z.object({ id: text, name: text, codes: count, tally: tallySchema })),
    all: tallySchema,
  }),
);

export const cultureSurveysSchema = named("CultureSurveys", z.object({ surveys: listOf(cultureSurveySchema) }));

export const codesMadeSchema = named(
  "CultureCodes",
  z.object({
    survey: text,
    groups: listOf(z.object({ id: text, name: text, codes: listOf(text) })),
  }),
);

const codes = z.number().int().min(1).max(500);

export const newCultureSurveySchema = named(
  "NewCultureSurvey",
  z.object({
    name: z.string().trim().min(1).max(120),
    groups: z
      .array(z.object({ name: z.string().trim().min(1).max(80), codes }))
      .min(1)
      .max(20)
      .refine((groups) => new Set(groups.map(({ name }) => name)).size === groups.length, "a name of its own for each"),
  }),
);

export const moreCodesSchema = named("MoreCultureCodes", z.object({ group: z.string().max(10), codes }));
