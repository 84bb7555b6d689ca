/**
 * What a newcomer does, done by a program: clones what is committed into an empty folder, runs `npm start` there,
 * waits for the address, asks for the page and the health, and evaluates the published path by the command line.
 * `--keep` leaves the clone; the time to the address is printed.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "custodiet-clone-"));
const clone = join(scratch, "custodiet");
const startLimitMs = 15 * 60_000;

try {
  await main();
} finally {
  if (!process.argv.includes("--keep")) rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  run("git", ["clone", "--quiet", repository, clone], scratch);
  const environment = {
    ...process.env,
    CUSTODIET_DATA: join(scratch, "data"),
    CUSTODIET_PORT: String(await freePort()),
  };
  const { address, seconds, stop } = await start(environment);
  console.log(`First start from a bare clone: ready after ${seconds.toFixed(1)} s at ${address}`);
  await expectAnswer(`${address}/`, /<div id="root"|<main/);
  await expectAnswer(`${address}/api/health`, /"ok"/);
  await stop();
  const again = await start(environment);
  console.log(`Second start: ready after ${again.seconds.toFixed(1)} s`);
  await again.stop();
  const easi = run("bin/custodiet", ["easi", "examples/easi-published/path.yaml", "--json"], clone);
  const { pInterruption } = JSON.parse(easi);
  if (Math.abs(pInterruption - 0.476040729969) > 1e-10) throw new Error(`easi printed ${pInterruption}`);
  console.log("The published path comes out by the command line.");
}

function run(command, args, cwd) {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? `exit ${status}`}`);
  return stdout;
}

function start(environment) {
  const begun = Date.now();
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let output = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(`No address after ${startLimitMs / 60_000} minutes`), startLimitMs);
    const fail = (why) => {
      clearTimeout(timer);
      kill(child);
      reject(new Error(`${why}. It printed:\n${output}`));
    };
    const onEarlyEnd = (code) => fail(`npm start ended with ${code}`);
    const onOutput = (chunk) => {
      output += chunk;
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (!address) return;
      clearTimeout(timer);
      child.off("exit", onEarlyEnd);
      child.stdout.off("data", onOutput).resume();
      resolve({ address, seconds: (Date.now() - begun) / 1000, stop: () => stopChild(child) });
    };
    child.on("exit", onEarlyEnd);
    child.stdout.on("data", onOutput);
  });
}

function stopChild(child) {
  return new Promise((resolve) => {
    child.on("exit", resolve);
    kill(child);
  });
}

function kill(child) {
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    child.kill("SIGTERM");
  }
}

async function expectAnswer(url, pattern) {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok || !pattern.test(text)) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
