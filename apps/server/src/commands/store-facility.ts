import { err, type ModelHash, ok, type SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { ModelCounts, StoreTransaction, TouchedElement } from "@custodiet/store";
import type { Command } from "@custodiet/trust";

export interface FacilityToStore {
  readonly model: FacilityModel;
  readonly hash: ModelHash;
  readonly counts: ModelCounts;
  readonly sources: readonly SourceFile[];
  readonly reason: string;
  /** What it says otherwise than the version before; `null`: it is the first, or nobody knows. */
  readonly changed: readonly TouchedElement[] | null;
}

/** Stores a model as the next version of its facility. A version that says what the latest says is refused. */
export const storeFacility: Command<StoreTransaction, FacilityToStore, { readonly number: number }> = {
  name: "facility.store",
  recordKind: "facility",
  effect: async (tx, { model, hash, counts, sources, reason, changed }, { actor, nowMs, entryIndex }) => {
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
      details: { reason, version: stored.number, changed: listed(changed) },
      outbox: [],
    });
  },
};

/** More than this is told as everything. */
const mostListed = 300;

const listed = (changed: FacilityToStore["changed"]) =>
  changed === null || changed.length > mostListed ? null : changed.map(({ section, id }) => ({ section, id }));

const unchangedFault = (version: number) => ({
  code: "CUS-S013",
  title: "nothing changed",
  detail: `This is what version ${version} says already.`,
  remedy: "Change the document, or leave it as it is; nothing was stored.",
});
