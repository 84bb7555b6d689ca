/** The ledger as it is shown: entries, the latest checkpoint, proofs. */
import { z } from "zod";
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

/** An entry of one facility's history; `version` and `reason` as they stand in it. */
const historyEntrySchema = named(
  "HistoryEntry",
  ledgerEntrySchema.extend({ version: z.number().nullable(), reason: nullableText }),
);

export const historySchema = named("History", listOf(historyEntrySchema));

export const ledgerPageSchema = named("LedgerPage", z.object({ size: z.number(), entries: listOf(ledgerEntrySchema) }));

export const ledgerQuerySchema = z.object({
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const checkpointSchema = named(
  "Checkpoint",
  z.object({
    note: text,
    size: z.number(),
    rootHash: text,
    keyId: text,
    verifierKey: text,
    /** Names of the witnesses that cosigned. */
    witnesses: listOf(text),
    /** How far it can be trusted, in words. */
    statement: text,
  }),
);

export const inclusionProofSchema = named(
  "InclusionProof",
  z.object({ index: z.number(), size: z.number(), leafHash: text, rootHash: text, proof: listOf(text) }),
);
