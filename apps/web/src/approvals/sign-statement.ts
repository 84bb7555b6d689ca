/** Signing what is on the screen: the hash is computed here, from the content that is shown, never taken from the server. */
import type { ApprovalInFull, ApprovalStatement, DecisionHandedIn } from "../api/approvals.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { simulatedKey } from "./simulated-key.ts";

/** The content that came does not hash to what would be signed. */
export class OtherContent extends Error {}
/** Nothing in this browser can sign for the person. */
export class NoKey extends Error {}

export interface Signer {
  readonly person: string;
  readonly isDemonstration: boolean;
}

/** Throws `OtherContent`, `NoKey`, or what the authenticator throws (its holder turned away). */
export async function signDecision(
  approval: ApprovalInFull,
  decision: ApprovalStatement["decision"],
  note: string,
  signer: Signer,
): Promise<DecisionHandedIn> {
  const statement = approval.statements?.[decision];
  if (!statement) throw new NoKey();
  await requireSame(approval, statement);
  const challenge = await sha256(new TextEncoder().encode(canonical(statement)));
  const signed = signer.isDemonstration
    ? await bySimulatedKey(challenge, signer.person)
    : await byPasskey(approval, challenge);
  return { decision, note, ...signed };
}

async function requireSame({ content, contentHash, id }: ApprovalInFull, statement: ApprovalStatement): Promise<void> {
  const hash = toHex(await sha256(new TextEncoder().encode(content)));
  if (hash !== contentHash || statement.contentHash !== hash || statement.request !== id) throw new OtherContent();
}

type Signed = Pick<DecisionHandedIn, "keyId" | "evidence">;

async function bySimulatedKey(challenge: Uint8Array<ArrayBuffer>, person: string): Promise<Signed> {
  const { keyId, secret } = await simulatedKey(person);
  const signature = new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, secret, challenge));
  return { keyId, evidence: { kind: "signature", signature: toBase64url(signature) } };
}

async function byPasskey({ keys }: ApprovalInFull, challenge: Uint8Array<ArrayBuffer>): Promise<Signed> {
  const passkeys = keys.flatMap(({ id, credential }) => (credential === null ? [] : [{ id, credential }]));
  if (passkeys.length === 0) throw new NoKey();
  const shown = (await navigator.credentials.get({
    publicKey: {
      challenge,
      userVerification: "required",
      allowCredentials: passkeys.map(({ credential }) => ({ type: "public-key", id: fromBase64url(credential) })),
    },
  })) as PublicKeyCredential | null;
  const used = passkeys.find(({ credential }) => credential === shown?.id);
  if (shown === null || used === undefined) throw new NoKey();
  const { authenticatorData, clientDataJSON, signature } = shown.response as AuthenticatorAssertionResponse;
  const text = (buffer: ArrayBuffer): string => toBase64url(new Uint8Array(buffer));
  return {
    keyId: used.id,
    evidence: {
      kind: "passkey",
      authenticatorData: text(authenticatorData),
      clientDataJson: text(clientDataJSON),
      signature: text(signature),
    },
  };
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** RFC 8785 of a flat object of texts and whole numbers. */
const canonical = (statement: ApprovalStatement): string =>
  JSON.stringify(Object.fromEntries(Object.entries(statement).sort(([a], [b]) => (a < b ? -1 : 1))));
