/**
 * The instance under attack: a server process on a database of its own, two witnesses in processes of their own, and a
 * log with records of every bound table, made partly by the pipeline and partly over HTTP.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "@custodiet/store";
import { createPipeline, housePolicy, type LogSigner, proveConsistency, readLogKey } from "@custodiet/trust";
import { addSignatureLines, formatVerifier, formatWitnessRequest, fromHex } from "@custodiet/verification";
import { openSigningKey } from "../../apps/server/src/instance/signing-key.ts";
import { everyRecord, furtherEntries, requireDone } from "../../apps/server/test/witnessed-log.ts";
import { startCluster, type TestDatabase } from "../../packages/store/test/postgres-cluster.ts";
import { freePort } from "../start/server-process.ts";
import { openRawPostgres } from "./raw-postgres.ts";
import { openRawSqlite } from "./raw-sqlite.ts";
import { type RawDatabase, rowsOf, type Tables } from "./tables.ts";
import type { Trust } from "./verifying.ts";

export type DatabaseKind = "sqlite" | "postgresql";

export interface RunningInstance {
  readonly folder: string;
  readonly raw: RawDatabase;
  /** The log's key, stolen from the server's folder. */
  readonly signer: LogSigner;
  readonly trust: Trust;
  /** What the attacker sees: everything now, and a copy they kept of earlier. */
  readonly tables: Tables;
  readonly earlier: Tables;
  /** Size that both witnesses have signed last. */
  readonly witnessedSize: number;
  readonly call: Call;
  readonly signIn: (person: string) => Promise<Caller>;
  readonly witnesses: readonly RunningWitness[];
  readonly server: RunningServer;
  /** Has the server sign what stands now and asks the witnesses; each gives its line or its refusal. */
  readonly askWitnesses: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

export interface RunningServer {
  /** As a power cut would, as far as a process can tell. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same data and gives the seconds until it answered. */
  readonly start: (way?: Way) => Promise<number>;
}

/** How a program is started: by another program that watches it, and with what is in its environment. */
export interface Way {
  readonly through?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Caller {
  readonly cookie: string;
  readonly csrfToken: string;
}

export type Call = (
  caller: Caller | null,
  method: string,
  path: string,
  body?: object,
) => Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly cookies: string }>;

export interface RunningWitness {
  readonly name: string;
  readonly key: string;
  readonly address: string;
  readonly folder: string;
  readonly program: ChildProcess;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };
/** What is there before the server starts is two years old, so that a clock may be set back. */
const clock = { nowMs: () => Date.now() - 2 * 365 * 86_400_000 };

/** @param steps entries beside those that make records */
export async function startInstance(kind: DatabaseKind, steps: number, way: Way = {}): Promise<RunningInstance> {
  const folder = mkdtempSync(join(tmpdir(), "custodiet-adversary-"));
  const data = join(folder, "data");
  const cluster = kind === "postgresql" ? await startCluster() : null;
  const database = cluster === null ? null : await cluster.createDatabase("attacked");
  await seed(database ?? { dataFolder: data }, data, steps);
  let running = await startServerOn(data, database, way);
  const raw =
    database === null ? openRawSqlite(join(data, "custodiet.sqlite")) : await openRawPostgres(database.adminUrl);
  const signer = stealKey(data);
  const logKey = formatVerifier(signer.verifier);
  const witnesses = [await startWitness(folder, 1, logKey), await startWitness(folder, 2, logKey)];
  const call = createCall(() => running.address);
  const server: RunningServer = {
    kill: () => endProcess(running.program),
    start: async (again = {}) => {
      const startedMs = performance.now();
      running = await startServerOn(data, database, again);
      return (performance.now() - startedMs) / 1000;
    },
  };
  const signIn = (person: string) => signInOver(call, person);
  const asking = createAsking(folder, raw, call, signIn, witnesses);
  const ada = await signIn("p-ada");
  const comment = async (text: string): Promise<void> => {
    const { status, body } = await call(ada, "POST", "/api/facilities/site/comments", { element: null, text });
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  await comment("Before the first round.");
  await requireSigned(asking.ask());
  const earlier = await raw.read();
  for (const text of ["One.", "Two.", "Three."]) await comment(text);
  await requireSigned(asking.ask());
  const witnessedSize = asking.signedSize();
  for (const text of ["Not seen.", "Not seen either."]) await comment(text);
  await call(await signIn("p-bea"), "GET", "/api/ledger/checkpoint");
  const stop = async (): Promise<void> => {
    await raw.close();
    await Promise.all([running.program, ...witnesses.map((witness) => witness.program)].map(endProcess));
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    folder,
    raw,
    signer,
    trust: { logKey, witnessKeys: witnesses.map(({ key }) => key), seen: asking.files },
    tables: await raw.read(),
    earlier,
    witnessedSize,
    call,
    signIn,
    witnesses,
    server,
    askWitnesses: asking.ask,
    stop,
  };
}

async function requireSigned(asked: Promise<readonly string[]>): Promise<void> {
  for (const answer of await asked) if (!answer.startsWith("— ")) throw new Error(answer);
}

/** Six facilities, so that the server does not load its demonstration on top. */
async function seed(place: TestDatabase | { readonly dataFolder: string }, data: string, steps: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const opened = await openStore(place, { clock, randomness, purposeIfNew: "demonstration" });
  if (!opened.ok) throw new Error(opened.error.detail);
  const store = opened.value;
  const { instanceId } = await store.meta.facts();
  const signer = openSigningKey(data, instanceId, randomness, false);
  const pipeline = createPipeline({ store, clock, randomness, signer, policy: housePolicy });
  const commands = [...everyRecord(), ...furtherEntries(["b", "c", "d", "e", "f"], steps)];
  for (const [actor, command] of commands) await requireDone(pipeline.execute(command, actor, null));
  await store.close();
}

function stealKey(data: string): LogSigner {
  const key = readLogKey(readFileSync(join(data, "ledger-signing-key"), "utf8"));
  if (!key.ok) throw new Error("The log's key cannot be read");
  return key.value;
}

async function startServerOn(data: string, database: TestDatabase | null, { through = [], env = {} }: Way) {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...rest } = process.env;
  const urls = database === null ? {} : { DATABASE_URL: database.databaseUrl, DATABASE_OWNER_URL: database.ownerUrl };
  const words = [join(root, "apps/server/src/main.ts"), "--data", data, "--port", String(await freePort())];
  return startProgram([...through, process.execPath, ...words], { ...rest, ...urls, ...env });
}

