/** Where persons want mail, and mails under way. */
import type { Clock, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { MailAddressQueries, MailAddressRecord, MailAddressWrites, MailDelivery, MailStates } from "../mail.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, scopeOf } from "./database.ts";

const mailAddressQueries = (pool: Pool): MailAddressQueries => ({
  addressOf: async (person) => {
    const any = pool.ofInstance("mail.addressOf").selectFrom("mail_addresses").selectAll();
    const row = await any.where("person", "=", person).executeTakeFirst();
    return row ? toAddress(row) : null;
  },
  confirmed: async (scope) => {
    const all = pool.within(scope).selectFrom("mail_addresses").selectAll();
    return (await all.where("confirmed_at", "is not", null).orderBy("person").execute()).map(toAddress);
  },
});

export const mailAddressWrites = (pool: Pool, scope: Scope): MailAddressWrites => ({
  ...mailAddressQueries(pool),
  ask: async ({ person, organisation, address, codeHash, codeExpiresAtMs }, provenance) => {
    requireInScope(scope, organisation);
    const code = { code_hash: codeHash, code_expires_at: codeExpiresAtMs };
    const row = { ...ownedBy(organisation, provenance), address, ...code, confirmed_at: null };
    await pool
      .within(scope)
      .insertInto("mail_addresses")
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column("person").doUpdateSet(row))
      .execute();
  },
  confirm: async (person, codeHash, { actor, atMs, entryIndex }) => {
    const { numUpdatedRows } = await pool
      .within(scope)
      .updateTable("mail_addresses")
      .set({ confirmed_at: atMs, actor, entry_index: entryIndex })
      .where("person", "=", person)
      .where("code_hash", "=", codeHash)
      .where("code_expires_at", ">", atMs)
      .where("confirmed_at", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  remove: async (person) => {
    const removed = pool.within(scope).deleteFrom("mail_addresses").where("person", "=", person);
    return (await removed.executeTakeFirst()).numDeletedRows > 0n;
  },
});

export const mailStates = (reader: Pool, writer: Pool, clock: Clock): MailStates => ({
  ...mailAddressQueries(reader),
  wanting: async () => {
    const all = reader.ofInstance("mail.wanting").selectFrom("mail_addresses").select("person");
    const rows = await all.where("confirmed_at", "is not", null).orderBy("person").execute();
    return rows.map(({ person }) => person as PersonId);
  },
  enqueue: async (deliveries) => {
    const now = clock.nowMs();
    for (const { organisation, ...delivery } of deliveries) {
      const state = { created_at: now, due_at: now, attempts: 0, sent_at: null, given_up_at: null, fault: null };
      await writer
        .within(scopeOf(organisation))
        .insertInto("mail_deliveries")
        .values({ ...delivery, organisation, ...state })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    }
  },
  claim: (limit, leaseMs) => writer.transaction(null, (trx) => claim(trx, clock.nowMs(), limit, leaseMs)),
  sent: async (id) => {
    const sent = writer.ofInstance("mail.settle").updateTable("mail_deliveries");
    await sent.set({ sent_at: clock.nowMs(), fault: null }).where("id", "=", id).execute();
  },
  failed: async (id, fault, retryAtMs) => {
    const next = retryAtMs === null ? { given_up_at: clock.nowMs() } : { due_at: retryAtMs };
    const failed = writer
      .ofInstance("mail.settle")
      .updateTable("mail_deliveries")
      .set({ fault, ...next });
    await failed.where("id", "=", id).execute();
  },
  drop: async (id) => {
    await writer.ofInstance("mail.drop").deleteFrom("mail_deliveries").where("id", "=", id).execute();
  },
  counts: () => counts(reader),
});

async function claim(pool: Pool, nowMs: number, limit: number, leaseMs: number): Promise<MailDelivery[]> {
  const queue = pool.ofInstance("mail.claim");
  const due = await queue
    .selectFrom("mail_deliveries")
    .selectAll()
    .where("sent_at", "is", null)
    .where("given_up_at", "is", null)
    .where("due_at", "<=", nowMs)
    .orderBy("due_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  const taken: MailDelivery[] = [];
  for (const { id, person, organisation, record, attempts, due_at } of due) {
    const { numUpdatedRows } = await queue
      .updateTable("mail_deliveries")
      .set({ due_at: nowMs + leaseMs, attempts: attempts + 1 })
      .where("id", "=", id)
      // Another process may have taken it since it was read.
      .where("due_at", "=", due_at)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) continue;
    const owner = organisation as OrganisationId;
    taken.push({ id, person: person as PersonId, organisation: owner, record, attempts: attempts + 1 });
  }
  return taken;
}

async function counts(reader: Pool): ReturnType<MailStates["counts"]> {
  const rows = await reader
    .ofInstance("mail.counts")
    .selectFrom("mail_deliveries")
    .select(["sent_at", "given_up_at", "fault", "created_at"])
    .orderBy("created_at", "desc")
    .execute();
  const sent = rows.filter(({ sent_at }) => sent_at !== null).length;
  const givenUp = rows.filter(({ given_up_at }) => given_up_at !== null).length;
  const fault = rows.find((row) => row.fault !== null)?.fault ?? null;
  return { waiting: rows.length - sent - givenUp, sent, givenUp, fault };
}

const toAddress = (row: Selectable<Tables["mail_addresses"]>): MailAddressRecord => ({
  person: row.person as PersonId,
  organisation: row.organisation as OrganisationId,
  address: row.address,
  codeHash: row.code_hash,
  codeExpiresAtMs: row.code_expires_at,
  confirmedAtMs: row.confirmed_at,
});
