/** The registry of subscribers: asked as of a day and by a source, written down fact by fact or by a table. */
import { officialLanguages } from "@custodiet/core";
import { factKinds, partyKinds, readPartialDate } from "@custodiet/working-group";
import { z } from "zod";
import { publishedCountSchema } from "./front-door.ts";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

const partialDate = text.meta({ description: "2016, 2019-03 or 2016-12-22, as its source has it" });
const sourceSchema = z.object({ name: text, asOf: partialDate.nullable() });
const partyKind = z.enum(partyKinds);
const factKind = z.enum(factKinds);

const limitSchema = z.coerce.number().int().min(1).max(1000).default(50);
const afterSchema = z.string().max(100).optional();

export const registryQuestionSchema = z.object({
  after: afterSchema.meta({ description: "Standings after this party: `next` of the page before" }),
  limit: limitSchema,
  asOf: z.iso.date().optional().meta({ description: "Left out: whatever the sources say, of whichever day" }),
  source: z.string().max(500).optional(),
});

const factSchema = named(
  "RegistryFact",
  z.object({
    id: text,
    party: text,
    partyKind,
    kind: factKind,
    on: partialDate.nullable(),
    reference: nullableText,
    source: sourceSchema,
    recordedOn: nullableText,
    note: text,
  }),
);

const boundsSchema = z.object({ atLeast: z.number(), atMost: z.number() });

export const contradictionSchema = named(
  "RegistryContradiction",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("days"), party: text, event: factKind, facts: listOf(factSchema) }),
    z.object({ kind: z.literal("references"), party: text, facts: listOf(factSchema) }),
    z.object({
      kind: z.literal("count"),
      of: z.enum(["states", "organisations"]),
      asOf: partialDate.nullable(),
      said: z.object({ kind: z.enum(["exactly", "more-than"]), number: z.number() }),
      source: text,
      facts: boundsSchema,
    }),
  ]),
);

const standingKind = z.enum(["subscribed", "listed", "unknown", "withdrawn"]);

export const registrySchema = named(
  "Registry",
  z.object({
    asOf: nullableText,
    source: nullableText,
    standings: listOf(
      z.object({
        party: text,
        partyKind,
        kind: standingKind,
        since: partialDate.nullable(),
        reference: nullableText,
        facts: listOf(factSchema),
      }),
    ),
    next: nullableText.meta({ description: "What `after` is for the next page of standings; none: this is the last" }),
    total: z.number().meta({ description: "Standings on all pages" }),
    marks: listOf(z.object({ party: text, kind: standingKind })).meta({ description: "Every State, for a map" }),
    states: boundsSchema,
    organisations: boundsSchema,
    fictional: z.number().meta({ description: "States that are invented, in no count" }),
    sources: listOf(text),
    contradictions: listOf(contradictionSchema).meta({ description: "The first ones; all by their own route" }),
    contradictionsTotal: z.number(),
    publishedCounts: listOf(publishedCountSchema),
  }),
);

export const factInSightSchema = named(
  "RegistryFactInSight",
  z.object({
    fact: factSchema,
    isShipped: z.boolean().meta({ description: "It came with the platform" }),
    retracted: z.object({ reason: text, at: instant }).nullable(),
    entryIndex: z.number().nullable(),
  }),
);

export const factsQuestionSchema = z.object({
  order: z.enum(["written", "timeline"]).default("written").meta({
    description: "`written`: in the order of writing down. `timeline`: the latest day first, what has none last",
  }),
  after: afterSchema.meta({ description: "After this fact: `next` of the page before" }),
  limit: limitSchema,
});

export const factsSchema = named(
  "RegistryFacts",
  z.object({ facts: listOf(factInSightSchema), next: nullableText, total: z.number() }),
);

export const contradictionsQuestionSchema = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: limitSchema,
});
export const contradictionsSchema = named(
  "RegistryContradictions",
  z.object({ contradictions: listOf(contradictionSchema), total: z.number() }),
);

export const partyNamesQuestionSchema = z.object({ language: z.enum(officialLanguages).default("en") });
export const partyNamesSchema = named(
  "PartyNames",
  z.object({
    parties: listOf(
      z.object({
        codes: listOf(text).meta({ description: "What it goes by: its code, and the name under which it acts here" }),
        name: text,
        isOwn: z.boolean().meta({ description: "Whether the name is in the language asked for; else in another" }),
      }),
    ),
  }),
);

const asDate = z
  .string()
  .max(10)
  .refine((value) => readPartialDate(value) !== null, "a day, a month or a year");

export const newFactSchema = named(
  "NewRegistryFact",
  z.object({
    party: z.string().max(60),
    event: z.string().max(40),
    date: asDate.nullable(),
    reference: z.string().max(80).nullable(),
    source: z.string().max(500),
    sourceDate: asDate.nullable(),
    note: z.string().max(500),
  }),
);

export const rowsSchema = named(
  "RegistryRows",
  z.object({
    digest: text,
    taken: z.number(),
    refused: z.number(),
    rows: listOf(
      z.object({
        row: z.number(),
        fact: z.object({ party: text, kind: factKind, on: partialDate.nullable(), source: text }).nullable(),
        faults: listOf(
          z.object({ code: text, title: text, place: text, found: nullableText, expected: text, remedy: text }),
        ),
      }),
    ),
  }),
);

export const factTableOrderSchema = z.object({ digest: z.string().length(64).nullable().default(null) });
export const retractionSchema = z.object({ reason: z.string().trim().min(1).max(500) });
