/** Verifies a log with what belongs to it, from nothing but the tables and the keys that the verifier brings along. */
import {
  checkCheckpoints,
  type Finding,
  Findings,
  type GivenNote,
  type RestorationTold,
  readRestorations,
  type SeenSize,
  sizesOf,
  type Trusted,
  unsoundApprovals,
} from "@custodiet/verification";
import { checkLog } from "./log.ts";
import { readNotes } from "./notes.ts";
import { checkRecords } from "./records.ts";
import type { Source } from "./source.ts";

export interface Report {
  readonly entries: number;
  readonly root: string;
  /** The largest size that enough witnesses have seen; what comes after it is not proved against a rewriting. */
  readonly witnessed: SeenSize | null;
  readonly unwitnessed: number;
  readonly recordsChecked: number;
  readonly recordsErased: number;
  /** Entries that the copy holds by their leaves alone. */
  readonly entriesLeftOut: number;
  /** Keys of witnesses that the log itself records as simulated: they show how it works and prove nothing. */
  readonly simulated: readonly string[];
  /** Where the log goes on from a copy, openly, how much witnesses had seen before, and who has answered for it. */
  readonly restorations: readonly RestorationTold[];
  readonly findings: readonly Finding[];
  readonly leftOut: readonly (readonly [string, number])[];
}

/** @param seen notes that the verifier brings: a witness's memory, a checkpoint on paper */
export async function verify(source: Source, trusted: Trusted, seen: readonly GivenNote[]): Promise<Report> {
  const findings = new Findings();
  const notes = [...seen, ...readNotes(source)];
  const log = await checkLog(source, sizesOf(notes), findings);
  const witnessed = checkCheckpoints(notes, log, trusted, findings);
  const records = checkRecords(source, log, trusted.isPartial, findings);
  const [approvals, requests] = [[...source.rows("approvals")], [...source.rows("approval_requests")]];
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
    restorations: readRestorations(source.rows("restorations", 0), requests, approvals, source.rows("approval_ends")),
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
