/** Puts records of the group into a demonstration, as its fictional persons would have made them. */
import { contentHash, err, type Marking, type OrganisationId, ok, type PersonId } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";
import type { RecordAct } from "@custodiet/working-group";
import { apart } from "./group.ts";
import { fictionalMarking } from "./markings.ts";

export interface RecordEventToDemonstrate {
  readonly record: string;
  readonly kind: string;
  readonly number: number;
  readonly person: PersonId;
  readonly role: string;
  readonly act: RecordAct;
  readonly marking: Marking;
  /** Hexadecimal, of 32 bytes. */
  readonly salt: string;
}

export interface RecordsToDemonstrate {
  readonly organisation: OrganisationId;
  readonly events: readonly RecordEventToDemonstrate[];
}

export const demonstrateRecords: Command<StoreTransaction, RecordsToDemonstrate, null> = {
  name: "demonstration.load",
  recordKind: "group-record",
  effect: async (tx, { organisation, events }, { nowMs, entryIndex }) => {
    if (!(await tx.approvals.instance()).isDemonstration) return err(notHere);
    for (const [at, { record, kind, number, person, role, act, marking, salt }] of events.entries()) {
      const { told, personal } = apart(kind, act, salt);
      // One after the other, so that they stand in their order.
      const provenance = { actor: person, atMs: nowMs + at, marking, entryIndex };
      await tx.group.append({ organisation, event: { record, kind, number, role, act: told }, personal, provenance });
    }
    return ok({
      output: null,
      recordId: organisation,
      hashBefore: null,
      hashAfter: contentHash(events.map(({ record, number, kind }) => [record, number, kind])),
      marking: fictionalMarking,
      details: { records: new Set(events.map(({ record }) => record)).size, events: events.length },
      outbox: [],
    });
  },
};

const notHere: CommandFault = {
  code: "CUS-S012",
  title: "not a demonstration",
  detail: "This instance is not a demonstration.",
  remedy: "Make the records by hand.",
};
