/** Programmes: what they are of, how they stand, what is written down of them. */
import { officialLanguages } from "@custodiet/core";
import { domains, permissions, readProgrammeDay, reportKinds, testMethods, tiers } from "@custodiet/programme";
import { z } from "zod";
import { letterheadAskedSchema } from "./letterheads.ts";
import { instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const level = z.number().int().min(0).max(4);
const nullableLevel = level.nullable();
const tier = z.enum(tiers);
const domain = z.enum(domains);

const headShape = {
  id: text,
  name: text,
  tier,
  facility: z.object({ id: text, name: text }).nullable(),
  begunAt: instant,
};

export const programmesSchema = named(
  "Programmes",
  z.object({
    programmes: listOf(
      z.object({
        ...headShape,
        marking: markingSchema,
        answered: z.number(),
        questions: z.number(),
        contradictions: z.number(),
      }),
    ),
    facilities: listOf(z.object({ id: text, name: text })).meta({
      description: "Of the organisation, and without a programme yet",
    }),
  }),
);

const figureSchema = z.object({
  level: nullableLevel.meta({ description: "null: nothing applies" }),
  next: z.object({ level, met: z.number(), of: z.number() }).nullable(),
});
const computedSchema = z
  .object({ level, met: z.number(), of: z.number() })
  .nullable()
  .meta({ description: "Of the criteria that something could be computed of; null: of none" });

const placeSchema = z.object({ kind: text, id: text, name: text });
const contradictionSchema = named(
  "ProgrammeContradiction",
  z.object({
    domain,
    measure: text,
    criterion: text,
    level,
    claimedBy: text,
    isVerified: z.boolean(),
    source: text.meta({ description: "The check of the model, or `tests`" }),
    places: listOf(placeSchema),
  }),
);

const stateSchema = z.object({
  state: z.enum(["met", "not met", "unanswered", "not evaluable", "not applicable"]),
  why: z.enum(["no evidence", "not current", "not reviewed"]).nullable(),
});

export const programmeSchema = named(
  "Programme",
  z.object({
    ...headShape,
    marking: markingSchema,
    on: text.meta({ description: "The day as of which it stands so" }),
    categories: listOf(text),
    chosen: listOf(text),
    switchedOff: listOf(z.object({ measure: text, provision: text })),
    law: listOf(
      z.object({
        permission: z.enum(permissions),
        allowed: z.enum(["yes", "no", "unknown"]),
        provision: text,
        asOf: nullableText,
      }),
    ).meta({ description: "What the law of the place lets one do; what it forbids closes the measures that need it" }),
    model: z
      .object({
        version: z.number(),
        hash: text,
        isAssessed: z.boolean(),
        categories: listOf(text),
      })
      .nullable(),
    contradictions: listOf(contradictionSchema),
    domains: listOf(
      z.object({
        domain,
        claimed: figureSchema,
        verified: figureSchema.nullable(),
        computed: computedSchema,
        open: listOf(z.object({ measure: text, criterion: text, ...stateSchema.shape })).meta({
          description: "What is missing to the next level",
        }),
      }),
    ),
    forecast: listOf(
      z.object({
        on: text,
        domain,
        figure: z.enum(["claimed", "verified"]),
        from: nullableLevel,
        to: nullableLevel,
        expiring: listOf(text),
      }),
    ),
    stale: listOf(z.object({ evidence: text, title: text, measures: listOf(text), ends: text })).meta({
      description: "Evidence that ends within a year, or has ended; soonest first",
    }),
    measures: listOf(
      z.object({
        id: text,
        isChosen: z.boolean(),
        owner: nullableText,
        due: nullableText,
        claimed: level.meta({ description: "The highest level up to which every criterion of it is met by claim" }),
        verified: level,
        against: z.number().meta({ description: "Contradictions" }),
      }),
    ),
    rapid: z.object({
      questions: listOf(
        z.object({
          measure: text,
          level: nullableLevel,
          by: nullableText,
          on: nullableText,
        }),
      ),
      domains: listOf(z.object({ domain, claimed: figureSchema, computed: computedSchema })),
      contradictions: listOf(contradictionSchema),
    }),
  }),
);

export const measureInProgrammeSchema = named(
  "MeasureInProgramme",
  z.object({
    measure: text,
    marking: markingSchema,
    owner: nullableText,
    due: nullableText,
    criteria: listOf(
      z.object({
        id: text,
        level,
        claimed: stateSchema,
        verified: stateSchema,
        computed: z.boolean().nullable(),
        contradictions: listOf(contradictionSchema),
        notes: listOf(
          z.object({ kind: z.enum(["claimed", "verified"]), isMet: z.boolean(), note: text, by: text, on: text }),
        ),
        exemption: z.object({ reason: text, askedBy: text, agreedBy: text, on: text }).nullable(),
        waiting: nullableText.meta({ description: "The request to leave it out that waits for a second person" }),
      }),
    ),
    evidence: listOf(
      z.object({
        id: text,
        title: text,
        kind: text,
        criteria: listOf(text),
        effective: text,
        recorded: text,
        ends: text.meta({ description: "The first day on which it no longer holds" }),
        isCurrent: z.boolean(),
        hash: nullableText,
        place: text,
        file: z
          .object({ name: text, byteLength: z.number() })
          .nullable()
          .meta({ description: "null: it is kept elsewhere" }),
        replaces: nullableText.meta({ description: "The title of the evidence in whose place it comes" }),
        submittedBy: text,
        isOwn: z.boolean(),
        review: z.object({ by: text, on: text, isAccepted: z.boolean(), note: text }).nullable(),
      }),
    ),
    former: listOf(
      z.object({
        id: text,
        title: text,
        criteria: listOf(text),
        hash: nullableText,
        place: text,
        file: z.object({ name: text, byteLength: z.number() }).nullable(),
        replacedBy: nullableText.meta({ description: "The title of what came in its place; null: it was taken back" }),
        reason: text,
        by: text,
        on: text,
      }),
    ).meta({ description: "Evidence that counts no more, latest first" }),
    mostFileBytes: z.number().meta({ description: "The largest file that is taken as evidence" }),
    tests: listOf(
      z.object({
        ...{ id: text, method: text, on: text, trials: z.number(), failures: z.number(), by: text, ends: text },
        facilityMeasure: nullableText.meta({ description: "Of the facility's own measure, by its name in the model" }),
        authority: z.object({ text, on: text }).nullable().meta({ description: "Of a seeded test" }),
      }),
    ),
    formerTests: listOf(
      z.object({
        ...{ id: text, method: text, on: text, trials: z.number(), failures: z.number(), by: text, reason: text },
        takenBackBy: text,
        takenBackOn: text,
      }),
    ).meta({ description: "Tests that were taken back, latest first: they count no more" }),
    practice: z.object({
      trials: z.number(),
      failures: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      verdict: z.enum(["proven", "refuted", "undecided", "no claim", "stale", "never tested"]),
      samplesMissing: z.number().nullable(),
      plan: listOf(z.object({ tolerated: z.number(), samples: listOf(z.number()) })).meta({
        description:
          "How many samples prove that no more than a share fails, for 0, 1, 2 and 3 failures found, at 95 %",
      }),
      dueOn: nullableText,
    }),
    model: z
      .object({
        facility: text,
        measures: listOf(z.object({ id: text, name: text })),
        tested: listOf(
          z.object({
            measure: text,
            name: text,
            shown: z
              .object({
                detections: z.number(),
                trials: z.number(),
                lower: z.number(),
                upper: z.number(),
                suggested: z.number(),
                source: text,
                until: text,
              })
              .nullable()
              .meta({ description: "null: no test of it counts any more" }),
            stated: listOf(
              z.object({
                tactic: text,
                pDetect: z.number(),
                standing: z.enum(["rests", "stale", "outside", "within", "untested"]),
              }),
            ),
          }),
        ),
      })
      .nullable()
      .meta({ description: "The facility's own measures and their figures; null: none, or not in sight" }),
  }),
);

const day = z.iso.date().refine((value) => readProgrammeDay(value) !== null, "a day");
const id = z.string().min(1).max(64);
const note = z.string().trim().max(1000).default("");

export const newProgrammeSchema = named(
  "NewProgramme",
  z.object({
    tier,
    facility: z.string().max(64).nullable().default(null),
    name: z.string().trim().min(1).max(120),
    categories: z.array(z.string().max(20)).max(20).default([]),
  }),
);

/** The catalogue's and an organisation's own. */
const mostMeasures = 1200;

export const scopeSchema = named(
  "ProgrammeScope",
  z.object({
    categories: z.array(z.string().max(20)).max(20),
    chosen: z.array(id).max(mostMeasures),
    switchedOff: z.array(z.object({ measure: id, provision: z.string().trim().min(1).max(500) })).max(mostMeasures),
  }),
);

export const lawSchema = named(
  "ProgrammeLaw",
  z.object({
    rulings: z
      .array(
        z.object({
          permission: z.enum(permissions),
          allowed: z.enum(["yes", "no", "unknown"]),
          provision: z.string().trim().max(500),
          asOf: day.nullable(),
        }),
      )
      .min(1)
      .max(permissions.length),
  }),
);

const evidenceShape = {
  criteria: z.array(id).min(1).max(20),
  kind: z.string().min(1).max(40),
  title: z.string().trim().min(1).max(200),
  effective: day,
  expires: day.nullable(),
  place: z.string().trim().max(300).default(""),
  replaces: id
    .nullable()
    .default(null)
    .meta({ description: "Evidence in whose place it comes once another person accepts it" }),
};

/** Said of evidence whose file comes with it: the server takes its hash. */
export const evidenceOrderSchema = z.object({
  ...evidenceShape,
  isKnownTwice: z.boolean().default(false).meta({ description: "The same file is evidence already, and is meant" }),
});

export const recordedActsSchema = named(
  "ProgrammeActs",
  z.object({
    acts: z
      .array(
        z.discriminatedUnion("type", [
          z.object({ type: z.literal("answered"), measure: id, level: nullableLevel }),
          z.object({
            type: z.literal("assigned"),
            measure: id,
            owner: z.string().trim().max(120),
            due: day.nullable(),
          }),
          z.object({ type: z.literal("claimed"), criterion: id, isMet: z.boolean(), note }),
          z.object({
            type: z.literal("evidenced"),
            ...evidenceShape,
            hash: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .nullable(),
          }),
          z.object({
            type: z.literal("tested"),
            measure: id,
            facilityMeasure: z.string().max(64).nullable().default(null),
            method: z.enum(testMethods),
            on: day,
            trials: z.number().int(),
            failures: z.number().int(),
            authority: z
              .object({ text: z.string().trim().max(300), on: day })
              .nullable()
              .default(null)
              .meta({ description: "Of a seeded test: who gave written authority, and when" }),
          }),
          z.object({
            type: z.literal("retracted"),
            what: z.enum(["evidence", "test", "exemption"]),
            of: id,
            reason: z.string().trim().min(1).max(500),
          }),
        ]),
      )
      .min(1)
      .max(40),
  }),
);

export const reviewActsSchema = named(
  "ProgrammeReviews",
  z.object({
    acts: z
      .array(
        z.discriminatedUnion("type", [
          z.object({ type: z.literal("verified"), criterion: id, isMet: z.boolean(), note }),
          z.object({ type: z.literal("reviewed"), evidence: id, isAccepted: z.boolean(), note }),
        ]),
      )
      .min(1)
      .max(40),
  }),
);

export const exemptionSchema = named(
  "ProgrammeExemption",
  z.object({ criterion: id, reason: z.string().trim().min(1).max(1000) }),
);

export const reportQuestionSchema = z.object({
  kind: z.enum(reportKinds),
  format: z.enum(["pdf", "docx"]),
  language: z.enum(officialLanguages).default("en"),
  letterhead: letterheadAskedSchema,
});
