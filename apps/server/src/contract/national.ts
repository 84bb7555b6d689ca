/** A State's view of its facilities, what was sent for it, and inspections. */
import { domains, readProgrammeDay } from "@custodiet/programme";
import { z } from "zod";
import { instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const domain = z.enum(domains);
const level = z.number().int().min(0).max(4);

const spreadSchema = z
  .object({ of: z.number().meta({ description: "Facilities" }), least: level, median: level, greatest: level })
  .nullable()
  .meta({ description: "null: no facility has such a level, or too few for the asker" });

const nationalViewSchema = named(
  "NationalView",
  z.object({
    on: text,
    facilities: z.number(),
    current: z.number(),
    stale: z.number(),
    fictional: z
      .number()
      .meta({ description: "Facilities declared fictional; they count only where there is no other" }),
    isFictional: z.boolean().meta({ description: "All that is counted is fictional" }),
    isInSteps: z.boolean().meta({ description: "Figures move on only when five facilities stand otherwise" }),
    isWithheld: z.boolean().meta({ description: "Fewer than five: no figures for who may not read single reports" }),
    catalogues: listOf(z.object({ edition: text, hash: text, reports: z.number() })),
    domains: listOf(z.object({ domain, claimed: spreadSchema, verified: spreadSchema, computed: spreadSchema })),
  }),
);

const noteSchema = z.object({ text, by: text, on: text }).nullable();

export const nationalSchema = named(
  "National",
  z.object({
    programme: text,
    name: text,
    marking: markingSchema,
    on: text,
    view: nationalViewSchema,
    trend: listOf(nationalViewSchema),
    reports: listOf(
      z.object({
        id: text,
        party: text,
        facility: text,
        name: text,
        on: text,
        ends: text.meta({ description: "The first day on which it no longer counts" }),
        isStale: z.boolean(),
        edition: text,
        modelHash: nullableText,
        file: nullableText,
        takenOn: text,
        isFictional: z.boolean(),
      }),
    )
      .nullable()
      .meta({
        description:
          "Each facility's last report, by party and name, without its levels; null: not the asker's to read",
      }),
    waiting: listOf(z.object({ file: text, party: text, name: text, arrivedAt: instant })),
    inspections: listOf(
      z.object({
        id: text,
        facility: text,
        about: text,
        on: text,
        by: text,
        findings: listOf(
          z.object({
            id: text,
            measure: nullableText,
            text,
            due: text,
            standing: z.enum(["open", "overdue", "answered", "closed"]),
            by: text,
            reply: noteSchema,
            closure: noteSchema,
            isReplyOwn: z.boolean().meta({ description: "Who asks wrote the answer down, and does not close it" }),
          }),
        ),
      }),
    ),
  }),
);

export const takenUpSchema = named(
  "ReportsTakenUp",
  z.object({
    national: nationalSchema,
    notTaken: listOf(z.object({ file: text, detail: text })).meta({
      description: "Files that were not taken up, and why; the others were",
    }),
  }),
);

const day = z.iso.date().refine((value) => readProgrammeDay(value) !== null, "a day");
const id = z.string().min(1).max(64);
const long = z.string().trim().min(1).max(1000);
const short = z.string().trim().min(1).max(120);

export const takeUpSchema = named("ReportsToTakeUp", z.object({ files: z.array(id).min(1).max(200) }));

export const inspectionActsSchema = named(
  "InspectionActs",
  z.object({
    acts: z
      .array(
        z.discriminatedUnion("type", [
          z.object({
            type: z.literal("inspected"),
            facility: short,
            about: z.string().trim().min(1).max(200),
            on: day,
          }),
          z.object({
            type: z.literal("found"),
            inspection: id,
            about: id.nullable(),
            text: long,
            due: day,
          }),
          z.object({ type: z.literal("replied"), finding: id, text: long }),
          z.object({
            type: z.literal("retracted"),
            what: z.enum(["report", "inspection", "finding"]),
            of: id,
            reason: z.string().trim().min(1).max(500),
          }),
        ]),
      )
      .min(1)
      .max(20),
  }),
);

export const closingSchema = named("FindingClosing", z.object({ finding: id, text: long }));
