/** Verifies a log with what belongs to it, from nothing but the tables and the keys that the verifier brings along. */
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
  readonly findings: readonly Finding[];
  readonly leftOut: readonly (readonly [string, number])[];
}

/** @param seen notes that the verifier brings: a witness's memory, a checkpoint on paper */
export async function verify(source: Source, trusted: Trusted, seen: readonly GivenNote[]): Promise<Report> {
  const findings = new Findings();
  const notes = [...seen, ...(await readNotes(source))];
  const log = await checkLog(source, sizesOf(notes), findings);
  const witnessed = checkCheckpoints(notes, log, trusted, findings);
  const records = await checkRecords(source, log, findings);
  return {
    entries: log.size,
    root: log.root,
    witnessed,
    unwitnessed: log.size - (witnessed?.size ?? 0),
    recordsChecked: records.checked,
    recordsErased: records.erased,
    findings: findings.kept,
    leftOut: findings.leftOut(),
  };
}
