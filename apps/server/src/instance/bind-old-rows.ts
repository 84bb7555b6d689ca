/** An instance that an earlier version wrote has rows that no entry binds: they are bound once, at its first opening. */
import type { OrganisationId } from "@custodiet/core";
import { bindOldRows, oldRowsRecord, scopeOf } from "@custodiet/trust";
import type { LedgerEntry } from "@custodiet/verification";
import { personnelMarking } from "../commands/markings.ts";
import { instanceActor } from "./instance-actor.ts";
import { type InstanceParts, perform } from "./parts.ts";

/** Whose entries are those that concern every organisation of an instance. */
const everyone = "instance" as OrganisationId;

/** Only where the log began before bindings: rows put in past the ledger must never be bound at a later start. */
export async function bindOldRowsOnce(parts: InstanceParts): Promise<void> {
  const { ledger } = parts.store;
  const [first] = await ledger.entries(0, 1);
  if (first === undefined || (JSON.parse(first.body) as LedgerEntry).format !== 1) return;
  const done = await ledger.ofRecord(scopeOf(everyone), { kind: "ledger", id: oldRowsRecord });
  if (done.length === 0) await perform(parts, bindOldRows, instanceActor(everyone), personnelMarking(everyone));
}
