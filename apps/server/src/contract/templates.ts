/** Templates of facilities: their questions, and what answers make. */
import { z } from "zod";
import { contentLanguageSchema } from "../content-languages.ts";
import { targetCategorySchema } from "./categories.ts";
import { facilityModelSchema } from "./model.ts";
import { listOf, named, nullableText, text } from "./shapes.ts";

const answerSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(64)).max(100),
  z
    .array(z.record(z.string().max(64), z.union([z.string().max(200), z.number(), z.null()])))
    .max(100)
    .meta({
      description: "A table: rows with their `id` and a cell for each column",
    }),
  z.null().meta({ description: "Not known: the default holds" }),
]);

export const templateAnswersSchema = named(
  "TemplateAnswers",
  z.object({
    answers: z
      .record(z.string().max(64), answerSchema)
      .refine((answers) => Object.keys(answers).length <= 200, "at most 200 answers"),
    language: contentLanguageSchema.meta({ description: "Of the names in the document" }),
  }),
);

const cellSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), maxLength: z.number() }),
  z.object({ kind: z.literal("choice"), options: listOf(text) }),
  z.object({ kind: z.literal("number"), min: z.number(), max: z.number(), unit: text }),
  z.object({ kind: z.literal("area"), isOnSite: z.boolean() }),
  z.object({ kind: z.literal("target") }),
]);

const columnSchema = named("TemplateColumn", z.object({ id: text, isRequired: z.boolean(), cell: cellSchema }));

const formSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), maxLength: z.number() }),
  z.object({ kind: z.literal("yes-no") }),
  z.object({ kind: z.literal("choice"), options: listOf(text) }),
  z.object({ kind: z.literal("several"), options: listOf(text), atLeast: z.number() }),
  z.object({ kind: z.literal("number"), min: z.number(), max: z.number(), unit: text }),
  z.object({ kind: z.literal("rows"), atMost: z.number(), columns: listOf(columnSchema) }),
]);

const questionSchema = named(
  "TemplateQuestion",
  z.object({ id: text, answer: formSchema, default: z.union([text, z.number(), z.boolean(), listOf(text)]) }),
);

const pagesSchema = listOf(named("TemplatePage", z.object({ id: text, questions: listOf(questionSchema) })));

export const templateListSchema = named("TemplateList", listOf(z.object({ kind: text, questionCount: z.number() })));

export const templatePreviewSchema = named(
  "TemplatePreview",
  z.object({
    pages: pagesSchema.meta({ description: "With the questions to be asked after these answers" }),
    next: nullableText.meta({ description: "The first page with a question that has no answer" }),
    unanswered: listOf(text).meta({ description: "Questions whose default holds" }),
    assumed: listOf(text).meta({ description: "Places of values that no answer gave" }),
    leftOut: listOf(z.object({ question: text, row: z.number() })).meta({
      description: "Rows of tables, from 0, that do not say enough to stand in the document",
    }),
    model: facilityModelSchema,
    categories: listOf(targetCategorySchema),
  }),
);

const inShortSchema = z.object({
  worst: z.number().meta({ description: "The conditional risk of the most harmful position" }),
  sum: z.number().meta({ description: "The conditional risks of all positions together" }),
});

export const weighedDefaultsSchema = named(
  "WeighedDefaults",
  listOf(
    z.object({
      question: text,
      before: inShortSchema,
      tried: listOf(
        z.object({
          answer: z.union([text, z.number(), z.boolean(), listOf(text)]),
          after: inShortSchema,
          recategorised: z.number().meta({ description: "Targets that would be of another category" }),
        }),
      ).meta({ description: "The answer that changes most first" }),
    }),
  ),
).meta({ description: "The default that matters most first; those that change nothing are left out" });
