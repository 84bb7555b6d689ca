/** Two persons' acts as the interface shows them. */
import { readContent } from "@custodiet/trust";
import type { ApprovalInFull, ApprovalInSight, BreakGlassInSight } from "../instance/approvals/approval-types.ts";
import { toInstant } from "../instance/parts.ts";

export function viewApproval({ request, state, nameOf, may }: ApprovalInSight, viewer: string) {
  const { requester, decisions, end } = request;
  return {
    id: request.id,
    action: request.action,
    state,
    subject: subjectOf(request),
    reason: request.reason,
    requester: nameOf(requester.person),
    requesterRole: requester.role,
    isOwn: requester.person === viewer,
    requestedAt: toInstant(request.requestedAtMs),
    expiresAt: toInstant(request.expiresAtMs),
    contentHash: request.contentHash,
    marking: request.marking,
    approvalsNeeded: request.approvalsNeeded,
    decisions: decisions.map(({ statement, approver, note, decidedAtMs, key }) => ({
      decision: statement.decision,
      approver: nameOf(approver.person),
      approverRole: approver.role,
      note,
      decidedAt: toInstant(decidedAtMs),
      keyKind: key.kind,
    })),
    endedAt: end === null ? null : toInstant(end.atMs),
    may,
  };
}

/** By its own name, as the records said it. */
function subjectOf(request: ApprovalInSight["request"]): string | null {
  const { found } = readContent(request);
  if (typeof found !== "object" || found === null || Array.isArray(found)) return null;
  const name = (found as { readonly name?: unknown }).name;
  return typeof name === "string" ? name : null;
}

export function viewWhole(seen: ApprovalInFull, viewer: string) {
  const { approvers, whyNot, changes, preview, statements, keys, request } = seen;
  return {
    ...viewApproval(seen, viewer),
    content: request.content,
    approvers,
    whyNot,
    changes,
    preview,
    statements,
    keys,
  };
}

export function viewAct({ act, nameOf, isWhole, mayReview, isLate }: BreakGlassInSight) {
  const { review } = act;
  return {
    id: act.id,
    action: act.action,
    by: nameOf(act.by.person),
    byRole: act.by.role,
    at: toInstant(act.atMs),
    reason: isWhole ? act.reason : null,
    content: isWhole ? act.content : null,
    contentHash: act.contentHash,
    marking: act.marking,
    reviewUntil: toInstant(act.reviewUntilMs),
    isLate,
    mayReview,
    review:
      review === null
        ? null
        : {
            verdict: review.verdict,
            reviewer: nameOf(review.reviewer.person),
            note: isWhole ? review.note : "",
            at: toInstant(review.atMs),
          },
  };
}
