import { checkApproval, decodeBase64, isSignedByJwk, sha256, signatureLength, toHex } from "@custodiet/verification";
import { z } from "zod";
import type { EnvelopeSignature, OpenedEnvelope } from "./envelope.ts";
import { readCanonical } from "./read-canonical.ts";
import type { Roster, RosterKey } from "./roster-types.ts";

/** A person whose signature holds. */
export interface Signer {
  readonly person: string;
  readonly roles: readonly string[];
  readonly isSimulated: boolean;
}

export interface CheckedSignatures {
  readonly signers: readonly Signer[];
  /** Keys named in the envelope whose signature does not hold, each with the reason. */
  readonly refused: readonly { readonly keyid: string; readonly reason: string }[];
}

/** Who signed, by this roster, on that day. A key outside the roster is ignored as a stranger, and named. */
export function checkSignatures(envelope: OpenedEnvelope, roster: Roster, atMs: number): CheckedSignatures {
  const signers: Signer[] = [];
  const refused: { keyid: string; reason: string }[] = [];
  for (const signature of envelope.signatures) {
    const key = roster.keys.find(({ id }) => id === signature.keyid);
    const reason = key === undefined ? "not in the roster" : signatureFault(signature, key, envelope, atMs);
    if (key === undefined || reason !== null) refused.push({ keyid: signature.keyid, reason: reason ?? "" });
    else signers.push({ person: key.person, roles: key.roles, isSimulated: key.key.kind === "simulated" });
  }
  return { signers, refused };
}

/** Persons count once; at least two roles among them; the author counts for nothing. */
export function areEnough(signers: readonly Signer[], threshold: number, author: string | null): boolean {
  const others = signers.filter(({ person }) => person !== author);
  const persons = new Set(others.map(({ person }) => person));
  const roles = new Set(others.flatMap((signer) => signer.roles));
  return persons.size >= Math.max(2, threshold) && roles.size >= 2;
}

function signatureFault(
  { sig }: EnvelopeSignature,
  { key, person, fromMs, untilMs }: RosterKey,
  { toSign }: OpenedEnvelope,
  atMs: number,
): string | null {
  if (atMs < fromMs || atMs >= untilMs) return "the key was not valid that day";
  const bytes = decodeBase64(sig);
  if (bytes === null) return "not base64";
  if (bytes.length === signatureLength && key.kind !== "passkey") {
    return isSignedByJwk(key.jwk, toSign, bytes) ? null : "the signature does not match";
  }
  return approvalFault(bytes, { key, person }, toSign, atMs);
}

const approvalShape = z.strictObject({
  statement: z.strictObject({
    format: z.literal(1),
    instance: z.string(),
    request: z.string(),
    action: z.string(),
    contentHash: z.string(),
    approver: z.string(),
    decision: z.literal("approve"),
    nonce: z.string(),
    expiresAtMs: z.int(),
  }),
  evidence: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("passkey"),
      authenticatorData: z.string(),
      clientDataJson: z.string(),
      signature: z.string(),
    }),
    z.strictObject({ kind: z.literal("signature"), signature: z.string() }),
  ]),
  content: z.string().optional(),
});

const contentShape = z.object({ asked: z.object({ toSign: z.string() }) });

function approvalFault(
  bytes: Uint8Array,
  { key, person }: Pick<RosterKey, "key" | "person">,
  toSign: Uint8Array,
  atMs: number,
): string | null {
  const value = readCanonical(Buffer.from(bytes).toString("utf8"));
  const read = value.ok ? approvalShape.safeParse(value.value) : null;
  if (!read?.success) return "no statement of approval";
  const { statement, evidence, content } = read.data;
  if (statement.approver !== person) return "it approves in another's name";
  if (!isAbout(statement.contentHash, content, toSign)) return "it approves another content";
  const checked = checkApproval(statement, evidence, key, atMs);
  return checked.ok ? null : checked.error;
}

/** The hash is that of the bytes; or of a request's content, which names the hash of the bytes. */
function isAbout(contentHash: string, content: string | undefined, toSign: Uint8Array): boolean {
  const hash = toHex(sha256(toSign));
  if (content === undefined) return contentHash === hash;
  if (contentHash !== toHex(sha256(Buffer.from(content)))) return false;
  const value = readCanonical(content);
  const named = value.ok ? contentShape.safeParse(value.value) : null;
  return named?.success === true && named.data.asked.toSign === hash;
}
