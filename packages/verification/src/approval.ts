/**
 * Approvals: what the second person signs, and checking it without the server. The challenge is SHA-256 of the
 * canonical JSON of the statement, so a signature is for this content, this request, this person, and until then.
 * A passkey's evidence is checked as Web Authentication level 3, section 7.2 says, as far as it can be without a session.
 */
import { createPublicKey, type JsonWebKey, type KeyObject, verify } from "node:crypto";
import { canonicalJson, err, ok, type Result } from "@custodiet/core";
import { areEqual, sha256 } from "./hashing.ts";

/** What an approver agrees to, whole. */
export interface ApprovalStatement {
  readonly format: 1;
  readonly instance: string;
  /** Identifier of the request for approval. */
  readonly request: string;
  readonly action: string;
  /** SHA-256 of the exact content, in hexadecimal. */
  readonly contentHash: string;
  /** The person, by the register's identifier. */
  readonly approver: string;
  readonly decision: "approve" | "refuse";
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

export const challengeOf = (statement: ApprovalStatement): Uint8Array =>
  sha256(Buffer.from(canonicalJson({ ...statement })));

/** How a key is known: where it lives decides what its signature proves. */
export type ApproverKey =
  | {
      readonly kind: "passkey";
      readonly jwk: JsonWebKey;
      readonly rpId: string;
      readonly origins: readonly string[];
    }
  /** A key of the person's own program on another machine, or of a card. */
  | { readonly kind: "own key"; readonly jwk: JsonWebKey }
  /** The demonstration's: lives in the page. Proves nothing, and says so. */
  | { readonly kind: "simulated"; readonly jwk: JsonWebKey };

/** Base64url without padding throughout. */
export type ApprovalEvidence =
  | {
      readonly kind: "passkey";
      readonly authenticatorData: string;
      readonly clientDataJson: string;
      readonly signature: string;
    }
  | { readonly kind: "signature"; readonly signature: string };

export type ApprovalFault =
  | "expired"
  | "evidence of another kind of key"
  | "malformed"
  | "another challenge"
  | "another origin"
  | "nobody present"
  | "person not verified"
  | "bad signature";

/**
 * Checks that the holder of this key agreed to this statement.
 *
 * @param atMs when the approval was accepted, by the ledger
 */
export function checkApproval(
  statement: ApprovalStatement,
  evidence: ApprovalEvidence,
  key: ApproverKey,
  atMs: number,
): Result<{ readonly isSimulated: boolean }, ApprovalFault> {
  if (atMs > statement.expiresAtMs) return err("expired");
  const challenge = challengeOf(statement);
  const publicKey = readPublicKey(key.jwk);
  if (publicKey === null) return err("malformed");
  if (key.kind === "passkey") {
    if (evidence.kind !== "passkey") return err("evidence of another kind of key");
    const fault = passkeyFault(evidence, challenge, key, publicKey);
    return fault === null ? ok({ isSimulated: false }) : err(fault);
  }
  if (evidence.kind !== "signature") return err("evidence of another kind of key");
  if (!isSigned(publicKey, challenge, fromBase64url(evidence.signature))) return err("bad signature");
  return ok({ isSimulated: key.kind === "simulated" });
}

/** Whether the holder of this key signed the message itself. Ed25519, elliptic curves and RSA. */
export function isSignedByJwk(jwk: JsonWebKey, message: Uint8Array, signature: Uint8Array): boolean {
  const key = readPublicKey(jwk);
  return key !== null && isSigned(key, message, signature);
}

/** The key of a JSON Web Key (RFC 7517), or `null` where it is none. */
function readPublicKey(jwk: JsonWebKey): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    return null;
  }
}

const userPresent = 0x01;
const userVerified = 0x04;
/** SHA-256 of the relying party's id, flags, counter: WebAuthn level 3, section 6.1. */
const shortestAuthenticatorData = 37;

function passkeyFault(
  evidence: Extract<ApprovalEvidence, { kind: "passkey" }>,
  challenge: Uint8Array,
  key: Extract<ApproverKey, { kind: "passkey" }>,
  publicKey: KeyObject,
): ApprovalFault | null {
  const authenticatorData = fromBase64url(evidence.authenticatorData);
  const clientDataBytes = fromBase64url(evidence.clientDataJson);
  const clientData = readClientData(clientDataBytes);
  if (clientData === null || authenticatorData.length < shortestAuthenticatorData) return "malformed";
  if (clientData.type !== "webauthn.get") return "malformed";
  if (clientData.challenge !== toBase64url(challenge)) return "another challenge";
  const isHere = areEqual(authenticatorData.slice(0, 32), sha256(Buffer.from(key.rpId)));
  if (!key.origins.includes(clientData.origin) || !isHere) return "another origin";
  const flags = authenticatorData[32] ?? 0;
  if ((flags & userPresent) === 0) return "nobody present";
  if ((flags & userVerified) === 0) return "person not verified";
  const signed = Buffer.concat([authenticatorData, sha256(clientDataBytes)]);
  return isSigned(publicKey, signed, fromBase64url(evidence.signature)) ? null : "bad signature";
}

interface ClientData {
  readonly type: string;
  readonly challenge: string;
  readonly origin: string;
}

function readClientData(bytes: Uint8Array): ClientData | null {
  try {
    const { type, challenge, origin } = JSON.parse(Buffer.from(bytes).toString("utf8")) as Partial<ClientData>;
    const isWhole = typeof type === "string" && typeof challenge === "string" && typeof origin === "string";
    return isWhole ? { type, challenge, origin } : null;
  } catch {
    return null;
  }
}

/** Ed25519 signs the message itself; elliptic curves and RSA its SHA-256 (COSE algorithms -8, -7, -257). */
function isSigned(key: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  switch (key.asymmetricKeyType) {
    case "ed25519":
      return verify(null, message, key, signature);
    case "ec":
    case "rsa":
      return verify("sha256", message, key, signature);
    default:
      return false;
  }
}

export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** Bytes of base64url; what is not canonical becomes empty, and then verifies nothing. */
export function fromBase64url(text: string): Uint8Array {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? new Uint8Array(bytes) : new Uint8Array();
}
