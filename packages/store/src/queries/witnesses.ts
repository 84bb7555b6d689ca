/** Witnesses, their cosignatures and how asking them goes. They belong to the instance, as the log does. */
import type { Clock } from "@custodiet/core";
import type { CosignatureKept, Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type { RestorationRecord, WitnessQueries, WitnessRecord, WitnessStates, WitnessWrites } from "../witnesses.ts";
import { cosignaturesOf, toCosignature } from "./cosignatures.ts";
import { ownedBy, toText } from "./database.ts";
import { placeHold, readHolds } from "./holds.ts";

const witnessQueries = (pool: Pool): WitnessQueries => ({
  list: async () => {
    const all = pool.ofInstance("witnesses.list").selectFrom("witnesses").selectAll();
    return (await all.orderBy("appointed_at").orderBy("id").execute()).map(toWitness);
  },
  states: async () => {
    const rows = await pool.ofInstance("witnesses.states").selectFrom("witness_states").selectAll().execute();
    return rows.map(({ witness, asked_at, answered_at, fault, detail }) => ({
      witness,
      askedAtMs: asked_at,
      answeredAtMs: answered_at,
      fault,
      detail,
    }));
  },
  latest: (logKeyId) => latest(pool, logKeyId),
  cosignatures: (logKeyId, sizes) => cosignaturesOf(pool, logKeyId, sizes),
  lastSeen: (logKeyId, quorum) => lastSeen(pool, logKeyId, quorum),
  restorations: async () => {
    const all = pool.ofInstance("witnesses.restorations").selectFrom("restorations").selectAll();
    return (await all.orderBy("entry_index").execute()).map(toRestoration);
  },
  acceptedRestorations: () => acceptedRestorations(pool),
});

export const witnessStates = (reader: Pool, writer: Pool, clock: Clock): WitnessStates => ({
  ...witnessQueries(reader),
  claim: (witness, leaseMs) => claim(writer, witness, clock.nowMs(), leaseMs),
  report: async (witness, { fault, detail }) => {
    const answered = fault === null ? { answered_at: clock.nowMs() } : {};
    const state = { claimed_until: 0, fault, detail, ...answered };
    const reported = writer.ofInstance("witnesses.report").updateTable("witness_states").set(state);
    await reported.where("witness", "=", witness).execute();
  },
  hold: (hold) => placeHold(writer, hold),
  holds: () => readHolds(reader),
});

export const witnessWrites = (pool: Pool, scope: Scope): WitnessWrites => ({
  ...witnessQueries(pool),
  appoint: async ({ id, name, isSimulated, address, appointedAtMs }, provenance) => {
    const changed = {
      ...ownedBy(instance, provenance),
      name,
      is_simulated: isSimulated ? 1 : 0,
      address,
      appointed_at: appointedAtMs,
      dismissed_at: null,
    };
    await pool
      .within(scope)
      .insertInto("witnesses")
      .values({ id, ...changed })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(changed))
      .execute();
  },
  dismiss: async (id, provenance) => {
    const { numUpdatedRows } = await pool
      .within(scope)
      .updateTable("witnesses")
      .set({ ...ownedBy(instance, provenance), dismissed_at: provenance.atMs })
      .where("id", "=", id)
      .where("dismissed_at", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  restore: async (restoration, provenance) => {
    const { copySize, seenSize, logKeyBefore, logKey, evidence, reason, restoredAtMs } = restoration;
    await pool
      .within(scope)
      .insertInto("restorations")
      .values({
        id: restoration.id,
        ...ownedBy(instance, provenance),
        copy_size: copySize,
        seen_size: seenSize,
        log_key_before: logKeyBefore,
        log_key: logKey,
        evidence: toText(evidence),
        reason,
        restored_at: restoredAtMs,
      })
      .execute();
  },
  liftHolds: async (atMs) => {
    const lifted = pool.ofInstance("witnesses.liftHolds").updateTable("holds").set({ lifted_at: atMs });
    await lifted.where("lifted_at", "is", null).execute();
  },
});

async function acceptedRestorations(pool: Pool): Promise<string[]> {
  const rows = await pool
    .ofInstance("witnesses.acceptedRestorations")
    .selectFrom("approval_requests")
    .innerJoin("approval_ends", "approval_ends.request", "approval_requests.id")
    .select("approval_requests.content")
    .where("approval_requests.action", "=", "restoration.accept")
    .where("approval_ends.kind", "=", "carried-out")
    .execute();
  return rows.map(({ content }) => (JSON.parse(content) as { asked: { restoration: string } }).asked.restoration);
}

/** Witnesses are of no organisation: they watch the log of all. */
const instance = "instance";

async function latest(pool: Pool, logKeyId: string): Promise<CosignatureKept[]> {
  const rows = await pool
    .ofInstance("witnesses.latest")
    .selectFrom("cosignatures as kept")
    .selectAll("kept")
    .where("log_key_id", "=", logKeyId)
    .where(({ eb, selectFrom }) =>
      eb(
        "size",
        "=",
        selectFrom("cosignatures as other")
          .select(({ fn }) => fn.max("other.size").as("largest"))
          .whereRef("other.witness", "=", "kept.witness")
          .where("other.log_key_id", "=", logKeyId),
      ),
    )
    .execute();
  return rows.map(toCosignature);
}

async function lastSeen(pool: Pool, logKeyId: string, quorum: number): Promise<number | null> {
  const row = await pool
    .ofInstance("witnesses.lastSeen")
    .selectFrom("cosignatures")
    .select("size")
    .where("log_key_id", "=", logKeyId)
    .groupBy("size")
    .having(({ fn }) => fn.countAll(), ">=", quorum)
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.size ?? null;
}

async function claim(pool: Pool, witness: string, nowMs: number, leaseMs: number): Promise<boolean> {
  const state = { claimed_until: nowMs + leaseMs, asked_at: nowMs };
  const { numInsertedOrUpdatedRows } = await pool
    .ofInstance("witnesses.claim")
    .insertInto("witness_states")
    .values({ witness, ...state, answered_at: null, fault: null, detail: null })
    .onConflict((conflict) =>
      conflict.column("witness").doUpdateSet(state).where("witness_states.claimed_until", "<=", nowMs),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const toWitness = (row: Selectable<Tables["witnesses"]>): WitnessRecord => ({
  id: row.id,
  name: row.name,
  isSimulated: row.is_simulated === 1,
  address: row.address,
  appointedAtMs: row.appointed_at,
  dismissedAtMs: row.dismissed_at,
  entryIndex: row.entry_index,
});

const toRestoration = (row: Selectable<Tables["restorations"]>): RestorationRecord => ({
  id: row.id,
  copySize: row.copy_size,
  seenSize: row.seen_size,
  logKeyBefore: row.log_key_before,
  logKey: row.log_key,
  evidence: JSON.parse(row.evidence) as string[],
  reason: row.reason,
  restoredAtMs: row.restored_at,
  entryIndex: row.entry_index,
});
