import { openUrl } from "./postgresql/open.ts";
import { openFolder } from "./sqlite/open.ts";
import type { OpenStore } from "./store.ts";

/**
 * Opens a database, makes it where there is none, and brings its tables up to date. Of the faults a person can mend
 * none changes anything; each has its code, what was found and what to do.
 *
 * @example
 * const store = await openStore({ dataFolder: "/var/lib/custodiet" }, { clock, randomness, purposeIfNew: "real" });
 */
export const openStore: OpenStore = (place, options) =>
  "dataFolder" in place ? openFolder(place.dataFolder, options) : openUrl(place, options);
