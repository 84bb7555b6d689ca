/** The registry of subscribers: facts written down, and taken back where they were wrong. Both stay, and both are public. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import type { RegistryFact } from "@custodiet/working-group";

export const registryMarking = {
  tlp: "clear",
  releasedTo: ["everybody"],
  caveats: [],
  reason: "Who subscribes is public",
} as const;

/** The record that entries about the registry as a whole name. */
export const registryRecord = "subscribers";

/** Facts of one table or one form: all of them, or none. */
export const recordFacts: Command<StoreTransaction, readonly RegistryFact[], null> = {
  name: "registry.record",
  recordKind: "registry",
  effect: async (tx, facts, { actor, nowMs, entryIndex }) => {
    const { organisation, person } = actor;
    const provenance = { actor: person, atMs: nowMs, marking: registryMarking, entryIndex };
    await tx.registry.insertAll(facts.map((fact) => ({ organisation, fact, provenance })));
    return ok({
      output: null,
      recordId: registryRecord,
      hashBefore: null,
      hashAfter: contentHash(facts.map(factJson)),
      marking: registryMarking,
      details: { facts: facts.length },
      outbox: [],
    });
  },
};

export interface Retraction {
  readonly fact: RegistryFact;
  readonly reason: string;
}

export const retractFact: Command<StoreTransaction, Retraction, null> = {
  name: "registry.retract",
  recordKind: "registry",
  effect: async (tx, { fact, reason }, { actor, nowMs, entryIndex }) => {
    const provenance = { actor: actor.person, atMs: nowMs, marking: registryMarking, entryIndex };
    if (!(await tx.registry.retract(actor.organisation, fact.id, reason, provenance))) return err(goneFault);
    return ok({
      output: null,
      recordId: registryRecord,
      hashBefore: contentHash(factJson(fact)),
      hashAfter: null,
      marking: registryMarking,
      details: { fact: fact.id, reason },
      outbox: [],
    });
  },
};

const factJson = ({ source, ...fact }: RegistryFact): Json => ({ ...fact, source: { ...source } });

const goneFault: CommandFault = {
  code: "CUS-S013",
  title: "stands so already",
  detail: "This fact was taken back before, or another organisation wrote it down.",
  remedy: "Read the registry again.",
};
