/** Work to be done outside the database, given out at least once. */
import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import type { OutboxRow } from "../records.ts";
import type { OutboxQueries } from "../store.ts";
import { type Database, toJson, toMarking } from "./database.ts";

export const outboxQueries = (writer: Database, clock: Clock): OutboxQueries => ({
  claim: (limit, leaseMs) => writer.transaction().execute((trx) => claim(trx, clock.nowMs(), limit, leaseMs)),
  complete: async (id) => {
    const done = { completed_at: clock.nowMs() };
    await writer.updateTable("outbox").set(done).where("id", "=", id).where("completed_at", "is", null).execute();
  },
  fail: async (id, reason) => {
    await writer.updateTable("outbox").set({ last_error: reason }).where("id", "=", id).execute();
  },
});

async function claim(db: Database, nowMs: number, limit: number, leaseMs: number): Promise<OutboxRow[]> {
  const free = await db
    .selectFrom("outbox")
    .selectAll()
    .where("completed_at", "is", null)
    .where("claimed_until", "<=", nowMs)
    .orderBy("entry_index")
    .orderBy("id")
    .limit(limit)
    .execute();
  const taken: OutboxRow[] = [];
  for (const row of free) {
    const { numUpdatedRows } = await db
      .updateTable("outbox")
      .set({ claimed_until: nowMs + leaseMs, attempts: row.attempts + 1 })
      .where("id", "=", row.id)
      // Another process may have taken it since it was read.
      .where("claimed_until", "=", row.claimed_until)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) taken.push(toRow({ ...row, attempts: row.attempts + 1 }));
  }
  return taken;
}

function toRow(row: {
  id: string;
  organisation: string;
  actor: string;
  marking: string;
  kind: string;
  payload: string;
  entry_index: number;
  attempts: number;
}): OutboxRow {
  return {
    id: row.id,
    organisation: row.organisation as OrganisationId,
    actor: row.actor as PersonId,
    marking: toMarking(row.marking),
    kind: row.kind,
    payload: toJson(row.payload),
    entryIndex: row.entry_index,
    attempts: row.attempts,
  };
}
