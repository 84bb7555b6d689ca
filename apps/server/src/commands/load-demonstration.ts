import { contentHash, type Json, ok } from "@custodiet/core";
import type { OrganisationRecord, PersonRecord, StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { fictionalMarking } from "./markings.ts";
import { registerFictional } from "./register-fictional.ts";

export interface FictionalOrganisation {
  readonly organisation: OrganisationRecord;
  readonly persons: readonly PersonRecord[];
}

/** Puts one fictional organisation and its fictional persons in place. */
export const loadDemonstration: Command<StoreTransaction, FictionalOrganisation, null> = {
  name: "demonstration.load",
  recordKind: "organisation",
  effect: async (tx, { organisation, persons }, { actor, nowMs, entryIndex }) => {
    const provenance = { actor: actor.person, atMs: nowMs, marking: fictionalMarking, entryIndex };
    await tx.organisations.insert(organisation, provenance);
    for (const person of persons) {
      await tx.persons.insert(person, provenance);
      await registerFictional(tx, person, provenance);
    }
    const { id, name, kind, overseenBy } = organisation;
    const facts: Json = { id, name, kind, overseenBy };
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash({ organisation: facts, persons: persons.map((person) => person.id) }),
      marking: fictionalMarking,
      details: { name, persons: persons.map((person) => person.name) },
      outbox: [],
    });
  },
};
