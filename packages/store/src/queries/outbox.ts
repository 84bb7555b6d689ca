/** Work to be done outside the database, given out at least once. */
import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import type { OutboxRow } from "../records.ts";
import type { Pool } from "../scope/pool.ts";
import type { OutboxQueries } from "../store.ts";
import { toJson, toMarking } from "./database.ts";

export const outboxQueries = (writer: Pool, clock: Clock): OutboxQueries => ({
  claim: (limit, leaseMs, kind) => writer.transaction(null, (trx) => claim(trx, clock.nowMs(), limit, leaseMs, kind)),
  complete: async (id) => {
    const done = { completed_at: clock.nowMs() };
    const open = writer.ofInstance("outbox.complete").updateTable("outbox").set(done);
    await open.where("id", "=", id).where("completed_at", "is", null).execute();
  },
  fail: async (id, reason) => {
    const failed = writer.ofInstance("outbox.fail").updateTable("outbox").set({ last_error: reason });
    await failed.where("id", "=", id).execute();
  },
});

async function claim(pool: Pool, nowMs: number, limit: number, leaseMs: number, kind?: string): Promise<OutboxRow[]> {
  const queue = pool.ofInstance("outbox.claim");
  const open = queue
    .selectFrom("outbox")
    .selectAll()
    .where("completed_at", "is", null)
    .where("claimed_until", "<=", nowMs)
    .orderBy("entry_index")
    .orderBy("id")
    .limit(limit);
  const free = await (kind === undefined ? open : open.where("kind", "=", kind)).execute();
  const taken: OutboxRow[] = [];
  for (const row of free) {
    const { numUpdatedRows } = await queue
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
