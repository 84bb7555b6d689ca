/** Evidence with its file: both kept by one entry, or neither. */
import { err, ok } from "@custodiet/core";
import type { Catalogue, ProgrammeAct, ProgrammeDay } from "@custodiet/programme";
import type { ProgrammeFile, StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { catalogueWithin } from "../programme/own-content.ts";
import { findProgramme, judgeActs, keep, toCommandFault } from "./programmes.ts";

export interface EvidenceToKeep {
  readonly programme: string;
  readonly act: Extract<ProgrammeAct, { type: "evidenced" }>;
  readonly file: ProgrammeFile;
  readonly today: ProgrammeDay;
}

export const keepEvidence = (catalogue: Catalogue): Command<StoreTransaction, EvidenceToKeep, null> => ({
  name: "programme.record",
  recordKind: "programme",
  effect: async (tx, { programme: id, act, file, today }, context) => {
    const found = await findProgramme(tx, id, context);
    if (!found.ok) return found;
    const { organisation, tier, marking } = found.value;
    const { actor, nowMs, entryIndex } = context;
    const before = await tx.programmes.acts({ organisations: [organisation] }, id);
    const laid = await catalogueWithin(tx, catalogue, organisation);
    const judged = judgeActs(laid, tier, before, [act], { by: actor.person, today });
    if (!judged.ok) return err(toCommandFault(judged.error));
    await tx.programmes.keepFile(found.value, file, { actor: actor.person, atMs: nowMs, marking, entryIndex });
    const kept = await keep(tx, found.value, judged.value, context);
    if (!kept.ok) return kept;
    const details = { ...kept.value.details, file: file.hash, byteLength: file.bytes.byteLength };
    return ok({ ...kept.value, details });
  },
});
