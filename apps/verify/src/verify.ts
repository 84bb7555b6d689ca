/** Verifies a log with what belongs to it, from nothing but the tables and the keys that the verifier brings along. */
import { unsoundApprovals } from "@custodiet/verification";
import { checkCheckpoints, type GivenNote, readNotes, sizesOf, type Trusted, type Witnessed } from "./checkpoints.ts";
import { type Finding, Findings } from "./findings.ts";
import { checkLog } from "./log.ts";
import { checkRecords } from "./records.ts";
import type { Source } from "./source.ts";

export interface Report {
  readonly entries: number;
  readonly root: string;
  /** The largest size that enough witnesses have seen; what comes after it is not proved against a rewriting. */
  readonly witnessed: Witnessed | null;
  readonly unwitnessed: number;
  readonly recordsChecked: number;
  readonly recordsErased: number;
  /** Entries that the copy holds by their leaves alone. */
  readonly entriesLeftOut: number;
  /** Keys of witnesses that the log itself records as simulated: they show how it works and prove nothing. */
  readonly simulated: readonly string[];
  /** Where the log goes on from a copy, openly, and how much witnesses had seen before. */
  readonly restorations: readonly Restoration[];
  readonly findings: readonly Finding[];
  readonly leftOut: readonly (readonly [string, number])[];
}

export interface Restoration {
  readonly entry: number;
  readonly copySize: number;
  /** `null`: nobody could say. */
  readonly seenSize: number | null;
}

/** @param seen notes that the verifier brings: a witness's memory, a checkpoint on paper */
export async function verify(source: Source, trusted: Trusted, seen: readonly GivenNote[]): Promise<Report> {
  const findings = new Findings();
  const notes = [...seen, ...readNotes(source)];
  const log = await checkLog(source, sizesOf(notes), findings);
  const witnessed = checkCheckpoints(notes, log, trusted, findings);
  const records = checkRecords(source, log, trusted.isPartial, findings);
  const [approvals, requests] = [source.rows("approvals"), source.rows("approval_requests")];
  const unsound = unsoundApprovals(approvals, requests, source.rows("authenticators"));
  if (!trusted.isPartial) for (const { kind, at } of unsound) findings.add(kind, at);
  if (log.leftOut > 0 && !trusted.isPartial) findings.add("entries' texts taken away", `${log.leftOut} entries`);
  return {
    entries: log.size,
    root: log.root,
    witnessed,
    unwitnessed: log.size - (witnessed?.size ?? 0),
    recordsChecked: records.checked,
    recordsErased: records.erased,
    entriesLeftOut: log.leftOut,
    simulated: readSimulated(source),
    restorations: readRestorations(source),
    findings: findings.kept,
    leftOut: findings.leftOut(),
  };
}

/** What the log records of its own witnesses; that the rows are the log's is checked with every other record. */
function readSimulated(source: Source): string[] {
  const keys: string[] = [];
  for (const row of source.rows("witnesses")) if (Number(row["is_simulated"]) === 1) keys.push(String(row["id"]));
  return keys;
}

function readRestorations(source: Source): Restoration[] {
  const found: Restoration[] = [];
  for (const { entry_index, copy_size, seen_size } of source.rows("restorations", 0)) {
    const seenSize = (seen_size ?? null) === null ? null : Number(seen_size);
    found.push({ entry: Number(entry_index), copySize: Number(copy_size), seenSize });
  }
  return found;
}
