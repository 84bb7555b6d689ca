/** Implementation reports: what an audience reads of one, before it is shared and after. */
import { officialLanguages } from "@custodiet/core";
import { z } from "zod";
import { groupMarkingSchema, groupRecordInFullSchema } from "./group.ts";
import { letterheadAskedSchema } from "./letterheads.ts";
import { listOf, named, text } from "./shapes.ts";

const audience = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: "`public`, `community` (whoever takes part and is not named), or an organisation by name" });

export const reportPreviewQuestionSchema = z.object({ audience });

const reportedRowSchema = z.object({ commitment: text, status: text, narrative: text, evidence: text });

const otherReportsSchema = named(
  "GroupOtherReports",
  z.object({
    reports: listOf(
      z.object({
        name: text.meta({ description: "As the State calls it" }),
        gaps: z.number(),
        rows: listOf(
          z.object({
            row: text,
            commitments: listOf(text),
            filledBy: listOf(reportedRowSchema).meta({ description: "None: no row of this report fills it" }),
            unknown: listOf(text).meta({ description: "Named in the mapping, and no commitment" }),
          }),
        ),
      }),
    ),
    unused: listOf(text).meta({ description: "What this report says and no other takes up" }),
  }),
);

export const reportPreviewSchema = named(
  "GroupReportPreview",
  z.object({
    isShared: z.boolean(),
    version: text.meta({ description: "Of the report as you see it: send it as `seen` with the step that shares it" }),
    found: groupRecordInFullSchema
      .nullable()
      .meta({ description: "What that audience's own request is answered; null: it reads nothing" }),
    leftOut: listOf(z.object({ field: text, marking: groupMarkingSchema })).meta({
      description: "Fields that hold something which it does not read, and the marking that keeps it from them",
    }),
    leftOutRows: listOf(text).meta({ description: "Commitments whose rows name others" }),
    closedFiles: listOf(text).meta({ description: "Files that it reads of and cannot open, by their own marking" }),
    others: otherReportsSchema,
  }),
);

export const reportFileOrderSchema = z.object({
  audience,
  what: z.enum(["report", "others"]).default("report").meta({ description: "`others`: the reports that it fills" }),
  format: z.enum(["pdf", "docx", "csv"]),
  language: z.enum(officialLanguages).default("en"),
  letterhead: letterheadAskedSchema,
});
