/** The entry by which a log goes on from a copy, openly: how much witnesses had seen, and how much is lost. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { RestorationRecord, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import { witnessMarking } from "./witnesses.ts";

/** Where something is lost, `logKey` is another than before. */
export type Restoration = Omit<RestorationRecord, "id" | "restoredAtMs" | "entryIndex">;

export const restoreLedger: Command<StoreTransaction, Restoration, { readonly entry: number }> = {
  name: "ledger.restore",
  recordKind: "ledger",
  effect: async (tx, restoration, { actor, nowMs, entryIndex }) => {
    if (entryIndex !== restoration.copySize) return err(hasGrown);
    const provenance = { actor: actor.person, atMs: nowMs, marking: witnessMarking, entryIndex };
    const id = `restored-${entryIndex}`;
    await tx.witnesses.restore({ ...restoration, id, restoredAtMs: nowMs }, provenance);
    await tx.witnesses.liftHolds(nowMs);
    const facts: Json = { ...restoration, evidence: [...restoration.evidence] };
    return ok({
      output: { entry: entryIndex },
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash(facts),
      marking: witnessMarking,
      details: { reason: restoration.reason },
      outbox: [],
    });
  },
};

const hasGrown: CommandFault = {
  code: "CUS-S013",
  title: "the ledger has grown",
  detail: "Something was entered since the ledger was looked at.",
  remedy: "Look again; nothing was changed.",
};
