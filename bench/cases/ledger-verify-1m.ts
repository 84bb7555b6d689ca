import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Benchmark } from "../benchmark.ts";
import { writeLedger } from "../ledger-file.ts";

const entries = 1_000_000;
const largestMegabytes = 300;
const program = fileURLToPath(new URL("../../apps/verify/src/main.ts", import.meta.url));

export const benchmark: Benchmark = {
  name: "ledger-verify-1m",
  what: "the offline verifier over a ledger of a million entries, within 300 MB",
  unit: "s",
  goal: 15,
  sense: "at most",
  isLong: true,
  run: async (log) => {
    const folder = mkdtempSync(join(tmpdir(), "custodiet-bench-"));
    try {
      const file = join(folder, "ledger.sqlite");
      const key = writeLedger(file, entries);
      log("written");
      const { seconds, megabytes, code } = await verify([file, "--log-key", key, "--quorum", "0"]);
      log(`${megabytes} MB at most, exit ${code}`);
      const isWithin = code === 0 && megabytes <= largestMegabytes;
      return {
        value: seconds,
        peer: `${megabytes} MB of ${largestMegabytes}`,
        peerValue: null,
        ratio: null,
        equal: isWithin,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function verify(args: readonly string[]): Promise<{ seconds: number; megabytes: number; code: number | null }> {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: "ignore" });
  let kilobytes = 0;
  // Linux keeps the most memory that a process had; it is asked as long as there is one.
  const watching = setInterval(() => {
    kilobytes = Math.max(kilobytes, mostMemoryOf(child.pid ?? 0));
  }, 50);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(watching);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      resolve({ seconds, megabytes: Math.round(kilobytes / 1024), code });
    });
  });
}

function mostMemoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
