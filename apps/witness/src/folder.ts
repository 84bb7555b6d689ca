/**
 * What a witness owns, in one folder: its key, the public keys of the logs it watches, the last checkpoint of each that
 * it cosigned, and the evidence against a log that showed two pasts. One process at a time.
 */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "@custodiet/core";
import {
  addSignatureLines,
  type Cosigner,
  createCosigner,
  decodeBase64,
  formatVerifier,
  formatWitnessKey,
  type NoteVerifier,
  parseVerifier,
  type Remembered,
  readClaim,
  splitNote,
} from "@custodiet/verification";
import { writeDurably } from "./durable.ts";
import { WitnessFault } from "./faults.ts";

export interface WitnessFolder {
  readonly cosigner: Cosigner;
  readonly logs: () => readonly NoteVerifier[];
  /** Adds a log to those watched; a second key for the same origin is refused. */
  readonly watch: (log: NoteVerifier) => void;
  readonly remembered: (log: NoteVerifier) => Remembered;
  /** Replaces what is remembered; durable when it returns. Throws `CUS-W015`. */
  readonly remember: (log: NoteVerifier, note: string, atSeconds: number) => void;
  /** Notes of one log that cannot both be true, kept under a name of their own. */
  readonly keepEvidence: (log: NoteVerifier, note: string, atSeconds: number) => void;
  readonly evidence: () => readonly string[];
  /** The last note cosigned, and when; `null`: none. */
  readonly lastSeen: (log: NoteVerifier) => { readonly note: string; readonly atSeconds: number } | null;
  /** The same with this witness's own signature under it, for whoever restores the log or doubts it; `null`: none. */
  readonly cosignedLast: (log: NoteVerifier) => string | null;
  readonly close: () => void;
}

const keyFile = "key";
const logsFile = "logs";
const lockFile = "lock";

