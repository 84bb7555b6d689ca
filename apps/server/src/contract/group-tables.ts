/** Tables of the working group's records: read, reported row by row, accepted. */
import { z } from "zod";
import { groupMarkingSent } from "./group.ts";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

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

/** Chosen by who asks: nobody else can ask for it. */
export const progressNameSchema = z.string().regex(/^[\w-]{8,64}$/);

export const recordTableOrderSchema = z.object({
  sheet: z.number().int().min(0).max(63).default(0),
  headerRow: z.number().int().min(1).max(1_000_000).nullable().default(null),
  columns: columnUsesSent.nullable().default(null),
  language: z.string().max(35).default("en"),
  marking: groupMarkingSent.nullable().default(null),
  digest: z.string().length(64).nullable().default(null),
  progress: progressNameSchema.nullable().default(null),
});

export const recordsMadeSchema = named(
  "GroupTableAccepted",
  z.object({
    taken: z.number(),
    entry: z.number().meta({ description: "Of the ledger: by it all can be taken back" }),
  }),
);

export const progressSchema = named(
  "GroupTableProgress",
  z
    .object({ stage: z.enum(["reading", "checking", "making", "taking-back"]), done: z.number(), total: z.number() })
    .nullable()
    .meta({ description: "null: nothing of that name goes on" }),
);

const importHead = { entry: z.number(), at: instant, made: z.number(), standing: z.number() };

export const tableImportsSchema = named("GroupTableImports", listOf(z.object(importHead)));

export const tableImportSchema = named(
  "GroupTableImport",
  z.object({
    ...importHead,
    held: z.number().meta({ description: "Records that were changed or are referred to: nothing is taken back then" }),
    holdings: listOf(
      z.object({
        id: text,
        title: text,
        isChanged: z.boolean(),
        referredBy: listOf(z.object({ kind: text, id: text, title: text })),
      }),
    ).meta({ description: "The first 200 of those" }),
  }),
);

export const takingBackSchema = named(
  "GroupTakingBack",
  z.object({ reason: z.string().trim().min(1).max(1000), progress: progressNameSchema.nullable().default(null) }),
);
export const takenBackSchema = named("GroupTakenBack", z.object({ taken: z.number() }));
