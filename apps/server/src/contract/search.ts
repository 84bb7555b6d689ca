/** What is searched for, and what is found. */
import { z } from "zod";
import { contentLanguageSchema } from "../content-languages.ts";
import { searchKinds } from "../search/entry.ts";
import { elementSchema } from "./comments.ts";
import { listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

export const searchQuerySchema = z.object({
  q: z.string().max(200).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  language: contentLanguageSchema.meta({ description: "Of the glossary and the help" }),
});

const kindSchema = z.enum(searchKinds);

const searchHitSchema = named(
  "SearchHit",
  z.object({
    kind: kindSchema,
    id: text,
    name: text,
    /** The area it lies in or at. */
    within: nullableText,
    /** `null`: it belongs to no facility. */
    facility: z.object({ id: text, name: text }).nullable(),
    marking: markingSchema.nullable(),
    element: elementSchema.nullable().meta({ description: "What a comment is about; null: the facility as a whole" }),
    recordKind: nullableText.meta({ description: "Kind of a record of the working group; null: it is none" }),
  }),
);

export const searchAnswerSchema = named(
  "SearchAnswer",
  z.object({
    hits: listOf(searchHitSchema).meta({ description: "Best first" }),
    counts: listOf(z.object({ kind: kindSchema, count: z.number() })).meta({
      description: "How many there are of each kind, in the order in which kinds are listed",
    }),
  }),
);
