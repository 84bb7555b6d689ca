/** Two fictional parties and their keys, made anew from fixed seeds, and sealed files between them. */
import { createPublicKey, type JsonWebKey, sign } from "node:crypto";
import type { Marking } from "@custodiet/core";
import { type ApprovalStatement, challengeOf, privateKeyOf, toBase64url } from "@custodiet/verification";
import {
  type Contents,
  closeSealedFile,
  type DraftedFile,
  draftSealedFile,
  type EnvelopeSignature,
  formatApprovalSignature,
  newSealKey,
  type ReceivingParty,
  type ReleaseKey,
  type Roster,
  type RosterKey,
  releasePublicKey,
  type SealedFile,
  type Shipment,
} from "../index.ts";

export const dayMs = 86_400_000;
export const nowMs = Date.parse("2026-11-25T09:00:00Z");

/** A person of the sender. */
export interface Person {
  readonly id: string;
  readonly role: string;
  readonly seed: Uint8Array;
}

const person = (id: string, role: string, fill: number): Person => ({ id, role, seed: new Uint8Array(32).fill(fill) });

export const author = person("analyst", "analyst", 1);
export const manager = person("manager", "facility manager", 2);
export const security = person("security", "security manager", 3);
export const secondManager = person("second-manager", "facility manager", 4);

export const releaseKey: ReleaseKey = { id: new Uint8Array(8).fill(7), seed: new Uint8Array(32).fill(9) };
export const senderSeal = await newSealKey();
export const receiverSeal = await newSealKey();
export const strangerSeal = await newSealKey();

export const jwkOf = ({ seed }: Person): JsonWebKey => createPublicKey(privateKeyOf(seed)).export({ format: "jwk" });

export const rosterKey = (of: Person, over: Partial<RosterKey> = {}): RosterKey => ({
  id: `${of.id}-key`,
  person: of.id,
  roles: [of.role],
  key: { kind: "own key", jwk: jwkOf(of) },
  fromMs: nowMs - 30 * dayMs,
  untilMs: nowMs + 300 * dayMs,
  ...over,
});

export const roster = (over: Partial<Roster> = {}): Roster => ({
  format: 1,
  party: "fictional-operator",
  number: 1,
  previous: null,
  fromMs: nowMs - 30 * dayMs,
  untilMs: nowMs + 300 * dayMs,
  threshold: 2,
  keys: [author, manager, security, secondManager].map((each) => rosterKey(each)),
  sealTo: [senderSeal.recipient],
  releaseKey: releasePublicKey(releaseKey),
  ...over,
});

export const amber: Marking = { tlp: "amber", releasedTo: ["fictional-authority"], caveats: [], reason: "a test" };

export const contents: Contents = {
  objects: [
    { kind: "facility-model", id: "one", marking: amber, content: { text: "name: One" } },
    { kind: "assessment", id: "one@1", marking: amber, content: { worst: 0.7 } },
  ],
  attachments: [{ name: "facility.yaml", bytes: Buffer.from("name: One\n") }],
};

export const shipment: Shipment = {
  channel: { from: "fictional-operator", to: ["fictional-authority"] },
  sequence: 1,
  previous: null,
  madeAtMs: nowMs,
  author: author.id,
  rosterNumber: 1,
  isFictional: true,
  isDemonstration: false,
};

export const signWith = (of: Person, { toSign }: DraftedFile): EnvelopeSignature => ({
  keyid: `${of.id}-key`,
  sig: sign(null, toSign, privateKeyOf(of.seed)).toString("base64"),
});

/** By approving its hash, as a person does in the interface. */
export function approveWith(
  of: Person,
  contentHash: string,
  over: Partial<ApprovalStatement> = {},
  content?: string,
): EnvelopeSignature {
  const statement: ApprovalStatement = {
    format: 1,
    instance: "fictional-instance",
    request: "request-1",
    action: "release",
    contentHash,
    approver: of.id,
    decision: "approve",
    nonce: "nonce",
    expiresAtMs: nowMs + dayMs,
    ...over,
  };
  const signature = toBase64url(sign(null, challengeOf(statement), privateKeyOf(of.seed)));
  return {
    keyid: `${of.id}-key`,
    sig: formatApprovalSignature({
      statement,
      evidence: { kind: "signature", signature },
      ...(content === undefined ? {} : { content }),
    }),
  };
}

export const makeFile = (
  over: Partial<Shipment> = {},
  of: Contents = contents,
  signers: readonly Person[] = [manager, security],
): Promise<SealedFile> => {
  const drafted = draftSealedFile({ ...shipment, ...over }, of);
  const signatures = signers.map((each) => signWith(each, drafted));
  return closeSealedFile(drafted, signatures, [receiverSeal.recipient, senderSeal.recipient], releaseKey);
};

export const receiver = (over: Partial<ReceivingParty> = {}): ReceivingParty => ({
  party: "fictional-authority",
  identities: [receiverSeal.identity],
  isDemonstration: false,
  ceiling: "red",
  rosterOf: (party, number) => (party === "fictional-operator" && number === 1 ? roster() : null),
  lastOf: () => null,
  ...over,
});
