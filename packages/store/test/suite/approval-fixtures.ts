/** Two persons' acts as they are kept, small and fictional. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Store } from "@custodiet/store";
import type { ApprovalDecision, ApprovalEnd, ApprovalRequest, BreakGlassAct, BreakGlassReview } from "@custodiet/trust";
import { amber, operator } from "./fixtures.ts";

const ada = "p-ada" as PersonId;
const bea = "p-bea" as PersonId;

export const newRequest = (organisation: OrganisationId, id: string): ApprovalRequest => ({
  id,
  organisation,
  action: "facility.export",
  content: '{"asked":{"what":"model"},"found":{"version":1}}',
  contentHash: "aa".repeat(32),
  reason: "the authority asked for it",
  requester: { person: ada, role: "analyst" },
  approvalsNeeded: 1,
  nonce: "00".repeat(16),
  requestedAtMs: 1_000,
  expiresAtMs: 9_000,
  marking: amber,
  decisions: [],
  end: null,
});

export const newDecision = (): ApprovalDecision => ({
  approver: { person: bea, role: "security-manager" },
  statement: {
    format: 1,
    instance: "test",
    request: "request-operator",
    action: "facility.export",
    contentHash: "aa".repeat(32),
    approver: bea,
    decision: "approve",
    nonce: "00".repeat(16),
    expiresAtMs: 9_000,
  },
  evidence: { kind: "signature", signature: "AAAA" },
  keyId: "key-bea",
  key: { kind: "own key", jwk: { kty: "OKP", crv: "Ed25519", x: "AAAA" } },
  note: "read",
  decidedAtMs: 2_000,
});

export const anEnd: ApprovalEnd = { kind: "carried-out", atMs: 3_000 };

export const newAct = (organisation: OrganisationId, id: string): BreakGlassAct => ({
  id,
  organisation,
  action: "facility.export",
  content: '{"asked":{"what":"model"},"found":{"version":1}}',
  contentHash: "aa".repeat(32),
  reason: "fire at the vault",
  by: { person: ada, role: "security-manager" },
  atMs: 1_000,
  reviewUntilMs: 9_000,
  marking: amber,
  review: null,
});

export const aReview: BreakGlassReview = {
  reviewer: { person: bea, role: "facility-manager" },
  verdict: "not justified",
  note: "there was no fire",
  atMs: 2_000,
};

/** A row in every table of two persons' acts. */
export const keepOneOfEach = (store: Store): Promise<void> =>
  store.transaction({ organisations: [operator] }, async ({ approvals }) => {
    const [request, act] = [newRequest(operator, "request-operator"), newAct(operator, "act-operator")];
    await approvals.keep(request, 0);
    await approvals.keepDecision(request, newDecision(), 0);
    await approvals.keepEnd(request, anEnd, ada, 0);
    await approvals.keepBreakGlass(act, 0);
    await approvals.keepReview(act, aReview, 0);
  });
