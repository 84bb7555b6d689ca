/** Appointing and dismissing witnesses: who may vouch for the log stands in the log. */
import { contentHash, err, type Json, type OrganisationId, ok } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";

/** A witness as the settings name it. */
export interface WitnessToAppoint {
  /** The public key as it is handed over. */
  readonly id: string;
  readonly name: string;
  readonly isSimulated: boolean;
  /** `null`: asked by hand. */
  readonly address: string | null;
}

/** The log and its witnesses belong to no organisation of the instance. */
export const everyOrganisation = "instance" as OrganisationId;

/** Which witnesses there are is told to everybody who has to rely on them. */
export const witnessMarking = {
  tlp: "clear",
  releasedTo: ["everybody"],
  caveats: [],
  reason: "Who vouches for the ledger",
} as const;

const factsOf = ({ id, name, isSimulated, address }: WitnessToAppoint): Json => ({ id, name, isSimulated, address });

/** Appoints a witness, or changes where it is asked. */
export const appointWitness: Command<StoreTransaction, WitnessToAppoint, null> = {
  name: "witness.appoint",
  recordKind: "witness",
  effect: async (tx, witness, { actor, nowMs, entryIndex }) => {
    const provenance = { actor: actor.person, atMs: nowMs, marking: witnessMarking, entryIndex };
    const before = (await tx.witnesses.list()).find(({ id }) => id === witness.id);
    await tx.witnesses.appoint({ ...witness, appointedAtMs: nowMs }, provenance);
    return ok({
      output: null,
      recordId: witness.id,
      hashBefore: before ? contentHash(factsOf(before)) : null,
      hashAfter: contentHash(factsOf(witness)),
      marking: witnessMarking,
      details: factsOf(witness),
      outbox: [],
    });
  },
};

/** Dismisses a witness: what it signed stays, and it is asked no more. */
export const dismissWitness: Command<StoreTransaction, { readonly id: string }, null> = {
  name: "witness.dismiss",
  recordKind: "witness",
  effect: async (tx, { id }, { actor, nowMs, entryIndex }) => {
    const provenance = { actor: actor.person, atMs: nowMs, marking: witnessMarking, entryIndex };
    const before = (await tx.witnesses.list()).find((witness) => witness.id === id);
    if (!before || !(await tx.witnesses.dismiss(id, provenance))) {
      return err(notAppointed);
    }
    return ok({
      output: null,
      recordId: id,
      hashBefore: contentHash(factsOf(before)),
      hashAfter: null,
      marking: witnessMarking,
      details: { name: before.name },
      outbox: [],
    });
  },
};

const notAppointed: CommandFault = {
  code: "CUS-S013",
  title: "not appointed",
  detail: "This witness is not appointed.",
  remedy: "Nothing is left to do.",
};
