import { err, ok } from "@custodiet/core";
import type { DraftHead, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import { type FacilityToStore, storeFacility } from "../store-facility.ts";
import { movedFault } from "./draft-faults.ts";

export interface Proposal extends FacilityToStore {
  /** As it was read; it becomes a version where it still stands at that revision. */
  readonly draft: DraftHead;
  readonly request: string | null;
}

/** Makes a draft the next version of its facility, as storing one does, and closes it. */
export const proposeDraft: Command<StoreTransaction, Proposal, { readonly number: number }> = {
  name: "draft.propose",
  recordKind: "facility",
  effect: async (tx, { draft, request, ...toStore }, context) => {
    const { actor, scope, nowMs } = context;
    const present = await tx.drafts.open(scope, actor.person, draft.facility);
    if (present?.id !== draft.id || present.revision !== draft.revision) return err(movedFault);
    const latest = await tx.facilities.head(scope, draft.facility);
    if ((latest?.version.number ?? null) !== (draft.base?.version ?? null)) {
      return err(movedOnFault(latest?.version.number ?? 0));
    }
    const stored = await storeFacility.effect(tx, toStore, context);
    if (!stored.ok) return stored;
    const { number } = stored.value.output;
    await tx.drafts.close(scope, draft.id, { atMs: nowMs, outcome: "proposed", request, version: number });
    return ok(stored.value);
  },
};

const movedOnFault = (version: number): CommandFault => ({
  code: "CUS-S022",
  title: "the facility has moved on",
  detail: `Version ${version} has been stored since this draft began.`,
  remedy: "Bring the draft up to date first.",
});
