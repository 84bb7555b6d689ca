/** Texts that an organisation lays over numbers of frameworks; no route writes them into a file. */
import { officialLanguages } from "@custodiet/core";
import { overlayForm } from "@custodiet/programme";
import { z } from "zod";
import { diagnosticSchema, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

export const overlaysSchema = named(
  "OverlayTexts",
  z.object({
    marking: markingSchema,
    frameworks: listOf(
      z.object({
        id: text,
        name: text,
        edition: text,
        isOwn: z.boolean().meta({ description: "The organisation took it in: its numbers are all known" }),
        numbers: listOf(
          z.object({
            number: text,
            title: nullableText,
            measures: listOf(text).meta({ description: "That stand beside it" }),
          }),
        ),
      }),
    ),
    texts: listOf(
      z.object({
        framework: text.meta({ description: "Its id; of one that was taken out since, too" }),
        number: text,
        language: z.enum(officialLanguages).nullable().meta({ description: "Of the text; null: another one" }),
        text,
        by: text,
        on: text,
      }),
    ),
  }),
);

export const newOverlaySchema = named("NewOverlayText", overlayForm);

export const overlayPlaceSchema = z.object({
  framework: z.string().max(60),
  number: z.string().max(100).nullable().meta({ description: "null: every text of the framework" }),
});

export const overlayReportSchema = named(
  "OverlayReport",
  z.object({
    hash: text.meta({ description: "Of what would be kept: sent back to accept it" }),
    rows: listOf(
      z.object({
        row: z.number(),
        framework: text,
        number: text,
        outcome: z.enum(["new", "changed", "same", "refused"]),
        faults: listOf(diagnosticSchema),
      }),
    ),
  }),
);

export const overlaysKeptSchema = z.object({ texts: z.number() });
