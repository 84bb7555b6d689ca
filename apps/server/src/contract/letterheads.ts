/** Letterheads of an organisation: DOCX files with placeholders, on which its documents are written. */
import { officialLanguages } from "@custodiet/core";
import { placeholders } from "@custodiet/documents";
import { z } from "zod";
import { listOf, markingSchema, named, text } from "./shapes.ts";

const letterheadShape = {
  hash: text.meta({ description: "SHA-256 of the file" }),
  name: text,
  byteLength: z.number(),
  marking: markingSchema,
};

export const letterheadsSchema = named("Letterheads", listOf(z.object(letterheadShape)));

export const checkedLetterheadSchema = named(
  "CheckedLetterhead",
  z.object({
    ...letterheadShape,
    placeholders: listOf(z.enum(placeholders)).meta({ description: "Those that stand in it" }),
  }),
);

export const emptyLetterheadParamsSchema = z.object({ language: z.enum(officialLanguages) });

/** Of a document: the letterhead that a DOCX is written on. */
export const letterheadAskedSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null)
  .meta({ description: "SHA-256 of a letterhead of the organisation, for a DOCX; null: on plain paper" });
