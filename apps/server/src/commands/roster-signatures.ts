/** Approvals as the signatures of an envelope: the same act of a person serves both. */
import { type EnvelopeSignature, formatApprovalSignature } from "@custodiet/sharing";
import type { ApprovalRequest } from "@custodiet/trust";

export const envelopeSignaturesOf = ({ content, decisions }: ApprovalRequest): readonly EnvelopeSignature[] =>
  decisions.map(({ keyId, statement, evidence }) => ({
    keyid: keyId,
    sig: formatApprovalSignature({ statement, evidence, content }),
  }));
