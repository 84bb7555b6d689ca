/** Approvals and a register of persons kept in memory, to try two persons' acts without a database. */
import type { ApproverKey } from "@custodiet/verification";
import type { ApprovalRequest, ApprovalTransaction, BreakGlassAct, InstanceName, Standing } from "../index.ts";

export interface MemoryAuthenticator {
  readonly id: string;
  readonly person: string;
  readonly key: ApproverKey;
  readonly isRevoked: boolean;
}

export interface MemoryApprovals {
  readonly instance: InstanceName;
  readonly register: readonly Standing[];
  readonly authenticators: readonly MemoryAuthenticator[];
  readonly requests: readonly ApprovalRequest[];
  readonly acts: readonly BreakGlassAct[];
}

export const noApprovals: MemoryApprovals = {
  instance: { id: "test", isDemonstration: false },
  register: [],
  authenticators: [],
  requests: [],
  acts: [],
};

export function approvalsOver(now: () => MemoryApprovals, set: (next: MemoryApprovals) => void): ApprovalTransaction {
  const change = (next: Partial<MemoryApprovals>): void => set({ ...now(), ...next });
  const replace = (request: ApprovalRequest): void =>
    change({ requests: now().requests.map((each) => (each.id === request.id ? request : each)) });
  const kept = (id: string): ApprovalRequest => {
    const found = now().requests.find((each) => each.id === id);
    if (found === undefined) throw new Error(`No request ${id}`);
    return found;
  };
  return {
    instance: async () => now().instance,
    standingOf: async (person) => now().register.find((standing) => standing.person === person) ?? { person, held: [] },
    keyOf: async (person, keyId) =>
      now().authenticators.find((each) => each.id === keyId && each.person === person && !each.isRevoked)?.key ?? null,
    find: async (id) => now().requests.find((each) => each.id === id) ?? null,
    keep: async (request) => change({ requests: [...now().requests, request] }),
    keepDecision: async ({ id }, decision) => {
      const request = kept(id);
      replace({ ...request, decisions: [...request.decisions, decision] });
    },
    keepEnd: async ({ id }, end) => {
      const request = kept(id);
      if (request.end !== null) throw new Error("A request ends once");
      replace({ ...request, end });
    },
    findBreakGlass: async (id) => now().acts.find((each) => each.id === id) ?? null,
    keepBreakGlass: async (act) => change({ acts: [...now().acts, act] }),
    keepReview: async (act, review) =>
      change({ acts: now().acts.map((each) => (each.id === act.id ? { ...each, review } : each)) }),
  };
}
