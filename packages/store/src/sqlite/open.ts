/** Opens a data folder: the lock first, then a look from outside, then the database, its migrations and its readers. */
import { err, ok, type Result } from "@custodiet/core";
import { Kysely } from "kysely";
import { composeStore } from "../compose.ts";
import { openFault } from "../open-faults.ts";
import type { OpenFault, OpenOptions } from "../ports.ts";
import { appliedVersion, migrate } from "../schema/migrate.ts";
import { schemaVersion } from "../schema/migrations.ts";
import type { Tables } from "../schema/tables.ts";
import { guardedDialect } from "../scope/guarded-dialect.ts";
import { StorageError } from "../storage-error.ts";
import type { Store } from "../store.ts";
import { threadDialect, threadGuard } from "./dialect.ts";
import {
  applicationId,
  describeOwner,
  type FolderFiles,
  filesOf,
  folderFault,
  inspectDatabase,
  isQuicklyChecked,
  makePrivateFile,
  newerFault,
  prepareFolder,
  removeOwner,
  writeOwner,
} from "./files.ts";
import { ThreadClient } from "./thread-client.ts";

const readerCount = 2;

/** Opens, or makes, the embedded database of a folder. One process has a folder at a time. */
export async function openFolder(folder: string, options: OpenOptions): Promise<Result<Store, OpenFault>> {
  const prepared = prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const files = filesOf(folder);
  const threads = [new ThreadClient()];
  try {
    const opened = await openFiles(files, threads, options);
    if (!opened.ok) await closeAll(threads);
    return opened;
  } catch (thrown) {
    await closeAll(threads);
    return err(faultOf(files, thrown));
  }
}

async function openFiles(
  files: FolderFiles,
  threads: ThreadClient[],
  options: OpenOptions,
): Promise<Result<Store, OpenFault>> {
  const [writerThread] = threads;
  if (!writerThread) throw new Error("No thread to write with");
  const locked = await takeLock(writerThread, files);
  if (!locked.ok) return locked;
  const inspected = inspectDatabase(files);
  if (!inspected.ok) return inspected;
  makePrivateFile(files.database);
  await writerThread.ask({ kind: "open", path: files.database, mode: "writer" });
  const ready = await bringUpToDate(files, writerThread, options);
  if (!ready.ok) return ready;
  const readers = Array.from({ length: readerCount }, () => new ThreadClient());
  threads.push(...readers);
  for (const reader of readers) await reader.ask({ kind: "open", path: files.database, mode: "reader" });
  writeOwner(files, null);
  return ok(compose(files, { reader: guarded(readers), writer: guarded([writerThread]) }, threads, options));
}

const guarded = (threads: readonly ThreadClient[]): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: guardedDialect(threadDialect(threads), threadGuard) });

async function takeLock(thread: ThreadClient, files: FolderFiles): Promise<Result<null, OpenFault>> {
  try {
    await thread.ask({ kind: "lock", path: files.lock });
    return ok(null);
  } catch (thrown) {
    const isHeld = thrown instanceof StorageError && thrown.storageCode === "CUS-D012";
    if (!isHeld) throw thrown;
    return err(openFault("CUS-D003", `${files.folder} is held by ${describeOwner(files)}.`));
  }
}

/** Checks what a look at the header could not, then migrates and closes the door on schema changes. */
async function bringUpToDate(
  files: FolderFiles,
  thread: ThreadClient,
  options: OpenOptions,
): Promise<Result<null, OpenFault>> {
  const damage = isQuicklyChecked(files) ? await findDamage(thread) : "";
  if (damage !== "") return err(openFault("CUS-D005", `${files.database}: ${damage}`));
  const writer = new Kysely<Tables>({ dialect: threadDialect([thread]) });
  const version = await versionOf(writer);
  if (version > schemaVersion) return err(newerFault(files.database, version));
  if (version < schemaVersion) {
    await writer.transaction().execute(async (trx) => {
      await migrate(trx, "sqlite", options);
      // The writer's only thread is in this transaction, so the stamp is part of it.
      await thread.ask({ kind: "stamp", applicationId, schemaVersion });
    });
  }
  await thread.ask({ kind: "protect" });
  return ok(null);
}

async function findDamage(thread: ThreadClient): Promise<string> {
  const { rows } = await thread.ask({ kind: "check" });
  const findings = rows.map((row) => Object.values(row as object).join());
  return findings.filter((finding) => finding !== "ok").join("; ");
}

async function versionOf(writer: Kysely<Tables>): Promise<number> {
  const tables = await writer.introspection.getTables();
  return tables.some((table) => table.name === "schema_migrations") ? appliedVersion(writer) : 0;
}

function compose(
  files: FolderFiles,
  pools: { readonly reader: Kysely<Tables>; readonly writer: Kysely<Tables> },
  threads: readonly ThreadClient[],
  options: OpenOptions,
): Store {
  return composeStore({
    ...pools,
    database: "sqlite",
    place: files.folder,
    clock: options.clock,
    serialise: [],
    announce: async (address) => writeOwner(files, address),
    close: async () => {
      await closeAll(threads);
      removeOwner(files);
    },
  });
}

/** Readers first: the last connection to close tidies the write-ahead log, and only the writer may write. */
async function closeAll(threads: readonly ThreadClient[]): Promise<void> {
  const [writer, ...readers] = threads;
  await Promise.all(readers.map((reader) => reader.close()));
  await writer?.close();
}

function faultOf(files: FolderFiles, thrown: unknown): OpenFault {
  if (thrown instanceof StorageError && thrown.storageCode === "CUS-D013") {
    return openFault("CUS-D005", `${files.database}: ${thrown.message}`);
  }
  const isFault = thrown instanceof StorageError || (thrown instanceof Error && "syscall" in thrown);
  if (!isFault) throw thrown;
  return folderFault(files.folder, thrown);
}
