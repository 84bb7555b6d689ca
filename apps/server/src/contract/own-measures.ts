/** Measures of an organisation's own, and the file that they are taken away and brought in by. */
import { ownMeasureForm } from "@custodiet/programme";
import { z } from "zod";
import { diagnosticSchema, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const measureSchema = named("OwnMeasure", ownMeasureForm);

export const ownMeasuresSchema = named(
  "OwnMeasures",
  z.object({
    on: text,
    marking: markingSchema,
    measures: listOf(
      z.object({
        id: text,
        measure: measureSchema,
        versions: listOf(z.object({ version: z.number(), title: text, by: text, on: text })).meta({
          description: "Oldest first; the last is the measure's",
        }),
        retired: z
          .object({ reason: text, by: text, on: text })
          .nullable()
          .meta({ description: "It counts no more; its id is never given again" }),
      }),
    ),
    last: z
      .object({ from: z.number(), what: z.enum(["kept", "retired"]), ids: listOf(text), by: text, on: text })
      .nullable()
      .meta({ description: "The change that can be taken back now; null: there is none" }),
  }),
);

export const newOwnMeasureSchema = z.object({ measure: measureSchema });
export const ownMeasureParams = z.object({ id: z.string().regex(/^OWN-\d{1,3}$/) });
export const ownRetirementSchema = z.object({ reason: z.string().trim().max(500) });
export const ownUndoSchema = z.object({ from: z.int().min(1) });
export const ownBringSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
export const ownFileSchema = z.object({ format: z.enum(["json", "csv"]) });

export const ownFileReportSchema = named(
  "OwnFileReport",
  z.object({
    hash: text.meta({ description: "Of what would be kept: sent back to accept it" }),
    rows: listOf(
      z.object({
        row: z.number(),
        id: nullableText,
        title: text,
        outcome: z.enum(["new", "changed", "same", "refused"]),
        faults: listOf(diagnosticSchema),
      }),
    ),
  }),
);
