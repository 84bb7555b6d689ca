import { rmSync } from "node:fs";
import { err, ok, type Result } from "@custodiet/core";
import { openFault } from "../open-faults.ts";
import type { OpenFault } from "../ports.ts";
import { StorageError } from "../storage-error.ts";
import { describeOwner, type FolderFiles } from "./files.ts";
import { ThreadClient } from "./thread-client.ts";

/** Removes the database of a folder while holding the folder's lock. */
export async function removeDatabase(files: FolderFiles): Promise<Result<null, OpenFault>> {
  const thread = new ThreadClient();
  try {
    await thread.ask({ kind: "lock", path: files.lock });
    // The database before its log: a log without a database is thrown away, a database without its log would be old.
    for (const end of ["", "-wal", "-shm"]) rmSync(`${files.database}${end}`, { force: true });
    return ok(null);
  } catch (thrown) {
    if (!(thrown instanceof StorageError)) throw thrown;
    return err(openFault("CUS-D003", `${files.folder} is held by ${describeOwner(files)}.`));
  } finally {
    await thread.close();
  }
}
