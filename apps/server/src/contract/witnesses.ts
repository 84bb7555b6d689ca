/** The ledger's witnesses: who saw what when, how far they lag, and what is carried by hand. */
import { z } from "zod";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

const witnessSchema = named(
  "Witness",
  z.object({
    id: text.meta({ description: "The public key as it is handed over" }),
    name: text,
    isSimulated: z.boolean(),
    way: z.enum(["online", "by-hand", "simulated"]),
    appointedAt: instant,
    seen: z
      .object({ size: z.number(), at: instant })
      .nullable()
      .meta({ description: "Entries it has vouched for; null: none yet" }),
    unseenEntries: z.number(),
    lagSeconds: z.number().meta({ description: "Age of the oldest entry that it has not seen" }),
    limitSeconds: z.number(),
    isStale: z.boolean(),
    askedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    fault: nullableText.meta({ description: "unreachable, refused, bad-signature or ahead" }),
    detail: nullableText,
  }),
);

const restorationSchema = named(
  "Restoration",
  z.object({
    id: text,
    entry: z.number(),
    at: instant,
    copySize: z.number(),
    seenSize: z.number().nullable().meta({ description: "null: nobody could say" }),
    reason: text,
    state: z
      .enum(["nothing-lost", "open", "accepted"])
      .meta({ description: "open: two persons have not answered for what was lost" }),
  }),
);

export const acceptanceSchema = named("Acceptance", z.object({ reason: z.string().trim().min(1).max(2000) }));

export const acceptanceAskedSchema = named("AcceptanceAsked", z.object({ approval: text }));

export const witnessesSchema = named(
  "Witnesses",
  z.object({
    size: z.number(),
    quorum: z.number().meta({ description: "So many different witnesses are wanted" }),
    verifierKey: text.meta({ description: "The ledger's public key, for the witness's people" }),
    holds: listOf(z.object({ kind: z.enum(["restored", "behind"]), detail: text, placedAt: instant })).meta({
      description: "Why nothing may be written for now",
    }),
    restorations: listOf(restorationSchema).meta({ description: "Where the ledger goes on from a copy, newest first" }),
    witnesses: listOf(witnessSchema),
  }),
);

export const witnessRequestSchema = named(
  "WitnessRequest",
  z.object({
    size: z.number(),
    text: text.meta({ description: "For `custodiet-witness cosign`: the checkpoint and the proof" }),
    code: nullableText.meta({ description: "The same as a QR code, SVG; null: too long for one" }),
  }),
);

export const broughtSchema = z.object({ answer: z.string().min(1).max(20_000) });

export const keptSchema = named("CosignaturesKept", z.object({ size: z.number(), names: listOf(text) }));
