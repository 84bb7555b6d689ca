/**
 * DSSE envelopes (secure-systems-lab/dsse, version 1): what is signed is the payload with its type and both lengths, so
 * that bytes of one kind can never be taken for another. A person signs with a key of their own; a passkey signs the
 * hash of the same bytes inside a statement of approval.
 */
import { canonicalJson, err, ok, type Result } from "@custodiet/core";
import { type ApprovalEvidence, type ApprovalStatement, decodeBase64, sha256, toHex } from "@custodiet/verification";
import { z } from "zod";
import { readCanonical } from "./read-canonical.ts";

export interface Envelope {
  readonly payloadType: string;
  /** Base64. */
  readonly payload: string;
  readonly signatures: readonly EnvelopeSignature[];
}

export interface EnvelopeSignature {
  /** The key's identifier in the roster. */
  readonly keyid: string;
  /** Base64 of an Ed25519 signature, or of the canonical JSON of an `ApprovalSignature`. */
  readonly sig: string;
}

/** What a passkey can sign: a statement whose content is the bytes to be signed, or a request that names their hash. */
export interface ApprovalSignature {
  readonly statement: ApprovalStatement;
  readonly evidence: ApprovalEvidence;
  /** The request's content as it was approved, canonical JSON of {asked: {toSign, …}, …}; absent: the bytes themselves. */
  readonly content?: string;
}

const envelopeShape = z.strictObject({
  payloadType: z.string().max(200),
  payload: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string().max(200), sig: z.string().max(200_000) })).max(32),
});

/** `PAE(type, payload)`: the bytes that signatures are over. */
export const bytesToSign = (payloadType: string, payload: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `),
    Buffer.from(payload),
  ]);

/** What a statement of approval names as its content, in hexadecimal. */
export const contentHashOf = (payloadType: string, payload: Uint8Array): string =>
  toHex(sha256(bytesToSign(payloadType, payload)));

export const makeEnvelope = (
  payloadType: string,
  payload: Uint8Array,
  signatures: readonly EnvelopeSignature[],
): Envelope => ({ payloadType, payload: Buffer.from(payload).toString("base64"), signatures });

export const formatApprovalSignature = (signature: ApprovalSignature): string =>
  Buffer.from(canonicalJson({ ...signature })).toString("base64");

export interface OpenedEnvelope {
  readonly payload: Uint8Array;
  readonly toSign: Uint8Array;
  readonly signatures: readonly EnvelopeSignature[];
}

/** Reads an envelope of this type. Nothing is verified yet. */
export function readEnvelope(text: string, payloadType: string): Result<OpenedEnvelope, string> {
  const value = readCanonical(text);
  if (!value.ok) return err(value.error);
  const envelope = envelopeShape.safeParse(value.value);
  if (!envelope.success) return err("no DSSE envelope");
  if (envelope.data.payloadType !== payloadType) return err(`the type ${envelope.data.payloadType}`);
  const payload = decodeBase64(envelope.data.payload);
  if (payload === null) return err("a payload that is not base64");
  return ok({ payload, toSign: bytesToSign(payloadType, payload), signatures: envelope.data.signatures });
}
