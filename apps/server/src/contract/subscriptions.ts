/** Subscriptions under way: where each stands, its notes, its steps with their evidence, and what the registry is offered. */
import { officialLanguages } from "@custodiet/core";
import { addressees, noteStates, partyKinds, readDay, readPartialDate } from "@custodiet/working-group";
import { z } from "zod";
import { letterheadAskedSchema } from "./letterheads.ts";
import { instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const language = z.enum(officialLanguages);
const addressee = z.enum(addressees);
const stepKind = z.enum([
  "mission-note-drafted",
  "mission-note-cleared",
  "mission-informed",
  "drafted",
  "cleared",
  "delivered",
  "acknowledged",
  "returned",
  "circulated",
  "withdrawn",
]);

const headShape = {
  id: text,
  party: text,
  partyKind: z.enum(partyKinds),
  beganAt: instant,
  note: z.enum(noteStates).meta({ description: "Where the note to the Secretariat stands" }),
  missionInformedOn: nullableText,
  isReturned: z.boolean(),
  next: stepKind.nullable().meta({ description: "What brings it on; null: nothing is left to do" }),
  waitingSince: instant,
  isOverdue: z.boolean().meta({ description: "The next step waits for longer than somebody should go unreminded" }),
};

export const subscriptionHeadSchema = named("SubscriptionHead", z.object({ ...headShape, marking: markingSchema }));
export const subscriptionsSchema = listOf(subscriptionHeadSchema);

const formSchema = z.object({
  initials: z.enum(["initialled", "none"]),
  closing: z.enum(["required", "none"]),
  seal: z.enum(["start", "center", "end"]),
});
const reviewSchema = z.enum(["sourced form", "draft, needs native review"]);

const noteFindingSchema = named(
  "NoteFinding",
  z.object({ code: text, title: text, place: text, found: nullableText, expected: text, remedy: text }),
);

const noteSchema = named(
  "NoteVerbale",
  z.object({
    language,
    addressee,
    form: formSchema,
    reference: nullableText,
    paragraphs: listOf(text),
    placeAndDate: text,
    addressLine: text,
  }),
);

const factsShape = {
  language,
  addressee,
  sender: z.string().max(300),
  senderShort: z.string().max(300),
  government: z.string().max(300),
  reference: z.string().max(60).nullable(),
  place: z.string().max(100),
  on: z.iso.date().refine((value) => readDay(value) !== null, "a day"),
  form: formSchema.nullable().meta({ description: "null: as the profile of the party has it" }),
};

export const noteOrderSchema = named(
  "NoteOrder",
  z.object({
    facts: z.object(factsShape),
    paragraphs: z
      .array(z.string().trim().min(1).max(4000))
      .min(1)
      .max(20)
      .nullable()
      .meta({ description: "As edited by hand; null: as the form has it" }),
  }),
);
export const printOrderSchema = noteOrderSchema.extend({
  format: z.enum(["pdf", "docx"]),
  letterhead: letterheadAskedSchema,
});

export const composedNoteSchema = named(
  "ComposedNote",
  z.object({
    note: noteSchema,
    hash: text,
    findings: listOf(noteFindingSchema),
    usualForm: formSchema.meta({ description: "What the profile of this party has in this language" }),
    words: z.object({
      heading: text,
      watermark: text,
      seal: text,
      sealAndInitials: text,
      draft: text,
      needsReview: nullableText,
      review: reviewSchema,
    }),
  }),
);

const evidenceSchema = z.object({ title: text, hash: text });

const keptStepSchema = named(
  "SubscriptionStep",
  z.object({
    id: text,
    kind: stepKind,
    on: nullableText.meta({ description: "2026, 2026-03 or 2026-03-02; null: an act on this instance" }),
    by: nullableText.meta({ description: "Who drafted or cleared" }),
    textHash: nullableText,
    reference: nullableText,
    reason: nullableText,
    evidence: evidenceSchema.nullable(),
    recordedBy: text,
    recordedAt: instant,
    corrected: z.object({ reason: text, by: text, at: instant }).nullable(),
    entry: z.number().meta({ description: "Index of its ledger entry" }),
  }),
);

const offerSchema = z.object({
  id: text,
  kind: text,
  end: z.object({ verdict: z.enum(["accepted", "refused", "taken-back"]), reason: text, at: instant }).nullable(),
});

export const subscriptionSchema = named(
  "SubscriptionUnderWay",
  z.object({
    ...headShape,
    possible: listOf(stepKind),
    steps: listOf(keptStepSchema),
    notes: listOf(
      z.object({
        addressee,
        hash: text,
        facts: z.object({ ...factsShape, on: text }),
        note: noteSchema,
        draftedAt: instant,
        isCleared: z.boolean(),
        findings: listOf(noteFindingSchema),
        clearing: z
          .object({
            id: text,
            state: z.enum(["requested", "approved", "refused", "withdrawn", "expired", "carried-out"]),
            isOwn: z.boolean(),
          })
          .nullable(),
      }),
    ).meta({ description: "As they were last drafted" }),
    offers: listOf(offerSchema).meta({ description: "What of it was offered to the registry" }),
    languages: listOf(
      z.object({
        code: language,
        review: reviewSchema,
        examples: z
          .object({ sender: text, senderShort: text, government: text, place: text })
          .meta({ description: "How the names of a State that there is not stand in a note" }),
        usualForm: formSchema.meta({ description: "What the profile of this party has in this language" }),
      }),
    ),
  }),
);

export const beginSchema = named("NewSubscription", z.object({ party: z.string().trim().min(1).max(60) }));

export const clearingSchema = named(
  "NoteClearing",
  z.object({
    addressee,
    textHash: z.string().length(64),
    reason: z.string().trim().min(1).max(2000),
  }),
);

const partialDate = z
  .string()
  .max(10)
  .refine((value) => readPartialDate(value) !== null, "a day, a month or a year")
  .meta({ description: "2026, 2026-03 or 2026-03-02" });

/** The part `order` of the form by which a step is written down. */
export const stepOrderSchema = z.object({
  kind: z.enum(["mission-informed", "delivered", "acknowledged", "returned", "circulated", "withdrawn"]),
  on: partialDate,
  reference: z.string().trim().max(80).nullable().default(null),
  reason: z.string().trim().max(500).nullable().default(null),
  title: z.string().trim().min(1).max(200).nullable().default(null),
});

export const correctionSchema = z.object({ reason: z.string().trim().min(1).max(500) });

export const proposalsSchema = listOf(
  named(
    "RegistryOffer",
    z.object({
      id: text,
      party: text,
      partyKind: z.enum(partyKinds),
      kind: text,
      on: nullableText,
      reference: nullableText,
      source: text,
      madeAt: instant,
      madeBy: text.meta({ description: "The organisation" }),
      isKnown: z.boolean().meta({ description: "The registry has this very fact already" }),
      end: z.object({ verdict: z.enum(["accepted", "refused", "taken-back"]), reason: text, at: instant }).nullable(),
    }),
  ),
);

export const offerDecisionSchema = named(
  "OfferDecision",
  z.discriminatedUnion("verdict", [
    z.object({ verdict: z.literal("accept"), reason: z.string().trim().max(500).default("") }),
    z.object({ verdict: z.literal("refuse"), reason: z.string().trim().min(1).max(500) }),
  ]),
);
