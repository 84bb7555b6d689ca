/** Small disks in memory, for tests of full and of read-only ones. Only root may make them. */
import { execFileSync } from "node:child_process";

/** Mounts a disk over an empty folder; gives what takes it away again, or `null` where this account may not. */
export function mountDisk(folder: string, options: string): (() => void) | null {
  if (process.getuid?.() !== 0) return null;
  const run = ([program = "", ...words]: readonly string[]) => execFileSync(program, words, { stdio: "ignore" });
  try {
    run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]);
    return () => run(["umount", folder]);
  } catch {
    return null;
  }
}
