/**
 * An approval carried to another machine and back. The request is a signed note of the instance: its words, its key, and
 * one line of canonical JSON with what would be signed and the content whole. The answer is signed by the person's own
 * key, note and all, so that whoever carries it can change nothing.
 */
import type { JsonWebKey } from "node:crypto";
import { canonicalJson, err, ok, type Result } from "@custodiet/core";
import { type ApprovalStatement, fromBase64url, isSignedByJwk } from "./approval.ts";
import { sha256, toHex } from "./hashing.ts";
import { formatVerifier, type NoteSigner, openNote, parseVerifier, splitNote } from "./note.ts";

/** No checkpoint begins with it: that begins with the name of a log. */
const requestWords = "custodiet approval request 1";

export interface CarriedRequest {
  readonly statements: Readonly<Record<ApprovalStatement["decision"], ApprovalStatement>>;
  /** Canonical JSON of {asked, found}: its SHA-256 is what is signed. */
  readonly content: string;
  /** Told by the instance, and not part of what the person signs. */
  readonly asked: { readonly by: string; readonly role: string; readonly reason: string; readonly atMs: number };
  readonly approver: string;
}

/** A request as it came, by an instance that has this key. */
export interface OpenedRequest extends CarriedRequest {
  /** The instance's key as its page Ledger shows it. */
  readonly key: string;
}

/** `malformed`: not such a file. `changed`: not what the instance signed. `other content`: not what would be signed. */
export type CarriedRequestFault = "malformed" | "changed" | "other content";

export function writeCarriedRequest(signer: NoteSigner, request: CarriedRequest): string {
  const line = canonicalJson(JSON.parse(JSON.stringify(request)));
  return signer.sign(`${requestWords}\n${formatVerifier(signer.verifier)}\n${line}\n`);
}

export function openCarriedRequest(file: string): Result<OpenedRequest, CarriedRequestFault> {
  const split = splitNote(file.replaceAll("\r\n", "\n"));
  const [words, key = "", line = "", ...rest] = split.ok ? split.value.text.split("\n") : [];
  const verifier = parseVerifier(key);
  if (words !== requestWords || rest.join("") !== "" || !verifier.ok) return err("malformed");
  if (!openNote(file.replaceAll("\r\n", "\n"), verifier.value).ok) return err("changed");
  const request = readRequest(line);
  if (request === null) return err("malformed");
  return isOverItsContent(request) ? ok({ ...request, key }) : err("other content");
}

/** The hash is computed here, from the content itself; both statements are the same but for their decision. */
function isOverItsContent({ statements: { approve, refuse }, content }: CarriedRequest): boolean {
  const isOne = canonicalJson({ ...approve, decision: "refuse" }) === canonicalJson({ ...refuse });
  return isOne && approve.contentHash === toHex(sha256(Buffer.from(content)));
}

function readRequest(line: string): CarriedRequest | null {
  const { statements, content, asked, approver } = readObject(line);
  const { approve, refuse } = objectOf(statements);
  const { by, role, reason, atMs } = objectOf(asked);
  const texts = [content, approver, by, role, reason];
  if (!texts.every((each) => typeof each === "string") || typeof atMs !== "number") return null;
  if (!isStatement(approve, "approve") || !isStatement(refuse, "refuse")) return null;
  return { statements: { approve, refuse }, content, asked: { by, role, reason, atMs }, approver } as CarriedRequest;
}

function isStatement(value: unknown, decision: string): value is ApprovalStatement {
  const { format, expiresAtMs, ...rest } = objectOf(value);
  const names = ["action", "approver", "contentHash", "decision", "instance", "nonce", "request"];
  const isWhole = Object.keys(rest).sort().join() === names.join();
  const areTexts = Object.values(rest).every((each) => typeof each === "string");
  return format === 1 && typeof expiresAtMs === "number" && isWhole && areTexts && rest["decision"] === decision;
}

export interface ApprovalAnswer {
  readonly format: 1;
  readonly kind: "custodiet-approval-answer";
  /** The request's identifier. */
  readonly request: string;
  readonly decision: ApprovalStatement["decision"];
  readonly note: string;
  readonly jwk: JsonWebKey;
  /** Over the statement's challenge, base64url: the approval itself. */
  readonly signature: string;
  /** Over the answer, base64url: that its note came from the same hand. */
  readonly answerSignature: string;
}

type Unsigned = Omit<ApprovalAnswer, "answerSignature">;

/** What is signed of an answer; it begins with words of its own, so that it is no approval and no answer to a question. */
export const answerMessage = ({ request, decision, note, signature }: Unsigned): Uint8Array =>
  Buffer.from(`custodiet approval answer 1\n${canonicalJson({ request, decision, note, signature })}`);

/** Whether the answer is whole, by the key that it names; whether the approval holds is judged as for every approval. */
export const isAnswerSigned = ({ answerSignature, ...answer }: ApprovalAnswer): boolean =>
  isSignedByJwk(answer.jwk, answerMessage(answer), fromBase64url(answerSignature));

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
