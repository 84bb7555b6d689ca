/** Machine identities: let in by two persons, seen at work, turned away by one. */
import { contentHash, err, type Json, ok, type PersonId } from "@custodiet/core";
import type { MachineRecord, StoreTransaction } from "@custodiet/store";
import { type Command, type CommandFault, machineActions, type TwoPersonCommand } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

/** What both persons sign. The token itself is shown to who asks, and works when it has been carried out. */
export interface MachineAsked {
  readonly machine: string;
  readonly name: string;
  /** In order, each once. */
  readonly actions: readonly string[];
  readonly tokenHash: string;
  readonly prefix: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** A token that nobody renews ends. */
export const longestLifeMs = 366 * 24 * 3_600_000;

export const registerMachine: TwoPersonCommand<
  StoreTransaction,
  MachineAsked & { readonly [key: string]: Json },
  null
> = {
  name: "machine.register",
  recordKind: "machine",
  needsTwo: {
    find: async (_tx, asked, { actor, nowMs }) => {
      const fault = faultIn(asked, nowMs);
      return fault === null ? ok({ found: null, marking: personnelMarking(actor.organisation) }) : err(fault);
    },
  },
  effect: async (tx, asked, { actor, nowMs, entryIndex }) => {
    const fault = faultIn(asked, nowMs);
    if (fault !== null) return err(fault);
    const marking = personnelMarking(actor.organisation);
    const { machine, name, actions, tokenHash, prefix, expiresAt } = asked;
    const expiresAtMs = Date.parse(expiresAt);
    const facts = { organisation: actor.organisation, name, actions, tokenHash, prefix, expiresAtMs };
    await tx.machines.insert(
      { id: machine as PersonId, ...facts },
      { actor: actor.person, atMs: nowMs, marking, entryIndex },
    );
    return ok({
      output: null,
      recordId: machine,
      hashBefore: null,
      hashAfter: contentHash(asked),
      marking,
      details: { name, actions, prefix, expiresAt },
      outbox: [],
    });
  },
};

function faultIn({ actions, expiresAt }: MachineAsked, nowMs: number): CommandFault | null {
  const expiresAtMs = Date.parse(expiresAt);
  const isReading =
    actions.length > 0 && actions.every((action) => (machineActions as readonly string[]).includes(action));
  if (!isReading) return fault("CUS-S160", "not a machine's", "A machine only reads.", "Choose from what it may read.");
  if (expiresAtMs <= nowMs || expiresAtMs > nowMs + longestLifeMs) {
    return fault("CUS-S160", "not a machine's", "A token lasts for a year at most.", "Choose a day within a year.");
  }
  return null;
}

/** At once, and by one person: whoever sees a token where it should not be need not look for a second. */
export const revokeMachine: Command<StoreTransaction, { readonly machine: PersonId }, null> = {
  name: "machine.revoke",
  recordKind: "machine",
  effect: async (tx, { machine }, { actor, nowMs, entryIndex }) => {
    const marking = personnelMarking(actor.organisation);
    const found = await tx.machines.get(machine);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    if (found === null || !(await tx.machines.revoke(machine, provenance))) return err(noSuchMachine);
    return ok({
      output: null,
      recordId: machine,
      hashBefore: contentHash({ prefix: found.prefix }),
      hashAfter: null,
      marking,
      details: { name: found.name, prefix: found.prefix },
      outbox: [],
    });
  },
};

/** How often the ledger is told that a machine is at work. */
export const useEveryMs = 3_600_000;

export const useMachine: Command<StoreTransaction, Pick<MachineRecord, "id" | "prefix">, null> = {
  name: "machine.use",
  recordKind: "machine",
  effect: async (tx, { id, prefix }, { actor, nowMs, entryIndex }) => {
    const marking = personnelMarking(actor.organisation);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    if (!(await tx.machines.use(id, nowMs - useEveryMs, provenance))) return err(notedAlready);
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash({ prefix, atMs: nowMs }),
      marking,
      details: { prefix },
      outbox: [],
    });
  },
};

const fault = (code: string, title: string, detail: string, remedy: string): CommandFault => ({
  code,
  title,
  detail,
  remedy,
});

const noSuchMachine = fault("CUS-S008", "not found", "There is no such machine in force.", "Look at the list again.");

/** Another request of the same machine was quicker. */
export const notedAlready = fault("CUS-S013", "noted already", "Its use is noted.", "Nothing is left to do.");
