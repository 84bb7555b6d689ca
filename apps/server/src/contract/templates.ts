/** Templates of facilities: their questions, and what answers make. */
import { z } from "zod";
import { targetCategorySchema } from "./categories.ts";
import { facilityModelSchema } from "./model.ts";
import { listOf, named, nullableText, text } from "./shapes.ts";

export const templateLanguages = ["en", "fr", "ar"] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

const answerSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(64)).max(100),
  z.null().meta({ description: "Not known: the default holds" }),
]);

export const templateAnswersSchema = named(
  "TemplateAnswers",
  z.object({
    answers: z
      .record(z.string().max(64), answerSchema)
      .refine((answers) => Object.keys(answers).length <= 200, "at most 200 answers"),
    language: z.enum(templateLanguages).default("en").meta({ description: "Of the names in the document" }),
  }),
);

const formSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), maxLength: z.number() }),
  z.object({ kind: z.literal("yes-no") }),
  z.object({ kind: z.literal("choice"), options: listOf(text) }),
  z.object({ kind: z.literal("several"), options: listOf(text), atLeast: z.number() }),
  z.object({ kind: z.literal("number"), min: z.number(), max: z.number(), unit: text }),
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
    model: facilityModelSchema,
    categories: listOf(targetCategorySchema),
  }),
);