async function startWitness(folder: string, number: number, logKey: string): Promise<RunningWitness> {
  const program = join(root, "apps/witness/src/main.ts");
  const name = `witness.example/${number}`;
  const own = join(folder, `witness-${number}`);
  const key = await outputOf([program, "init", "--folder", own, "--name", name]);
  await outputOf([program, "trust", "--folder", own, logKey]);
  const started = await startProgram(
    [process.execPath, program, "serve", "--folder", own, "--port", String(await freePort())],
    process.env,
  );
  return { ...started, name, key: key.trim(), folder: own };
}

/** Starts a program and waits for the address it prints. */
async function startProgram(words: readonly string[], env: NodeJS.ProcessEnv) {
  const [file = "", ...rest] = words;
  // A group of its own: what it was started through must not outlive it, nor it that.
  const program = spawn(file, rest, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  // A test runner that is stopped, or a start that fails, must not leave it behind.
  process.once("exit", () => killGroup(program));
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      said += chunk;
      const found = /^http:\/\/\S+$/m.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    program.stdout.on("data", look);
    program.stderr.on("data", look);
    program.once("close", () => reject(new Error(`It ended without an address:\n${said}`)));
  });
  return { program, address };
}

async function outputOf(words: readonly string[]): Promise<string> {
  const program = spawn(process.execPath, [...words], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  program.stdout.on("data", (chunk: Buffer) => (said += chunk));
  const code = await new Promise((resolve) => program.once("close", resolve));
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}`);
  return said;
}

function endProcess(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  const hasEnded = new Promise<void>((resolve) => program.once("close", () => resolve()));
  killGroup(program);
  return hasEnded;
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, "SIGKILL");
}

function createCall(address: () => string): Call {
  return async (caller, method, path, body) => {
    const headers = {
      ...(caller === null ? {} : { cookie: caller.cookie, "x-csrf-token": caller.csrfToken }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const answer = await fetch(`${address()}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    const read = (await answer.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
    return { status: answer.status, body: read, cookies: cookies.join("; ") };
  };
}

async function signInOver(call: Call, personId: string): Promise<Caller> {
  const first = await call(null, "GET", "/api/session");
  const page = { cookie: first.cookies, csrfToken: String(first.body["csrfToken"]) };
  const { status, body, cookies } = await call(page, "POST", "/api/session", { personId });
  if (status !== 200) throw new Error(`${personId} cannot sign in: ${JSON.stringify(body)}`);
  return { cookie: cookies, csrfToken: String(body["csrfToken"]) };
}

/** The way by hand: the log's people carry a checkpoint to each witness, and its line back. */
function createAsking(
  folder: string,
  raw: RawDatabase,
  call: Call,
  signIn: (person: string) => Promise<Caller>,
  witnesses: readonly RunningWitness[],
) {
  const files = witnesses.map((_, at) => join(folder, `seen-by-${at + 1}`));
  let oldSize = 0;
  const ask = async (): Promise<readonly string[]> => {
    const { body } = await call(await signIn("p-bea"), "GET", "/api/ledger/checkpoint");
    if (body["note"] === undefined) throw new Error(JSON.stringify(body));
    const [note, size] = [String(body["note"]), Number(body["size"])];
    const proof = oldSize === 0 ? [] : await proveFrom(await raw.read(), oldSize, size);
    const request = formatWitnessRequest({ oldSize: BigInt(oldSize), proof, note });
    const answers = await Promise.all(
      witnesses.map(async ({ address }) => {
        const answer = await fetch(`${address}/add-checkpoint`, { method: "POST", body: request });
        return { isSigned: answer.ok, text: await answer.text() };
      }),
    );
    if (answers.every(({ isSigned }) => isSigned)) {
      answers.forEach(({ text }, at) => {
        writeFileSync(files[at] ?? "", addSignatureLines(note, [text]));
      });
      oldSize = size;
    }
    return answers.map(({ text }) => text);
  };
  return { ask, files, signedSize: () => oldSize };
}

async function proveFrom(tables: Tables, from: number, to: number): Promise<readonly Uint8Array[]> {
  const hashes = new Map(
    rowsOf(tables, "ledger_nodes").map((row) => [`${row["level"]}/${row["node_index"]}`, row["hash"]]),
  );
  const reads = {
    size: async () => to,
    nodes: async (places: readonly { readonly level: number; readonly index: number }[]) =>
      places.map(({ level, index }) => String(hashes.get(`${level}/${index}`))),
  };
  const proof = await proveConsistency(reads, from, to);
  if (!proof.ok) throw new Error(proof.error);
  return proof.value.map(fromHex);
}
