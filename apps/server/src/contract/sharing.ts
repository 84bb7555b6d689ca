/** Sealed files and rosters: what leaves, what came, and whose keys are trusted. */
import { z } from "zod";
import { sentThings } from "../instance/sharing/object-content.ts";
import { anyJson, instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const rosterSchema = named(
  "Roster",
  z.object({
    party: text,
    number: z.number(),
    fingerprint: text,
    isOwn: z.boolean(),
    isLatest: z.boolean(),
    isExpired: z.boolean(),
    begunAnew: nullableText.meta({
      description: "Why it begins anew; null: it is signed by the one before, or the first",
    }),
    isOfTheseKeys: z.boolean().meta({ description: "Of one's own: it names the keys that the instance has now" }),
    threshold: z.number(),
    validFrom: instant,
    validUntil: instant,
    takenAt: instant,
    takenBy: text,
    entryIndex: z.number(),
    sealTo: listOf(text),
    releaseKey: text,
    keys: listOf(
      z.object({
        person: text,
        roles: listOf(text),
        kind: z.enum(["passkey", "own key", "simulated"]),
        until: instant,
      }),
    ),
  }),
);

export const rostersSchema = named(
  "Rosters",
  z.object({
    party: text,
    isDemonstration: z.boolean(),
    recipient: text.meta({ description: "age recipient: what others seal to" }),
    releaseKey: text.meta({ description: "minisign public key: what this instance signs files by" }),
    rosters: listOf(rosterSchema),
  }),
);

const reason = z.string().trim().max(1000).meta({ description: "Told to the others and entered in the ledger" });

export const nextRosterSchema = named(
  "NextRoster",
  z.object({
    days: z.int().min(1).max(1100).meta({ description: "For how long it is valid" }),
    begunAnew: z
      .boolean()
      .default(false)
      .meta({ description: "Signed by its own keys, since those of the one before cannot sign any more" }),
    reason,
  }),
);

export const rosterBroughtSchema = named(
  "RosterBrought",
  z.object({ envelope: z.string().min(2).max(2_000_000).meta({ description: "The signed roster's text" }), reason }),
);

export const rosterTakenSchema = named(
  "RosterTaken",
  z.object({
    approval: nullableText.meta({ description: "A first roster is compared by a second person; null: it is taken" }),
    party: text,
    fingerprint: text,
    begunAnew: nullableText.meta({ description: "Why it begins anew; null: it does not" }),
  }),
);

const faultSchema = z.object({ code: text, place: text, found: text, expected: text, remedy: text });

export const sealedFileSchema = named(
  "SealedFile",
  z.object({
    id: text,
    state: z.enum(["sent", "accepted", "held", "rejected"]),
    from: nullableText,
    to: listOf(text),
    sequence: z.number().nullable(),
    manifestHash: nullableText,
    previous: nullableText,
    fileHash: nullableText,
    byteLength: z.number(),
    isFictional: z.boolean().nullable(),
    isDemonstration: z.boolean().nullable(),
    madeAt: instant.nullable(),
    at: instant,
    by: text,
    author: nullableText,
    facility: nullableText,
    approval: nullableText,
    marking: markingSchema,
    entryIndex: z.number(),
    signers: listOf(z.object({ person: text, roles: listOf(text), isSimulated: z.boolean() })),
    faults: listOf(faultSchema),
    objects: listOf(z.object({ position: z.number(), kind: text, id: text, byteLength: z.number(), sha256: text })),
  }),
);

export const sealedFilesSchema = named("SealedFiles", z.object({ files: listOf(sealedFileSchema) }));

export const sealedObjectSchema = named(
  "SealedObject",
  z.object({ kind: text, id: text, marking: markingSchema, content: anyJson }),
);

export const sendChoicesSchema = named(
  "SendChoices",
  z.object({
    marking: markingSchema,
    isFictional: z.boolean(),
    hasAssessment: z.boolean(),
    author: text,
    recipients: listOf(
      z.object({
        party: text,
        rosterNumber: z.number(),
        fingerprint: text,
        validUntil: instant,
        isReleasedTo: z.boolean(),
        isExpired: z.boolean(),
      }),
    ),
    signers: listOf(z.object({ name: text, role: text })),
    missing: z
      .object({
        mayAuthorAsk: z.boolean().meta({ description: "If the author asked, enough others were left to sign" }),
        persons: z.number().meta({ description: "How many more must be able to sign" }),
        onlyRole: nullableText.meta({ description: "The one role of all who could sign: one of another is missing" }),
        near: listOf(z.object({ name: text, role: text, lacks: z.enum(["key", "roster"]) })),
      })
      .nullable(),
    hindrance: z.enum(["no-roster", "too-few-signers"]).nullable(),
  }),
);

const orderShape = { what: z.enum(sentThings), to: z.array(z.string().min(1).max(200)).max(50) };

export const sendOrderSchema = named("SendOrder", z.object(orderShape));
export const sendRequestSchema = named("SendRequest", z.object({ ...orderShape, reason }));

export const sendPreviewSchema = named(
  "SendPreview",
  z.object({
    fileName: text,
    byteLength: z.number(),
    sequence: z.number(),
    manifestHash: text,
    toSign: text,
    marking: markingSchema,
    to: listOf(text),
    readme: text,
    manifest: text,
    objects: listOf(z.object({ kind: text, id: text, sha256: text, content: anyJson })),
  }),
);

export const programmeSendSchema = named("ProgrammeSend", z.object({ to: orderShape.to }));
export const programmeSendRequestSchema = named("ProgrammeSendRequest", z.object({ to: orderShape.to, reason }));
