/** The ledger as it is shown: entries, the latest checkpoint, proofs. */
import { z } from "zod";
import { historyAsked } from "../instance/instance.ts";
import { elementSchema } from "./comments.ts";
import { stepLabelSchema } from "./drafts.ts";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

export const ledgerEntrySchema = named(
  "LedgerEntry",
  z.object({
    index: z.number(),
    at: instant,
    /** The person's name; `null`: erased. */
    actor: nullableText,
    role: text,
    organisation: text,
    action: text,
    rule: text,
    /** `facility/example-reactor`: kind and id. */
    record: text,
    hashBefore: nullableText,
    hashAfter: nullableText,
    leafHash: text,
  }),
);

/** An entry of one facility's history: of its versions, assessments, drafts, comments, approvals, and who saw it. */
const historyEntrySchema = named(
  "HistoryEntry",
  ledgerEntrySchema.extend({
    version: z.number().nullable(),
    reason: nullableText,
    elements: listOf(elementSchema)
      .nullable()
      .meta({ description: "What it is about; null: it does not say, or not to this reader" }),
    label: stepLabelSchema.nullable().meta({ description: "What a step of a draft is called" }),
    approval: nullableText.meta({ description: "The request it is about, or was done by" }),
    decision: z.enum(["approve", "refuse", "justified", "not justified"]).nullable(),
    fileName: nullableText.meta({ description: "Of what was taken away" }),
    to: listOf(text).meta({ description: "Parties that a sealed file went to" }),
  }),
);

const askedSchema = z.enum(historyAsked);

/** The lines of a history as a file; the same questions as when it is read. */
export const historyExportSchema = named(
  "HistoryExport",
  z.object({
    format: z.enum(["csv", "json"]),
    asked: askedSchema.nullable().default(null),
    words: z.string().max(200).nullable().default(null),
  }),
);

export const historyQuerySchema = z.object({
  section: z.string().max(64).optional().meta({ description: "Only of this section, or of its element `id`" }),
  id: z.string().max(200).optional(),
  asked: askedSchema
    .optional()
    .meta({ description: "Only who saw it, changed it, approved or exported something of it" }),
  words: z.string().max(200).optional().meta({ description: "Only by this person, or what says these words" }),
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const historySchema = named("History", listOf(historyEntrySchema));

export const ledgerPageSchema = named("LedgerPage", z.object({ size: z.number(), entries: listOf(ledgerEntrySchema) }));

export const ledgerQuerySchema = z.object({
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

const seenSchema = named(
  "SeenByWitness",
  z.object({
    name: text,
    isSimulated: z.boolean().meta({ description: "Of a demonstration: shows how it works and proves nothing" }),
    at: instant.meta({ description: "By the witness's clock" }),
  }),
);

const seenCheckpointSchema = named(
  "SeenCheckpoint",
  z.object({
    note: text,
    size: z.number(),
    rootHash: text,
    keyId: text,
    signedAt: instant,
    seenBy: listOf(seenSchema),
  }),
);

/** What is to be taken away: entries of a facility and what belongs to it, of one record (`KIND/ID`), of an organisation. */
export const excerptOrderSchema = named(
  "LedgerExcerptOrder",
  z.object({
    subject: z.object({ kind: z.enum(["facility", "record", "organisation"]), id: z.string().min(1).max(300) }),
    before: z
      .number()
      .int()
      .min(0)
      .nullable()
      .default(null)
      .meta({ description: "Only entries with a smaller index; null: the newest" }),
  }),
);

export const checkpointsSchema = named("Checkpoints", listOf(seenCheckpointSchema));

export const checkpointSchema = named(
  "Checkpoint",
  seenCheckpointSchema.extend({
    verifierKey: text,
    /** How far it can be trusted, in words. */
    statement: text,
    witnessed: seenCheckpointSchema
      .nullable()
      .meta({ description: "The last one that enough witnesses have seen; null: none" }),
  }),
);

export const inclusionProofSchema = named(
  "InclusionProof",
  z.object({ index: z.number(), size: z.number(), leafHash: text, rootHash: text, proof: listOf(text) }),
);
