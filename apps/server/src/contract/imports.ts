/** Tables on their way into a draft. The file and what is asked of it travel as the two parts of a form. */

import { textEncodings } from "@custodiet/core";
import { elementSections, importKinds, referredSections, rowOutcomes } from "@custodiet/model";
import { z } from "zod";
import { listOf, named, nullableText, text } from "./shapes.ts";

const column = z.number().int().min(0).max(499);
const kind = z.enum(importKinds);
const headerRow = z.number().int().min(0).max(2_000_000);
const encoding = z
  .enum(textEncodings)
  .nullable()
  .default(null)
  .meta({ description: "Of a text, where the person says it; null: found by its bytes" });
const cellText = z.string().max(2000);
const referred = z.enum(Object.keys(referredSections) as [keyof typeof referredSections]);

const columnUseSchema = named(
  "ColumnUse",
  z.object({ column, field: z.string().max(40), unit: z.string().max(20).nullable() }),
);

/** The part `order` of what is sent to be read. */
export const readOrderSchema = z.object({
  kind: kind.nullable().default(null),
  headerRow: headerRow.nullable().default(null),
  encoding,
});

const choiceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("element"), id: z.string().max(64) }),
  z.object({ kind: z.literal("new") }),
  z.object({ kind: z.literal("skip") }),
]);

/** The part `order` of what is sent to be previewed or accepted. */
export const importOrderSchema = named(
  "ImportOrder",
  z.object({
    sheet: z.number().int().min(0).max(63),
    kind,
    headerRow,
    encoding,
    columns: z.array(columnUseSchema).max(500),
    decimal: z.enum(["point", "comma"]),
    answers: z.array(z.object({ about: referred, text: cellText, choice: choiceSchema })).max(5000),
    digest: z.string().length(64).nullable().default(null),
  }),
);

const guessSchema = z.object({
  kind: kind.nullable(),
  headerRow: z.number(),
  columns: listOf(columnUseSchema),
  decimal: z.enum(["point", "comma"]),
  personColumns: listOf(z.number()),
});

const fieldSchema = z.object({
  name: text,
  need: z.enum(["required", "optional"]),
  dimension: nullableText,
  units: listOf(text),
  columns: z.enum(["one", "many"]),
});

export const readTableSchema = named(
  "ReadTable",
  z.object({
    encoding: z.enum(textEncodings).nullable().meta({ description: "As the text was read; null: a workbook" }),
    sheets: listOf(
      z.object({
        name: text,
        isHidden: z.boolean(),
        rowCount: z.number(),
        columnCount: z.number(),
        sample: listOf(z.object({ number: z.number(), cells: listOf(z.union([text, z.number()])) })),
        guess: guessSchema,
        noteCount: z.number(),
      }),
    ),
    fields: z.record(kind, listOf(fieldSchema)),
  }),
);

const messageSchema = z.object({
  code: text,
  severity: z.enum(["error", "warning", "note"]),
  title: text,
  found: nullableText,
  expected: text,
  remedy: text,
});

export const importPreviewSchema = named(
  "ImportPreview",
  z.object({
    digest: text,
    editCount: z.number(),
    fits: z.boolean().meta({ description: "false: the document would be more than one may be" }),
    assumed: z.number(),
    persons: z.number(),
    counts: z.record(z.enum(rowOutcomes), z.number()),
    questions: listOf(
      z.object({
        about: referred,
        text,
        candidates: listOf(z.object({ id: text, name: text })),
        mayBeNew: z.boolean(),
        isOptional: z.boolean(),
        rows: z.number(),
      }),
    ),
    rows: listOf(
      z.object({
        row: z.number(),
        outcome: z.enum(rowOutcomes),
        element: z.object({ section: z.enum(elementSections), id: text, name: text }).nullable(),
        messages: listOf(messageSchema),
      }),
    ),
  }),
);
