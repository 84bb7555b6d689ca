/** Emptying a demonstration, and nothing but a demonstration. */
import { err, type Result } from "@custodiet/core";
import { openFault } from "./open-faults.ts";
import { openStore } from "./open-store.ts";
import type { OpenFault, OpenOptions, StorePlace } from "./ports.ts";
import { dropTables } from "./postgresql/drop-tables.ts";
import { filesOf } from "./sqlite/files.ts";
import { removeDatabase } from "./sqlite/remove.ts";

/**
 * Removes everything in a demonstration's database, so that the next `openStore` makes a new one. Refuses on a real
 * instance, and whenever the database cannot be opened by this process alone; nothing is changed then.
 */
export async function resetDemonstration(place: StorePlace, options: OpenOptions): Promise<Result<null, OpenFault>> {
  const opened = await openStore(place, { ...options, purposeIfNew: "demonstration" });
  if (!opened.ok) return opened;
  const facts = await opened.value.meta.facts();
  await opened.value.close();
  if (!facts.isDemonstration) return err(openFault("CUS-D008", `${opened.value.place} is a real instance.`));
  if ("databaseUrl" in place) return dropTables(place, facts.instanceId);
  return removeDatabase(filesOf(place.dataFolder));
}
