/** Measures of an organisation's own, and the file that they are taken away and brought in by. */
import { ownMeasureForm, relationships } from "@custodiet/programme";
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
      .object({
        from: z.number(),
        what: z.enum(["kept", "retired", "framework-taken", "framework-left", "mapped", "unmapped"]),
        ids: listOf(text),
        by: text,
        on: text,
      })
      .nullable()
      .meta({ description: "The change that can be taken back now; null: there is none" }),
  }),
);

export const frameworksSchema = named(
  "OwnFrameworks",
  z.object({
    marking: markingSchema,
    frameworks: listOf(
      z.object({
        id: text,
        name: text,
        edition: text,
        controls: listOf(z.object({ number: text, title: text })),
      }),
    ),
    mappings: listOf(
      z.object({ measure: text, framework: text, number: text, relationship: z.enum(relationships), on: text }),
    ).meta({ description: "Measures laid beside numbers, in the organisation's own judgement" }),
  }),
);

const place = { measure: z.string().max(20), framework: z.string().max(60), number: z.string().trim().max(100) };
export const newMappingSchema = z.object({ ...place, relationship: z.enum(relationships) });
export const mappingPlaceSchema = z.object(place);
export const frameworkParams = z.object({ id: z.string().regex(/^own-f\d{1,4}$/) });

export const oscalReportSchema = named(
  "OscalReport",
  z.object({
    report: z
      .object({
        title: text,
        version: text,
        oscalVersion: text,
        groups: z.number(),
        controls: listOf(z.object({ number: text, title: text })),
        hash: text.meta({ description: "Of what would be kept: sent back to accept it" }),
      })
      .nullable()
      .meta({ description: "null: it has faults" }),
    faults: listOf(diagnosticSchema).meta({ description: "The first 200" }),
    found: z.number().meta({ description: "How many faults there are" }),
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
