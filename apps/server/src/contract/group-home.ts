/** What the group's people see first. */
import { groupCounts } from "@custodiet/working-group";
import { z } from "zod";
import { namedRecordSchema } from "./group.ts";
import { anyJson, instant, listOf, named, nullableText, text } from "./shapes.ts";

const record = { kind: text, record: text, title: anyJson };

export const groupHomeSchema = named(
  "GroupHome",
  z.object({
    steps: listOf(z.object({ ...record, state: text, step: text, needsTwo: z.boolean(), since: instant })).meta({
      description: "Steps that wait for you, the longest first",
    }),
    days: listOf(
      z.object({
        ...record,
        field: text,
        day: text,
        daysLeft: z.number().meta({ description: "Below 0: past" }),
      }),
    ).meta({ description: "Days that come nearer, of what concerns your organisation" }),
    silences: listOf(z.object({ ...record, until: instant })).meta({
      description: "What is adopted unless somebody objects in time",
    }),
    surveys: listOf(z.object({ ...record, closesOn: nullableText })).meta({
      description: "Open surveys of others that your organisation has not answered",
    }),
    meetings: listOf(
      z.object({
        ...record,
        state: text,
        starts: instant,
        papersUntil: nullableText.meta({ description: "The last day on which papers are taken" }),
        registrationUntil: nullableText,
      }),
    ),
    standing: listOf(z.object({ name: z.enum(groupCounts), kind: text, count: z.number() })).meta({
      description: "Of what is in your sight; what nothing is in sight of is left out",
    }),
    changes: listOf(
      z.object({
        ...record,
        at: instant,
        type: text,
        transition: nullableText,
        organisation: nullableText.meta({ description: "null: without attribution" }),
      }),
    ),
    named: listOf(namedRecordSchema),
  }),
);
