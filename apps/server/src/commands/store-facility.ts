import { err, type ModelHash, ok, type SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { ModelCounts, StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";

export interface FacilityToStore {
  readonly model: FacilityModel;
  readonly hash: ModelHash;
  readonly counts: ModelCounts;
  readonly sources: readonly SourceFile[];
  readonly reason: string;
}

/** Stores a model as the next version of its facility. A version that says what the latest says is refused. */
export const storeFacility: Command<StoreTransaction, FacilityToStore, { readonly number: number }> = {
  name: "facility.store",
  recordKind: "facility",
  effect: async (tx, { model, hash, counts, sources, reason }, { actor, nowMs, entryIndex }) => {
    const { marking } = model;
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const stored = await tx.facilities.insertVersion({
      organisation: actor.organisation,
      model,
      hash,
      counts,
      sources,
      reason,
      provenance,
    });
    if (stored.kind === "unchanged") return err(unchangedFault(stored.number));
    return ok({
      output: { number: stored.number },
      recordId: model.facility.id,
      hashBefore: stored.hashBefore,
      hashAfter: hash,
      marking,
      details: { reason, version: stored.number },
      outbox: [],
    });
  },
};

const unchangedFault = (version: number) => ({
  code: "CUS-S013",
  title: "nothing changed",
  detail: `This is what version ${version} says already.`,
  remedy: "Change the document, or leave it as it is; nothing was stored.",
});
