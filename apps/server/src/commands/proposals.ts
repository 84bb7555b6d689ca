/** What a party offers to the registry, taken or refused by the secretariat: never in silence. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import type { RegistryFact } from "@custodiet/working-group";
import { registryMarking, registryRecord } from "./registry.ts";

export interface ProposalToDecide {
  readonly proposal: string;
  /** The fact to be written down; `null`: it is refused. */
  readonly fact: RegistryFact | null;
  readonly reason: string;
}

export const decideProposal: Command<StoreTransaction, ProposalToDecide, null> = {
  name: "registry.decide",
  recordKind: "registry",
  effect: async (tx, { proposal, fact, reason }, { actor, nowMs, entryIndex }) => {
    const { organisation, person } = actor;
    const waiting = (await tx.proposals.list()).some(({ id, end }) => id === proposal && end === null);
    if (!waiting) return err(decidedFault);
    const provenance = { actor: person, atMs: nowMs, marking: registryMarking, entryIndex };
    if (fact !== null) await tx.registry.insertAll([{ organisation, fact, provenance }]);
    const verdict = fact === null ? "refused" : "accepted";
    await tx.proposals.end(organisation, proposal, { verdict, reason, fact: fact?.id ?? null }, provenance);
    return ok({
      output: null,
      recordId: registryRecord,
      hashBefore: null,
      hashAfter: fact && contentHash({ ...fact, source: { ...fact.source } } as unknown as Json),
      marking: registryMarking,
      details: { proposal, verdict, reason, fact: fact?.id ?? null },
      outbox: [],
    });
  },
};

const decidedFault: CommandFault = {
  code: "CUS-S013",
  title: "decided already",
  detail: "This offer was decided on before, or it was taken back.",
  remedy: "Read the offers again.",
};
