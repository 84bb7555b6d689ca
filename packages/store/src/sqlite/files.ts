/** The files of a data folder, and what can be told of a database without opening it. */
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@custodiet/core";
import { makeFolder } from "../make-folder.ts";
import { openFault } from "../open-faults.ts";
import type { OpenFault } from "../ports.ts";
import { schemaVersion } from "../schema/migrations.ts";

export interface FolderFiles {
  readonly folder: string;
  readonly database: string;
  /** Locked for life by the process that has the folder. Never opened by anything but SQLite: closing it would unlock it. */
  readonly lock: string;
  /** For people: who holds the lock. */
  readonly owner: string;
}

export const filesOf = (folder: string): FolderFiles => ({
  folder,
  database: join(folder, "custodiet.sqlite"),
  lock: join(folder, "lock.sqlite"),
  owner: join(folder, "owner.json"),
});

/** "Cust" in ASCII: SQLite's application id of our files. */
export const applicationId = 0x43757374;

/** Makes the folder where it is missing, readable by its owner only. */
export function prepareFolder(folder: string): Result<null, OpenFault> {
  try {
    makeFolder(folder);
    return ok(null);
  } catch (thrown) {
    return err(folderFault(folder, thrown));
  }
}

/**
 * Makes a file for SQLite that only its owner may read, whatever the folder and the umask allow; SQLite gives its logs
 * the same mode. One that is there is not even opened: closing it would drop the locks this process has on it.
 */
export function makePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (thrown) {
    const isThere = thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST";
    if (!isThere) throw thrown;
  }
}

/** Too little for SQLite to open a database in write-ahead mode. */
const fewBytes = 256 * 1024;

/** A full disk shows itself as many errors; the free space tells which of them it was. */
export function folderFault(folder: string, thrown: unknown): OpenFault {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const isFull = /ENOSPC|EDQUOT|database or disk is full/.test(message) || hasNoSpace(folder);
  return openFault(isFull ? "CUS-D002" : "CUS-D001", `${folder}: ${message}`);
}

function hasNoSpace(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < fewBytes;
  } catch {
    return false;
  }
}

const headerLength = 100;

/**
 * Reads the header of a database file (sqlite.org/fileformat.html, 1.3) and refuses what is not ours, cut short, or
 * newer than this program. Only the process that has the folder may call it.
 */
export function inspectDatabase(files: FolderFiles): Result<null, OpenFault> {
  const header = readHeader(files.database);
  if (header === null) return ok(null);
  const { bytes, size } = header;
  const damaged = (what: string) => err(openFault("CUS-D005", `${files.database}: ${what}`));
  if (size < headerLength || bytes.toString("latin1", 0, 15) !== "SQLite format 3") {
    return damaged("the file does not begin like a database");
  }
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const pages = bytes.readUInt32BE(28);
  const hasLog = sizeOf(`${files.database}-wal`) > 0;
  if (!hasLog && size < pages * pageSize) return damaged("the file has been cut short");
  const found = bytes.readUInt32BE(68);
  // Stopped between making the file and its first transaction, there is one page and no stamp yet.
  const isUnfinished = found === 0 && (hasLog || pages <= 1);
  if (found !== applicationId && !isUnfinished) return damaged("it belongs to another program");
  const version = bytes.readUInt32BE(60);
  return version > schemaVersion ? err(newerFault(files.database, version)) : ok(null);
}

/** Above this, reading every page would hold up the start; damage then shows when it is met (CUS-D013). */
const largestChecked = 64 * 1024 * 1024;

/** Whether every page can be checked before the start without a person noticing. */
export const isQuicklyChecked = (files: FolderFiles): boolean => sizeOf(files.database) <= largestChecked;

export const newerFault = (place: string, version: number): OpenFault =>
  openFault("CUS-D004", `${place} has schema ${version}; this version knows schema ${schemaVersion}.`);

/** `null` when there is no file, or an empty one that SQLite made and did not come to write. */
function readHeader(path: string): { bytes: Buffer; size: number } | null {
  if (sizeOf(path) === 0) return null;
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(headerLength);
    readSync(descriptor, bytes, 0, headerLength, 0);
    return { bytes, size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Says beside the lock who holds it. */
export function writeOwner(files: FolderFiles, address: string | null): void {
  writeFileSync(files.owner, `${JSON.stringify({ pid: process.pid, address })}\n`, { mode: 0o600 });
}

export const removeOwner = (files: FolderFiles): void => rmSync(files.owner, { force: true });

/** Who holds the folder, for a message; the lock is the truth. */
export function describeOwner(files: FolderFiles): string {
  try {
    const { pid, address } = JSON.parse(readFileSync(files.owner, "utf8")) as { pid: number; address: string | null };
    return `process ${pid}${address === null ? "" : `, which answers at ${address}`}`;
  } catch {
    return "a process that has not said who it is";
  }
}
