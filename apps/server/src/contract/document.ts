/** Edits of a document and what it says as written: the model room's types as they travel. */
import type { Json } from "@custodiet/core";
import { elementSections, type SectionName, sectionNames } from "@custodiet/model";
import { z } from "zod";
import { anyJson, listOf, named, nullableText, placeSchema, text } from "./shapes.ts";

const deepest = 40;

/** No document goes so deep; what does would only cost whoever walks through it. */
const isShallow = (value: unknown, left = deepest): boolean =>
  typeof value !== "object" ||
  value === null ||
  (left > 0 && Object.values(value).every((each) => isShallow(each, left - 1)));

const writtenJson = z
  .custom<Json>((value) => value !== undefined && isShallow(value), "a JSON value at most 40 deep")
  .meta({ description: "Any JSON value, at most 40 deep" });

export const sectionSchema = z.enum(sectionNames as readonly [SectionName, ...SectionName[]]);
const elementSectionSchema = z.enum(elementSections);
const identifier = z.string().min(1).max(200);

export const editPlaceSchema = named(
  "EditPlace",
  z.object({
    section: sectionSchema,
    id: identifier.nullable().meta({ description: "null: a section without elements" }),
    path: z.array(z.union([z.string().max(200), z.number().int().min(0)])).max(deepest),
  }),
);

const was = writtenJson.optional().meta({ description: "The value the editor saw; null: nothing stood there" });

export const documentEditSchema = named(
  "DocumentEdit",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("set"), place: editPlaceSchema, value: writtenJson, was }),
    z.object({ kind: z.literal("unset"), place: editPlaceSchema, was }),
    z.object({ kind: z.literal("add"), section: elementSectionSchema, element: z.record(z.string(), writtenJson) }),
    z.object({
      kind: z.literal("remove"),
      section: elementSectionSchema,
      id: identifier,
      references: z.enum(["keep", "remove"]),
    }),
    z.object({ kind: z.literal("rename"), section: elementSectionSchema, id: identifier, to: identifier }),
    z.object({ kind: z.literal("confirm"), place: editPlaceSchema }),
    z.object({
      kind: z.literal("text"),
      file: z.string().min(1).max(200),
      text: z.string(),
      was: z.string().optional().meta({ description: "SHA-256 of the text the editor saw, in hexadecimal" }),
    }),
  ]),
);

const sectionsSchema = z.object(
  Object.fromEntries(sectionNames.map((name) => [name, anyJson])) as Record<SectionName, typeof anyJson>,
);

export const documentViewSchema = named(
  "DocumentView",
  z.object({
    sections: sectionsSchema,
    places: listOf(
      z.object({ section: text, id: nullableText, file: text, start: z.number(), end: z.number(), line: z.number() }),
    ),
    references: listOf(z.object({ section: text, id: text, usedBy: listOf(placeSchema) })),
    assumed: listOf(text),
  }),
);
