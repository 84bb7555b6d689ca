/** A draft thrown away, brought back, and in the end removed. */
import { err, ok } from "@custodiet/core";
import type { DraftHead, StoreTransaction } from "@custodiet/store";
import type { Command, EffectDone } from "@custodiet/trust";
import { movedFault, openFault } from "./draft-faults.ts";

export const discardDraft: Command<StoreTransaction, DraftHead, null> = {
  name: "draft.discard",
  recordKind: "draft",
  effect: async (tx, draft, { scope, nowMs }) => {
    const closed = { atMs: nowMs, outcome: "discarded", request: null, version: null } as const;
    if (!(await tx.drafts.close(scope, draft.id, closed))) return err(movedFault);
    return ok(entryOf(draft, draft.hash, null));
  },
};

/** Refused where the person has begun another draft of the facility meanwhile. */
export const restoreDraft: Command<StoreTransaction, DraftHead, null> = {
  name: "draft.restore",
  recordKind: "draft",
  effect: async (tx, draft, { scope, nowMs }) => {
    if ((await tx.drafts.open(scope, draft.person, draft.facility)) !== null) return err(openFault);
    if (!(await tx.drafts.reopen(scope, draft.id, nowMs))) return err(movedFault);
    return ok(entryOf(draft, null, draft.hash));
  },
};

/** The instance's own: what was thrown away is not kept for ever. */
export const removeDraft: Command<StoreTransaction, DraftHead, null> = {
  name: "draft.remove",
  recordKind: "draft",
  effect: async (tx, draft, { scope }) => {
    if (!(await tx.drafts.remove(scope, draft.id))) return err(movedFault);
    return ok(entryOf(draft, draft.hash, null));
  },
};

const entryOf = (draft: DraftHead, hashBefore: string | null, hashAfter: string | null): EffectDone<null> => ({
  output: null,
  recordId: draft.id,
  hashBefore,
  hashAfter,
  marking: draft.marking,
  details: { facility: draft.facility },
  outbox: [],
});
