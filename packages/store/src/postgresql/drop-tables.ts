import { err, ok, type Result } from "@custodiet/core";
import { sql } from "kysely";
import { openFault } from "../open-faults.ts";
import type { OpenFault } from "../ports.ts";
import { instanceFacts } from "../queries/meta.ts";
import { connect, isAlone, takeLedgerLock } from "./pool.ts";

const tables = [
  "underlays",
  "underlay_pictures",
  "comment_openings",
  "comments",
  "draft_steps",
  "drafts",
  "outbox",
  "checkpoints",
  "ledger_binding_salts",
  "ledger_bindings",
  "ledger_nodes",
  "ledger_openings",
  "ledger_entries",
  "sessions",
  "jobs",
  "assessments",
  "model_versions",
  "facilities",
  "persons",
  "organisations",
  "meta",
  "schema_migrations",
] as const;

/** Drops the tables of the demonstration with this instance id, in one transaction that looks once more what it is. */
export async function dropTables(url: string, instanceId: string): Promise<Result<null, OpenFault>> {
  const db = connect(url);
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
      for (const table of tables) await sql`drop table ${sql.table(table)}`.execute(trx);
      await sql`drop function refuse_change()`.execute(trx);
      return ok(null);
    });
  } finally {
    await db.destroy();
  }
}
