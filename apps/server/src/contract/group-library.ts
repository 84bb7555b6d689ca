/** The library of the working group. */
import { libraryFacets } from "@custodiet/working-group";
import { z } from "zod";
import { groupRecordSchema, namedRecordSchema } from "./group.ts";
import { listOf, named } from "./shapes.ts";

const choice = z.string().max(64).optional();

export const libraryQuestionSchema = z.object({
  words: z.string().max(200).default(""),
  kind: choice,
  topic: choice,
  language: choice.meta({ description: "Of the item, by its code" }),
  year: choice,
  sort: z.enum(["newest", "title"]).default("newest"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
  reader: z.string().max(35).default("en").meta({ description: "The reader's language: of titles, and of the words" }),
});

const counts = z.record(z.string(), z.number());

export const libraryFoundSchema = named(
  "GroupLibrary",
  z.object({
    total: z.number(),
    items: listOf(groupRecordSchema).meta({ description: "Library items, and outputs that are published" }),
    facets: z
      .object(
        Object.fromEntries(libraryFacets.map((facet) => [facet, counts])) as Record<
          (typeof libraryFacets)[number],
          typeof counts
        >,
      )
      .meta({ description: "How many have each value, among what the other answers leave" }),
    files: z
      .record(z.string(), z.enum(["read", "waiting", "unreadable", "left-out"]))
      .meta({ description: "Whether the words of an attached file are searched, by the item that names it" }),
    waiting: z.number().meta({ description: "Files of the library that are still to be read" }),
    named: listOf(namedRecordSchema),
  }),
);
