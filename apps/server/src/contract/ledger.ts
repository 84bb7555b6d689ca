/** The ledger as it is shown: entries, the latest checkpoint, proofs. */
import { z } from "zod";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

export const ledgerEntrySchema = named(
  "LedgerEntry",
  z.object({
    index: z.number(),
    at: instant,
    actor: text,
    role: text,
    organisation: text,
    action: text,
    rule: text,
    record: nullableText,
    hashBefore: nullableText,
    hashAfter: nullableText,
    leafHash: text,
  }),
);

export const ledgerPageSchema = named("LedgerPage", z.object({ size: z.number(), entries: listOf(ledgerEntrySchema) }));

export const ledgerQuerySchema = z.object({
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const checkpointSchema = named(
  "Checkpoint",
  z.object({ note: text, size: z.number(), rootHash: text, verifierKey: text, isWitnessed: z.boolean() }),
);

export const inclusionProofSchema = named(
  "InclusionProof",
  z.object({ index: z.number(), size: z.number(), leafHash: text, rootHash: text, hashes: listOf(text) }),
);
