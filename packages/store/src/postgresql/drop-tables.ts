import { err, ok, type Result } from "@custodiet/core";
import { sql } from "kysely";
import { openFault } from "../open-faults.ts";
import type { DatabasePlace, OpenFault } from "../ports.ts";
import { instanceFacts } from "../queries/meta.ts";
import { tableNames } from "../schema/keeping.ts";
import { connect, isAlone, takeLedgerLock } from "./pool.ts";

/** Drops the tables of the demonstration with this instance id, in one transaction that looks once more what it is. */
export async function dropTables(place: DatabasePlace, instanceId: string): Promise<Result<null, OpenFault>> {
  const { ownerUrl } = place;
  if (!ownerUrl)
    return err(openFault("CUS-D023", "Only the account that owns the tables can empty the demonstration."));
  const db = connect(ownerUrl);
  try {
    return await db.transaction().execute(async (trx) => {
      if (!(await isAlone(trx))) {
        return err(openFault("CUS-D003", "A server works on this database."));
      }
      await takeLedgerLock(trx);
      const facts = await instanceFacts(trx);
      if (!facts.isDemonstration || facts.instanceId !== instanceId) {
        return err(openFault("CUS-D008", "The database has become another instance."));
      }
      await sql`drop table ${sql.join(tableNames.map((name) => sql.table(name)))}`.execute(trx);
      await sql`drop function refuse_change()`.execute(trx);
      return ok(null);
    });
  } finally {
    await db.destroy();
  }
}
