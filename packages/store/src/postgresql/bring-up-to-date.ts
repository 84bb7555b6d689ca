/** The part of opening that only the tables' owner can do; its connection is closed before the program works. */
import { err, ok, type Result } from "@custodiet/core";
import { type Kysely, sql } from "kysely";
import { openFault } from "../open-faults.ts";
import type { OpenFault, OpenOptions } from "../ports.ts";
import { appliedVersion, migrate } from "../schema/migrate.ts";
import { schemaVersion } from "../schema/migrations.ts";
import type { Tables } from "../schema/tables.ts";
import { keepApart, openToOwner } from "./isolation.ts";
import { connect, takeLedgerLock, withoutPassword } from "./pool.ts";
import { describeServer } from "./server-facts.ts";

/** Makes the tables or brings them up to date, keeps them apart, and lets `account` work with them. */
export async function bringUpToDate(
  ownerUrl: string,
  account: string,
  options: OpenOptions,
): Promise<Result<null, OpenFault>> {
  const db = connect(ownerUrl);
  try {
    return await db.transaction().execute((trx) => asOwner(trx, withoutPassword(ownerUrl), account, options));
  } finally {
    await db.destroy();
  }
}

async function asOwner(
  trx: Kysely<Tables>,
  place: string,
  account: string,
  options: OpenOptions,
): Promise<Result<null, OpenFault>> {
  await takeLedgerLock(trx);
  const { rows } = await sql<{ acts: boolean }>`
    select pg_has_role(${account}, current_user, 'MEMBER') as acts`.execute(trx);
  if (rows[0]?.acts)
    return err(openFault("CUS-D022", `${place}: the account ${account} is, or acts for, their owner.`));
  const facts = await describeServer(trx);
  const version = facts.hasTables ? await appliedVersion(trx) : 0;
  if (version > schemaVersion) return err(newerFault(place, version));
  if (version < schemaVersion) {
    await openToOwner(trx);
    await migrate(trx, "postgresql", options);
  }
  await keepApart(trx, account, version === schemaVersion && facts.isKeptApart);
  return ok(null);
}

export const newerFault = (place: string, version: number): OpenFault =>
  openFault("CUS-D004", `${place} has schema ${version}; this version knows schema ${schemaVersion}.`);
