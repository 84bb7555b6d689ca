/** Documents that a programme writes: which there are, how those stand that left, and one to be looked at. */
import { officialLanguages } from "@custodiet/core";
import { reportKinds, tiers } from "@custodiet/programme";
import { z } from "zod";
import { instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const originShape = {
  state: text.meta({ description: "SHA-256 of the programme's acts" }),
  acts: z.number(),
  catalogue: text,
  model: nullableText,
  assessment: nullableText,
};

export const programmeDocumentsSchema = named(
  "ProgrammeDocuments",
  z.object({
    tier: z.enum(tiers),
    name: text,
    on: text,
    marking: markingSchema,
    origin: z.object(originShape),
    taken: listOf(
      z.object({
        kind: z.enum(reportKinds),
        language: text,
        format: text,
        at: instant,
        hash: nullableText.meta({ description: "SHA-256 of the file" }),
        state: nullableText,
        acts: z.number().nullable(),
        actsSince: z.number().nullable().meta({ description: "null: it does not say what it was written from" }),
        isModelOther: z.boolean(),
        isCatalogueOther: z.boolean(),
      }),
    ).meta({ description: "The latest that left of each kind and language, latest first" }),
  }),
);

const runSchema = z.object({ text, isStrong: z.boolean(), isBreak: z.boolean() });
const cells = listOf(listOf(runSchema));

/** The tree as a page shows it; documents of a programme have no figures and no footnotes. */
export const documentPreviewSchema = named(
  "DocumentPreview",
  z.object({
    title: text,
    language: text,
    direction: z.enum(["ltr", "rtl"]),
    marking: markingSchema,
    blocks: listOf(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("heading"), level: z.number(), runs: listOf(runSchema) }),
        z.object({ kind: z.literal("paragraph"), role: z.enum(["body", "notice", "small"]), runs: listOf(runSchema) }),
        z.object({ kind: z.literal("list"), items: cells }),
        z.object({ kind: z.literal("table"), caption: text, header: cells, rows: listOf(cells) }),
      ]),
    ),
  }),
);

export const previewQuestionSchema = z.object({ language: z.enum(officialLanguages).default("en") });
export const documentParamsSchema = z.object({ id: z.string().max(100), kind: z.enum(reportKinds) });
