/**
 * A person's own key, kept by their own program on a machine of their choice: the server asks a question, the program
 * shows whose question it is, and signs it. What is signed begins with words of its own, so that an answer is never
 * taken for an approval, whose signature is over 32 bytes.
 */
import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { canonicalJson } from "@custodiet/core";
import { fromBase64url, toBase64url } from "./approval.ts";

export type OwnKeyPurpose = "enrol" | "sign-in" | "confirm" | "add";

/** What the server asks; the person's program shows it before signing. */
export interface OwnKeyQuestion {
  readonly format: 1;
  readonly purpose: OwnKeyPurpose;
  readonly instance: string;
  /** Scheme, host and port of the page that asks. */
  readonly origin: string;
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/** As a person carries it from one machine to the other: one word each. */
export interface OwnKeyAnswer {
  readonly jwk: JsonWebKey;
  /** Ed25519, base64url. */
  readonly signature: string;
}

const wordOf = (value: unknown): string => toBase64url(Buffer.from(canonicalJson(value)));

export const writeOwnKeyQuestion = (question: OwnKeyQuestion): string => wordOf({ ...question });

export const writeOwnKeyAnswer = ({ jwk: { kty, crv, x }, signature }: OwnKeyAnswer): string =>
  wordOf({ jwk: { kty, crv, x }, signature });

/** `null`: no question of ours. */
export function readOwnKeyQuestion(word: string): OwnKeyQuestion | null {
  const { format, purpose, instance, origin, nonce, expiresAtMs } = readWord(word);
  const texts = [purpose, instance, origin, nonce];
  if (format !== 1 || !texts.every((text) => typeof text === "string") || typeof expiresAtMs !== "number") return null;
  return { format, purpose, instance, origin, nonce, expiresAtMs } as OwnKeyQuestion;
}

/** `null`: no answer of ours. Only Ed25519 keys are taken (RFC 8037). */
export function readOwnKeyAnswer(word: string): OwnKeyAnswer | null {
  const { jwk, signature } = readWord(word) as { jwk?: JsonWebKey; signature?: unknown };
  if (typeof signature !== "string" || typeof jwk !== "object" || jwk === null) return null;
  const { kty, crv, x } = jwk;
  return kty === "OKP" && crv === "Ed25519" && typeof x === "string" ? { jwk: { kty, crv, x }, signature } : null;
}

function readWord(word: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(fromBase64url(word)).toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The bytes that are signed for a question. */
export const ownKeyMessage = (question: string): Uint8Array => Buffer.from(`custodiet own key 1\n${question}`);

/** Whether the holder of the answer's key answered this very question. */
export function isOwnKeyAnswer(question: string, { jwk, signature }: OwnKeyAnswer): boolean {
  try {
    const key = createPublicKey({ key: jwk, format: "jwk" });
    return verify(null, ownKeyMessage(question), key, fromBase64url(signature));
  } catch {
    return false;
  }
}
