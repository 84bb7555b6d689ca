/** A copy of the embedded database in one file, made while a server works on it, and put in place again elsewhere. */
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "@custodiet/core";
import { makeFolder } from "../make-folder.ts";
import { openFault } from "../open-faults.ts";
import type { OpenFault, OpenOptions } from "../ports.ts";
import { filesOf, folderFault, inspectDatabase, makePrivateFile } from "./files.ts";
import { openFolder } from "./open.ts";

export interface CopyFacts {
  readonly instanceId: string;
  /** Entries of its ledger. */
  readonly size: number;
}

/** All of it in one step: no write comes between two pages. */
const pagesAtOnce = 1_000_000_000;

/**
 * Copies the database of a data folder into a file that must not be there yet, and checks the copy whole. The signing
 * key is no part of it. Reads only: a server may work on the folder.
 */
export async function backUp(folder: string, file: string): Promise<Result<CopyFacts, OpenFault>> {
  const files = filesOf(folder);
  if (!existsSync(files.database)) return err(openFault("CUS-D005", `There is no database in ${folder}.`));
  if (existsSync(file)) return err(openFault("CUS-D024", `${file} is there already.`));
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    makePrivateFile(part);
    const source = new DatabaseSync(files.database, { readOnly: true });
    try {
      await backup(source, part, { rate: pagesAtOnce });
    } finally {
      source.close();
    }
    const facts = closeCopy(part);
    if (facts.ok) {
      chmodSync(part, 0o600);
      syncFile(part);
      renameSync(part, file);
      syncFile(dirname(file));
    }
    return facts;
  } catch (thrown) {
    return err(folderFault(dirname(file), thrown));
  } finally {
    rmSync(part, { force: true });
  }
}

/** Puts everything of the copy into its one file, and reads every page. */
function closeCopy(path: string): Result<CopyFacts, OpenFault> {
  const copy = new DatabaseSync(path);
  try {
    copy.exec("pragma journal_mode = delete");
    const found = copy.prepare("pragma integrity_check(1)").get();
    const verdict = String(Object.values(found ?? {})[0]);
    if (verdict !== "ok") return err(openFault("CUS-D005", `${path}: ${verdict}`));
    const id = copy.prepare("select value from meta where key = 'instance-id'").get();
    const last = copy.prepare("select max(entry_index) as last from ledger_entries").get();
    const size = last?.["last"] === null || last === undefined ? 0 : Number(last["last"]) + 1;
    return ok({ instanceId: String(id?.["value"]), size });
  } finally {
    copy.close();
  }
}

/**
 * Puts a copy into a folder that has no database, brings it up to date, and holds every write until witnesses have been
 * asked whether it is the last state. Nothing is in place until all of that is done.
 *
 * @param holdId a fresh identifier for the hold
 */
export async function restoreBackup(
  file: string,
  folder: string,
  holdId: string,
  options: OpenOptions,
): Promise<Result<CopyFacts, OpenFault>> {
  const files = filesOf(folder);
  if (!existsSync(file)) return err(openFault("CUS-D005", `There is no file ${file}.`));
  if (existsSync(files.database)) return err(openFault("CUS-D024", `${files.database} is there already.`));
  const aside = filesOf(join(folder, "restoring"));
  try {
    makeFolder(folder);
    rmSync(aside.folder, { recursive: true, force: true });
    makeFolder(aside.folder);
    copyFileSync(file, aside.database);
    chmodSync(aside.database, 0o600);
    const inspected = inspectDatabase(aside);
    if (!inspected.ok) return inspected;
    const whole = closeCopy(aside.database);
    if (!whole.ok) return whole;
    const held = await holdCopy(aside.folder, holdId, whole.value, options);
    if (!held.ok) return held;
    syncFile(aside.database);
    renameSync(aside.database, files.database);
    syncFile(folder);
    return whole;
  } catch (thrown) {
    return err(folderFault(folder, thrown));
  } finally {
    rmSync(aside.folder, { recursive: true, force: true });
  }
}

async function holdCopy(
  folder: string,
  id: string,
  { size }: CopyFacts,
  options: OpenOptions,
): Promise<Result<null, OpenFault>> {
  const opened = await openFolder(folder, options);
  if (!opened.ok) return opened;
  const detail = `This ledger was restored from a copy of ${size} entries, and no witness has been asked since.`;
  await opened.value.witnesses.hold({ id, kind: "restored", detail, placedAtMs: options.clock.nowMs() });
  await opened.value.close();
  return ok(null);
}

/** What is written is on the disk when this returns; a folder's name of it too. */
function syncFile(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
