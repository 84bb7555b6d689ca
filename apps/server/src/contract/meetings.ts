/** Meetings with all that stands round them. */
import { officialLanguages } from "@custodiet/core";
import { z } from "zod";
import { groupMarkingSchema, groupRecordSchema, namedRecordSchema, tlp } from "./group.ts";
import { letterheadAskedSchema } from "./letterheads.ts";
import { listOf, named, nullableText, text } from "./shapes.ts";

const records = listOf(groupRecordSchema);

export const meetingSchema = named(
  "GroupMeeting",
  z.object({
    meeting: groupRecordSchema,
    body: groupRecordSchema.nullable(),
    agenda: listOf(
      z.object({
        session: groupRecordSchema.nullable(),
        items: listOf(z.object({ position: z.number(), item: groupRecordSchema })),
      }),
    ),
    papers: records,
    attendance: records,
    decisions: records,
    actions: records,
    backlog: z.object({ actions: records, items: records, papers: records }),
    next: records.meta({ description: "Meetings of the same body to which what stays open can go" }),
    named: listOf(namedRecordSchema),
  }),
);

const carriedSchema = z.object({
  record: groupRecordSchema,
  timesCarried: z.number().meta({ description: "Before this time" }),
  dueBefore: nullableText,
  dueAfter: nullableText,
  mayDo: z.boolean().meta({ description: "false: another organisation keeps it, and carries it" }),
});
export const carryOverSchema = named("GroupCarryOver", listOf(carriedSchema));
export const nextMeetingSchema = z.object({ to: z.string().max(64) });

const language = z.enum(officialLanguages).default("en");
export const wordedInSchema = z.object({ language });
export const minutesDraftSchema = named(
  "GroupMinutesDraft",
  z.object({
    text,
    leftOut: z.number().meta({ description: "Records kept from some who read the minutes: not in the text" }),
  }),
);

const most = tlp.default("red").meta({ description: "What is above it is nowhere in the pack" });
export const packOrderSchema = z.object({
  language,
  format: z.enum(["pdf", "docx"]),
  most,
  letterhead: letterheadAskedSchema,
});
export const packQuestionSchema = z.object({ most });
export const packPreviewSchema = named(
  "GroupPackPreview",
  z.object({ marking: groupMarkingSchema, records: z.number() }),
);
