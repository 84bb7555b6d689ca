/** Two persons' acts: what waits for whom, what was decided, and what was done alone. */
import { z } from "zod";
import { anyJson, instant, listOf, markingSchema, named, nullableText, text } from "./shapes.ts";

const stateSchema = z.enum(["requested", "approved", "refused", "withdrawn", "expired", "carried-out"]);

const summaryShape = {
  id: text,
  action: text,
  state: stateSchema,
  subject: nullableText.meta({ description: "The facility or person it concerns, where there is one" }),
  reason: text,
  requester: text,
  requesterRole: text,
  isOwn: z.boolean().meta({ description: "Asked by the person signed in" }),
  requestedAt: instant,
  expiresAt: instant,
  contentHash: text,
  marking: markingSchema,
  approvalsNeeded: z.number(),
  decisions: listOf(
    z.object({
      decision: z.enum(["approve", "refuse"]),
      approver: text,
      approverRole: text,
      note: text,
      decidedAt: instant,
      keyKind: z.enum(["passkey", "own key", "simulated"]),
    }),
  ),
  endedAt: instant.nullable(),
  may: z.object({ decide: z.boolean(), withdraw: z.boolean(), carryOut: z.boolean() }),
};

const approvalSummarySchema = named("Approval", z.object(summaryShape));

const statementSchema = named(
  "ApprovalStatement",
  z.object({
    format: z.literal(1),
    instance: text,
    request: text,
    action: text,
    contentHash: text,
    approver: text,
    decision: z.enum(["approve", "refuse"]),
    nonce: text,
    expiresAtMs: z.number(),
  }),
);

export const approvalSchema = named(
  "ApprovalInFull",
  z.object({
    ...summaryShape,
    content: text.meta({ description: "Canonical JSON of {asked, found}; its SHA-256 is contentHash" }),
    approvers: z.object({ roles: listOf(text), names: listOf(text) }),
    whyNot: nullableText.meta({ description: "Why the person signed in may not decide" }),
    changes: listOf(z.object({ path: text, was: anyJson, now: anyJson }))
      .nullable()
      .meta({ description: "What of the records changed since; empty: nothing" }),
    preview: z.object({ name: text, byteLength: z.number(), text: nullableText, isWhole: z.boolean() }).nullable(),
    statements: z
      .object({ approve: statementSchema, refuse: statementSchema })
      .nullable()
      .meta({ description: "What the person signed in would sign the SHA-256 of, as canonical JSON" }),
    keys: listOf(
      z.object({
        id: text,
        kind: z.enum(["passkey", "own key", "simulated"]),
        label: text,
        credential: nullableText,
      }),
    ),
  }),
);

export const breakGlassSchema = named(
  "BreakGlassAct",
  z.object({
    id: text,
    action: text,
    by: text,
    byRole: text,
    at: instant,
    reason: nullableText.meta({ description: "null: for who may review it, who acted, and auditors" }),
    content: nullableText,
    contentHash: text,
    marking: markingSchema,
    reviewUntil: instant,
    isLate: z.boolean(),
    mayReview: z.boolean(),
    review: z
      .object({ verdict: z.enum(["justified", "not justified"]), reviewer: text, note: text, at: instant })
      .nullable(),
  }),
);

export const inboxSchema = named(
  "ApprovalInbox",
  z.object({ requests: listOf(approvalSummarySchema), breakGlass: listOf(breakGlassSchema) }),
);

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(8192);

export const decisionSchema = named(
  "ApprovalDecision",
  z.object({
    decision: z.enum(["approve", "refuse"]),
    keyId: z.string().min(1).max(128),
    evidence: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("passkey"),
        authenticatorData: base64url,
        clientDataJson: base64url,
        signature: base64url,
      }),
      z.object({ kind: z.literal("signature"), signature: base64url }),
    ]),
    note: z.string().trim().max(1000).default(""),
  }),
);

export const carriedRequestSchema = named(
  "CarriedRequest",
  z.object({
    name: text,
    text: text.meta({ description: "For `custodiet approve`: a note signed by this instance" }),
    code: nullableText.meta({ description: "The text as a QR code, SVG; null: too long for one" }),
  }),
);

export const approvalAnswerSchema = named(
  "ApprovalAnswer",
  z.object({
    format: z.literal(1),
    kind: z.literal("custodiet-approval-answer"),
    request: z.string().min(1).max(64),
    decision: z.enum(["approve", "refuse"]),
    note: z.string().max(1000),
    jwk: z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: base64url.max(64) }),
    signature: base64url.max(128),
    answerSignature: base64url.max(128),
  }),
);

export const answerTakenSchema = named("ApprovalAnswerTaken", z.object({ state: stateSchema }));

export const carryOutSchema = named("ApprovalSeen", z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }));

export const reviewSchema = named(
  "BreakGlassReview",
  z.object({ verdict: z.enum(["justified", "not justified"]), note: z.string().trim().min(1).max(1000) }),
);

export const simulatedKeySchema = named("SimulatedKey", z.object({ publicKey: base64url.length(43) }));

export const keyAddedSchema = named("KeyAdded", z.object({ id: text }));
