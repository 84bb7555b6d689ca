import type { InstanceFacts } from "../records.ts";
import { appliedVersion } from "../schema/migrate.ts";
import type { Held } from "../scope/pool.ts";

/** What the instance is. @param db a handle of the statement `meta.facts`, or of a migration */
export async function instanceFacts(db: Held): Promise<InstanceFacts> {
  const rows = await db.selectFrom("meta").selectAll().execute();
  const facts = new Map(rows.map((row) => [row.key, row.value]));
  const instanceId = facts.get("instance-id");
  if (instanceId === undefined) throw new Error("The database has no instance id: it is damaged");
  return {
    instanceId,
    isDemonstration: facts.get("purpose") === "demonstration",
    schemaVersion: await appliedVersion(db),
    createdAtMs: Number(facts.get("created-at")),
  };
}
