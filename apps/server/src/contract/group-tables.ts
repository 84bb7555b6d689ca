/** Tables of the working group's records: read, reported row by row, accepted. */
import { z } from "zod";
import { groupMarkingSent } from "./group.ts";
import { listOf, named, nullableText, text } from "./shapes.ts";

const columnUse = z.object({ column: z.number(), target: text });

export const recordTableSchema = named(
  "GroupTable",
  z.object({
    sheets: listOf(text),
    headerRow: z.number(),
    headings: listOf(text),
    sample: listOf(listOf(text)).meta({ description: "The first rows below the headings" }),
    columns: listOf(columnUse).meta({ description: "What each column gives, by its place from 0" }),
    targets: listOf(z.object({ id: text, field: nullableText, part: nullableText, isRequired: z.boolean() })).meta({
      description: "What columns can give; without a field: the marking",
    }),
    missing: listOf(text).meta({ description: "Needed fields to which no column gives anything" }),
    report: z
      .object({
        digest: text.meta({ description: "Send it to accept exactly this" }),
        taken: z.number(),
        refused: z.number(),
        rows: listOf(
          z.object({
            row: z.number(),
            title: nullableText.meta({ description: "null: the row is left out" }),
            faults: listOf(
              z.object({
                code: text,
                title: text,
                column: nullableText,
                found: nullableText,
                expected: text,
                remedy: text,
              }),
            ),
          }),
        ),
      })
      .nullable()
      .meta({ description: "null: no marking was sent" }),
  }),
);

const columnUsesSent = z
  .array(z.object({ column: z.number().int().min(0).max(499), target: z.string().max(80) }))
  .max(500);

export const recordTableOrderSchema = z.object({
  sheet: z.number().int().min(0).max(63).default(0),
  headerRow: z.number().int().min(1).max(1_000_000).nullable().default(null),
  columns: columnUsesSent.nullable().default(null),
  language: z.string().max(35).default("en"),
  marking: groupMarkingSent.nullable().default(null),
  digest: z.string().length(64).nullable().default(null),
});

export const recordsMadeSchema = named("GroupTableAccepted", z.object({ taken: z.number() }));
