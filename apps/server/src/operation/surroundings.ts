/** What is around an instance: its disk, the folder of its backups, the clock. */
import { readdir, readFile, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readCertificate } from "../certificate/check.ts";
import type { Disk, Surroundings } from "../instance/operation-types.ts";
import { steadyMs, systemClock } from "../ports.ts";
import type { Settings } from "../settings.ts";
import { watchClock } from "./watch-clock.ts";

const lookEveryMs = 5000;

export interface WatchedSurroundings extends Surroundings {
  readonly close: () => void;
}

/** `certificateFile`: what TLS is served by; `null`: nothing here. */
export function watchSurroundings(
  dataFolder: string,
  settings: Settings,
  certificateFile: string | null,
): WatchedSurroundings {
  const clock = watchClock(systemClock.nowMs, steadyMs);
  const looking = setInterval(clock.look, lookEveryMs);
  looking.unref();
  const { timeZone, freeMegabytes, backups } = settings;
  return {
    disk: () => readDisk(dataFolder),
    newestBackup: async () => (backups === undefined ? null : newestIn(resolve(dataFolder, backups.folder))),
    certificateEndsMs: async () => (certificateFile === null ? null : endOf(certificateFile)),
    jumps: clock.jumps,
    freeMegabytes,
    backupHours: backups?.hours ?? null,
    timeZone,
    close: () => clearInterval(looking),
  };
}

/** One that is gone or no certificate has ended. */
export async function endOf(certificateFile: string): Promise<number> {
  try {
    return readCertificate(await readFile(certificateFile, "utf8")).endsMs;
  } catch {
    return 0;
  }
}

/** `null`: the file system does not say. */
export async function readDisk(folder: string): Promise<Disk | null> {
  try {
    // What this account may use: file systems keep some for the superuser.
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}

/** When the newest file of a folder was written; `null`: there is none, or no such folder. */
export async function newestIn(folder: string): Promise<number | null> {
  const names = await readdir(folder).catch(() => []);
  const times = await Promise.all(names.map((name) => timeOfFile(join(folder, name))));
  return times.reduce((newest, time) => (time !== null && (newest === null || time > newest) ? time : newest), null);
}

async function timeOfFile(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() && found.size > 0 ? found.mtimeMs : null;
}