/** Makes a witness: a folder of its own, a key, nothing seen. */
export function createFolder(path: string, name: string, seed: Uint8Array): string {
  attempt(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
  if (existsSync(join(path, keyFile))) {
    throw new WitnessFault("CUS-W004", `${path} holds a witness's key.`, "Use it, or choose an empty folder.");
  }
  const cosigner = createCosigner(name, seed);
  const secret = `custodiet-witness-key ${name} ${Buffer.from(seed).toString("base64")}\n`;
  attempt(path, () => {
    writeDurably(join(path, logsFile), "");
    writeDurably(join(path, keyFile), secret);
  });
  return formatWitnessKey(cosigner.key);
}

export function openFolder(path: string): WitnessFolder {
  const cosigner = readKey(path);
  const unlock = lock(path);
  const logs = (): NoteVerifier[] => readLogs(path);
  return {
    cosigner,
    logs,
    watch: (log) => watch(path, logs(), log),
    remembered: (log) => rememberedOf(path, log),
    lastSeen: (log) => lastSeen(path, log),
    cosignedLast: (log) => cosignedLast(path, cosigner, log),
    remember: (log, note, atSeconds) => {
      attempt(path, () => writeDurably(seenFile(path, log), `${atSeconds}\n${note}`), "CUS-W015");
    },
    keepEvidence: (log, note, atSeconds) => {
      const before = lastSeen(path, log);
      const both = `${before?.atSeconds ?? ""}\n${before?.note ?? ""}\n===\n${atSeconds}\n${note}`;
      attempt(path, () => writeDurably(join(path, `evidence-${log.keyId}-${atSeconds}`), both), "CUS-W015");
    },
    evidence: () => readdirSync(path).filter((name) => /^evidence-[0-9a-f]{8}-\d+$/.test(name)),
    close: unlock,
  };
}

const seenFile = (path: string, log: NoteVerifier): string => join(path, `seen-${log.keyId}`);

function readKey(path: string): Cosigner {
  const text = existsSync(join(path, keyFile)) ? attempt(path, () => readFileSync(join(path, keyFile), "utf8")) : "";
  const match = /^custodiet-witness-key ([^\s+]+) ([A-Za-z0-9+/]+=*)\n$/.exec(text);
  const seed = match?.[2] === undefined ? null : decodeBase64(match[2]);
  if (!match?.[1] || seed?.length !== 32) {
    throw new WitnessFault("CUS-W003", `${path} has no readable key.`, "Make a witness there with `init`.");
  }
  return createCosigner(match[1], seed);
}

/** A process holds the folder as long as its lock file names it and it lives. */
function lock(path: string): () => void {
  const file = join(path, lockFile);
  const take = (): void => {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, `${process.pid}\n`);
    closeSync(handle);
  };
  try {
    take();
  } catch {
    const holder = attempt(path, () => Number(readFileSync(file, "utf8")));
    if (isAlive(holder)) {
      throw new WitnessFault("CUS-W005", `Process ${holder} works in ${path}.`, "Stop it first, or ask it.");
    }
    attempt(path, () => rmSync(file, { force: true }));
    attempt(path, take);
  }
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

function readLogs(path: string): NoteVerifier[] {
  const lines = attempt(path, () => readFileSync(join(path, logsFile), "utf8")).split("\n");
  return lines.filter((line) => line !== "").map((line) => requireOk(parseVerifier(line), line));
}

function requireOk(parsed: Result<NoteVerifier, "malformed">, line: string): NoteVerifier {
  if (parsed.ok) return parsed.value;
  throw new WitnessFault("CUS-W006", `${JSON.stringify(line)} is none.`, "Copy the log's key whole, as it is shown.");
}

function watch(path: string, known: readonly NoteVerifier[], log: NoteVerifier): void {
  const same = known.find(({ name }) => name === log.name);
  if (same?.keyId === log.keyId) return;
  if (same) {
    const found = `The log ${log.name} is watched already, with the key ${same.keyId}.`;
    throw new WitnessFault("CUS-W006", found, "A log does not change its key; ask its owners before you go on.");
  }
  const lines = [...known, log].map((each) => `${formatVerifier(each)}\n`);
  attempt(path, () => writeDurably(join(path, logsFile), lines.join("")), "CUS-W015");
}

function lastSeen(path: string, log: NoteVerifier): ReturnType<WitnessFolder["lastSeen"]> {
  const file = seenFile(path, log);
  if (!existsSync(file)) return null;
  const text = attempt(path, () => readFileSync(file, "utf8"));
  const end = text.indexOf("\n");
  return { atSeconds: Number(text.slice(0, end)), note: text.slice(end + 1) };
}

/** Signatures of Ed25519 are the same each time: what was signed then is made again. */
function cosignedLast(path: string, cosigner: Cosigner, log: NoteVerifier): string | null {
  const seen = lastSeen(path, log);
  const split = seen === null ? null : splitNote(seen.note);
  if (seen === null || !split?.ok) return null;
  return addSignatureLines(seen.note, [cosigner.cosign(split.value.text, seen.atSeconds)]);
}

function rememberedOf(path: string, log: NoteVerifier): Remembered {
  const seen = lastSeen(path, log);
  if (seen === null) return null;
  const checkpoint = readClaim(seen.note);
  if (checkpoint.ok) return checkpoint.value;
  // Whoever forgets could be led to cosign a second past: never go on without the memory.
  throw new WitnessFault(
    "CUS-W015",
    `${seenFile(path, log)} is damaged.`,
    "Put it back from a copy; do not delete it.",
  );
}

function attempt<T>(path: string, work: () => T, code: "CUS-W002" | "CUS-W015" = "CUS-W002"): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof WitnessFault) throw thrown;
    const cause = thrown instanceof Error ? thrown.message : String(thrown);
    throw new WitnessFault(code, `${path}: ${cause}.`, "Look at the folder, its owner and the disk.");
  }
}
