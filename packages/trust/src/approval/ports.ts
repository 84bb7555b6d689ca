/** What two persons' acts need of a store, within one write transaction and its scope. */
import type { PersonId } from "@custodiet/core";
import type { ApproverKey } from "@custodiet/verification";
import type { BreakGlassAct, BreakGlassReview } from "./break-glass.ts";
import type { InstanceName, Standing } from "./judge.ts";
import type { ApprovalDecision, ApprovalEnd, ApprovalRequest } from "./request.ts";

export interface ApprovalTransaction {
  /** The instance that statements name. */
  readonly instance: () => Promise<InstanceName>;
  /** A person as the register has them at that moment; of whom it does not know: nothing held. */
  readonly standingOf: (person: PersonId, atMs: number) => Promise<Standing>;
  /** The key of an authenticator that is this person's own and was not revoked. */
  readonly keyOf: (person: PersonId, keyId: string) => Promise<ApproverKey | null>;
  readonly find: (id: string) => Promise<ApprovalRequest | null>;
  readonly keep: (request: ApprovalRequest, entryIndex: number) => Promise<void>;
  readonly keepDecision: (request: ApprovalRequest, decision: ApprovalDecision, entryIndex: number) => Promise<void>;
  /** A request ends once: a second end rejects. */
  readonly keepEnd: (request: ApprovalRequest, end: ApprovalEnd, by: PersonId, entryIndex: number) => Promise<void>;
  readonly findBreakGlass: (id: string) => Promise<BreakGlassAct | null>;
  readonly keepBreakGlass: (act: BreakGlassAct, entryIndex: number) => Promise<void>;
  readonly keepReview: (act: BreakGlassAct, review: BreakGlassReview, entryIndex: number) => Promise<void>;
}

export interface WithApprovals {
  readonly approvals: ApprovalTransaction;
}
