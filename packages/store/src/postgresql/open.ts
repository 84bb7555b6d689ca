/** Opens a PostgreSQL database by URL. Several server processes may share it. */
import { err, ok, type Result } from "@custodiet/core";
import type { Kysely } from "kysely";
import { composeStore } from "../compose.ts";
import { openFault } from "../open-faults.ts";
import type { DatabasePlace, OpenFault, OpenOptions } from "../ports.ts";
import { appliedVersion } from "../schema/migrate.ts";
import { schemaVersion } from "../schema/migrations.ts";
import type { Tables } from "../schema/tables.ts";
import { StorageError } from "../storage-error.ts";
import type { Store } from "../store.ts";
import { bringUpToDate, newerFault } from "./bring-up-to-date.ts";
import { certificateFault } from "./client-certificate.ts";
import { isOfCertificates } from "./line-faults.ts";
import { announcePresence, connect, connectGuarded, takingLedgerLock, withoutPassword } from "./pool.ts";
import { describeServer, type ServerFacts } from "./server-facts.ts";
import { goesInClear } from "./transport.ts";

const oldestVersion = 150_000;

/** Opens the tables of a database; with its owner's address, makes them or brings them up to date before. */
export async function openUrl(place: DatabasePlace, options: OpenOptions): Promise<Result<Store, OpenFault>> {
  const { databaseUrl, ownerUrl } = place;
  for (const url of [databaseUrl, ...(ownerUrl ? [ownerUrl] : [])]) {
    if (goesInClear(url)) return err(openFault("CUS-D030", `${withoutPassword(url)} is on another machine.`));
    const unusable = certificateFault(url);
    if (unusable !== null) return err(unusable);
  }
  const db = connect(databaseUrl);
  try {
    const ready = await makeReady(db, place, options);
    return ready.ok ? ok(await compose(databaseUrl, options)) : ready;
  } catch (thrown) {
    if (!(thrown instanceof StorageError)) throw thrown;
    return err(
      openFault(
        isOfCertificates(thrown.cause) ? "CUS-D032" : "CUS-D006",
        `${withoutPassword(databaseUrl)}: ${thrown.message}`,
      ),
    );
  } finally {
    await db.destroy();
  }
}

async function makeReady(
  db: Kysely<Tables>,
  { databaseUrl, ownerUrl }: DatabasePlace,
  options: OpenOptions,
): Promise<Result<null, OpenFault>> {
  const place = withoutPassword(databaseUrl);
  const found = await describeServer(db);
  const unfit = unfitness(place, found);
  if (unfit !== null) return err(unfit);
  if (ownerUrl) {
    const done = await bringUpToDate(ownerUrl, found.account, options);
    if (!done.ok) return done;
  }
  const facts = ownerUrl ? await describeServer(db) : found;
  const version = facts.hasTables && facts.mayReadTables ? await appliedVersion(db) : 0;
  if (version > schemaVersion) return err(newerFault(place, version));
  const lacking = lackOf(facts, version);
  return lacking === null ? ok(null) : err(openFault("CUS-D023", `${place}: ${lacking}.`));
}

/** What keeps an account from working whatever the tables are. */
function unfitness(place: string, facts: ServerFacts): OpenFault | null {
  if (facts.version < oldestVersion) {
    return openFault("CUS-D007", `${place} is version ${Math.floor(facts.version / 10_000)}.`);
  }
  if (facts.goesRoundPolicies) {
    return openFault("CUS-D021", `${place}: ${facts.account} is a superuser or has BYPASSRLS.`);
  }
  return facts.ownsTables
    ? openFault("CUS-D022", `${place}: ${facts.account} owns the tables, or acts for who does.`)
    : null;
}

function lackOf(facts: ServerFacts, version: number): string | null {
  if (!facts.hasTables) return "there are no tables yet";
  if (!facts.mayReadTables) return `the account ${facts.account} may not read the tables`;
  if (version < schemaVersion) return `the tables have schema ${version}, this version needs schema ${schemaVersion}`;
  return facts.isKeptApart ? null : "the tables are not kept apart by organisation as this version does it";
}

async function compose(url: string, { clock }: OpenOptions): Promise<Store> {
  const leave = await announcePresence(url);
  const connections = connectGuarded(url);
  return composeStore({
    database: "postgresql",
    place: withoutPassword(url),
    reader: connections,
    writer: connections,
    clock,
    serialise: [takingLedgerLock],
    announce: async () => undefined,
    close: async () => {
      await leave();
      await connections.destroy();
    },
  });
}
