/** A request for approval with everything that became of it. Its state is read from these facts and kept nowhere. */
import type { Json, Marking, OrganisationId, PersonId } from "@custodiet/core";
import type { ApprovalEvidence, ApprovalStatement, ApproverKey } from "@custodiet/verification";
import type { ActorRole } from "../actor.ts";
import type { Action } from "../grants.ts";

export type ApprovalState = "requested" | "approved" | "refused" | "withdrawn" | "expired" | "carried-out";

/** Who did something, by the register of persons, and in which position. */
export interface Hand {
  readonly person: PersonId;
  readonly role: ActorRole;
}

export interface ApprovalRequest {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly action: Action;
  /** Canonical JSON of {asked, found}: what was asked, and the records it concerns as they stood. */
  readonly content: string;
  /** SHA-256 of `content`, in hexadecimal: what is signed. */
  readonly contentHash: string;
  /** In the requester's own words. */
  readonly reason: string;
  readonly requester: Hand;
  readonly approvalsNeeded: number;
  readonly nonce: string;
  readonly requestedAtMs: number;
  /** Until then it can be decided and carried out. */
  readonly expiresAtMs: number;
  readonly marking: Marking;
  readonly decisions: readonly ApprovalDecision[];
  readonly end: ApprovalEnd | null;
}

/** A decision with all its evidence, so that it can be checked without the server. */
export interface ApprovalDecision {
  readonly approver: Hand;
  readonly statement: ApprovalStatement;
  readonly evidence: ApprovalEvidence;
  /** The authenticator, by the register's identifier, and its key as it was. */
  readonly keyId: string;
  readonly key: ApproverKey;
  /** Why it is refused, or a remark. */
  readonly note: string;
  readonly decidedAtMs: number;
}

export interface ApprovalEnd {
  readonly kind: "withdrawn" | "carried-out";
  readonly atMs: number;
}

/** What both persons see and sign. */
export interface ApprovalContent {
  readonly asked: Json;
  readonly found: Json;
}

export const readContent = ({ content }: Pick<ApprovalRequest, "content">): ApprovalContent =>
  JSON.parse(content) as ApprovalContent;

export function stateOf(request: ApprovalRequest, nowMs: number): ApprovalState {
  if (request.end !== null) return request.end.kind;
  if (request.decisions.some(({ statement }) => statement.decision === "refuse")) return "refused";
  if (nowMs > request.expiresAtMs) return "expired";
  return request.decisions.length >= request.approvalsNeeded ? "approved" : "requested";
}

/** What an approver signs the hash of (`challengeOf`). */
export const statementFor = (
  request: ApprovalRequest,
  instance: string,
  approver: string,
  decision: ApprovalStatement["decision"],
): ApprovalStatement => ({
  format: 1,
  instance,
  request: request.id,
  action: request.action,
  contentHash: request.contentHash,
  approver,
  decision,
  nonce: request.nonce,
  expiresAtMs: request.expiresAtMs,
});
