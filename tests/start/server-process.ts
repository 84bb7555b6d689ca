/** The program as people start it: a process of its own, on a data folder and a port of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const startProgram = join(root, "scripts/start.mjs");

export interface ServerProcess {
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** The address it printed, and how long that took; rejects when it ends before. */
  readonly ready: Promise<{ readonly address: string; readonly seconds: number }>;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts it from the source tree; no DATABASE_URL and no default folder of this machine gets in. */
export function startServer(args: readonly string[]): ServerProcess {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: ___, CUSTODIET_DATA: __, CUSTODIET_PORT: ____, ...env } = process.env;
  const startedMs = performance.now();
  const child = spawn(process.execPath, [startProgram, ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal ?? 1));
  });
  const ready = new Promise<{ address: string; seconds: number }>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      text += chunk;
      const address = /^http:\/\/\S+$/m.exec(text)?.[0];
      if (address !== undefined) resolve({ address, seconds: (performance.now() - startedMs) / 1000 });
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.on("close", () => reject(new Error(`It ended without an address:\n${text}`)));
  });
  ready.catch(() => undefined);
  return { process: child, output: () => text, ready, ended };
}

/** Starts it and waits for the end: for starts that must fail. */
export async function startAndEnd(
  args: readonly string[],
): Promise<{ readonly code: unknown; readonly output: string }> {
  const server = startServer(args);
  const code = await server.ended;
  return { code, output: server.output() };
}

export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "custodiet-start-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function copyOf(folder: TemporaryFolder): TemporaryFolder {
  const copy = temporaryFolder();
  cpSync(folder.path, copy.path, { recursive: true });
  return copy;
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
