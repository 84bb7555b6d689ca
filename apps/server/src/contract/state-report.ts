/** The State's implementation report: as its programme drafts it, as it was worded, and what each reader would read. */
import { officialLanguages } from "@custodiet/core";
import { implementationStatuses, longestNarrative, readProgrammeDay } from "@custodiet/programme";
import { z } from "zod";
import { groupMarkingSchema } from "./group.ts";
import { letterheadAskedSchema } from "./letterheads.ts";
import { listOf, markingSchema, named, nullableText, text } from "./shapes.ts";
import { sendPreviewSchema } from "./sharing.ts";

const language = z.enum(officialLanguages).default("en");
const status = z.enum(implementationStatuses);

export const stateReportQuestionSchema = z.object({ language });

const rowAudience = z
  .union([z.enum(["all", "nobody"]), z.array(z.string().trim().min(1).max(120)).min(1).max(100)])
  .meta({ description: "Whoever reads the report, nobody beyond the State, or those organisations alone" });

const wordedRowSchema = z.object({
  commitment: z.string().max(8),
  status,
  narrative: z.string().trim().max(longestNarrative),
  namesEvidence: z.boolean(),
  sharedWith: rowAudience,
});

/** At the precision that is known: a year, a month or a day. */
const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/)
  .refine((value) => readProgrammeDay(`${value}-01-01`.slice(0, 10)) !== null, "a date");

const wordedShape = {
  party: z.string().regex(/^(?:[A-Z]{3}|[A-Z][A-Z0-9 .-]{3,59})$/),
  title: z.string().trim().min(1).max(300),
  from: partialDate,
  until: partialDate,
  language: z.enum(officialLanguages),
  rows: z.array(wordedRowSchema).max(21),
};

export const wordedReportSchema = named("WordedStateReport", z.object(wordedShape));

export const stateReportSchema = named(
  "StateReport",
  z.object({
    programme: text,
    name: text,
    marking: markingSchema,
    on: text,
    drafted: listOf(
      z.object({
        commitment: text,
        status: status.nullable().meta({ description: "null: the programme says nothing of it" }),
        measures: z.object({ of: z.number(), claimed: z.number(), verified: z.number() }),
        narrative: text,
        evidence: listOf(text).meta({ description: "SHA-256 of evidence that holds and that another accepted" }),
        hasSpread: z.boolean(),
      }),
    ),
    worded: z
      .object({
        ...{ party: text, title: text, from: text, until: text, language: text },
        rows: listOf(
          z.object({
            commitment: text,
            status,
            narrative: text,
            namesEvidence: z.boolean(),
            sharedWith: z.union([z.enum(["all", "nobody"]), listOf(text)]),
          }),
        ),
      })
      .nullable(),
  }),
);

export const stateReportPreviewSchema = named(
  "StateReportPreview",
  z.object({
    send: sendPreviewSchema,
    audiences: listOf(
      z.object({
        audience: text.meta({ description: "An organisation, or `community`: whoever takes part there" }),
        isKnown: z.boolean().meta({
          description: "A party in your sight, or who takes it in; false: reads it only if the group knows the name",
        }),
        marking: groupMarkingSchema.nullable(),
        rows: listOf(z.object({ commitment: text, status: text, narrative: text, evidence: text })),
      }),
    ),
    smallNumbers: listOf(z.object({ commitment: text, numbers: listOf(text) })).meta({
      description: "Numbers below five that somebody wrote: perhaps of facilities",
    }),
  }),
);

const parties = z.array(z.string().min(1).max(200)).max(50);

export const stateReportSendSchema = named("StateReportSend", z.object({ to: parties }));
export const stateReportRequestSchema = named(
  "StateReportRequest",
  z.object({ to: parties, reason: z.string().trim().min(1).max(2000) }),
);

export const stateReportFileSchema = z.object({
  audience: z.string().min(1).max(200),
  format: z.enum(["pdf", "docx"]),
  language,
  letterhead: letterheadAskedSchema,
});

export const waitingStateReportsSchema = named(
  "WaitingStateReports",
  z.object({
    waiting: listOf(z.object({ file: text, position: z.number(), sender: text, name: text, arrivedAt: nullableText })),
  }),
);

export const takeStateReportSchema = named(
  "StateReportToTakeIn",
  z.object({ file: z.string().min(1).max(64), position: z.number().int().min(0).max(1000) }),
);
