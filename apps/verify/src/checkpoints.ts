/** What the log's key has signed and witnesses have cosigned, against the tree as it is. */
import {
  type Checkpoint,
  type Cosignature,
  type NoteVerifier,
  openCheckpoint,
  parseCheckpoint,
  readCosignatures,
  splitNote,
  toHex,
  type WitnessKey,
} from "@custodiet/verification";
import type { Findings } from "./findings.ts";
import type { CheckedLog } from "./log.ts";
import type { Source } from "./source.ts";

/** A checkpoint's note, and where it was found. */
export interface GivenNote {
  readonly note: string;
  readonly from: string;
}

export interface Trusted {
  readonly log: NoteVerifier;
  readonly witnesses: readonly WitnessKey[];
  /** How many different witnesses a checkpoint needs. */
  readonly quorum: number;
  readonly nowSeconds: number;
}

export interface Witnessed {
  readonly size: number;
  readonly by: readonly Cosignature[];
}

export async function readNotes(source: Source): Promise<GivenNote[]> {
  const found: GivenNote[] = [];
  for await (const row of source.rows("checkpoints", [])) {
    found.push({ note: String(row["note"]), from: `the checkpoint of size ${row["size"]}` });
  }
  return found;
}

/** Sizes that the notes speak of, whoever signed them. */
export const sizesOf = (notes: readonly GivenNote[]): ReadonlySet<number> =>
  new Set(
    notes.flatMap(({ note }) => {
      const split = splitNote(note);
      const checkpoint = split.ok ? parseCheckpoint(split.value.text) : split;
      return checkpoint.ok ? [Number(checkpoint.value.size)] : [];
    }),
  );

/** The largest size that enough witnesses have seen; `null`: none. Every note that does not fit is a finding. */
export function checkCheckpoints(
  notes: readonly GivenNote[],
  log: CheckedLog,
  trusted: Trusted,
  findings: Findings,
): Witnessed | null {
  const seenBy = new Map<number, Map<string, Cosignature>>();
  for (const given of notes) {
    const checkpoint = checkNote(given, log, trusted, findings);
    if (checkpoint === null) continue;
    const size = Number(checkpoint.size);
    const of = seenBy.get(size) ?? new Map<string, Cosignature>();
    seenBy.set(size, of);
    for (const each of cosignaturesOf(given, trusted, findings)) of.set(each.witness, each);
  }
  const enough = [...seenBy].filter(([, by]) => by.size >= trusted.quorum).sort(([a], [b]) => b - a);
  const [largest] = enough;
  return largest === undefined ? null : { size: largest[0], by: [...largest[1].values()] };
}

function checkNote(
  { note, from }: GivenNote,
  log: CheckedLog,
  trusted: Trusted,
  findings: Findings,
): Checkpoint | null {
  const opened = openCheckpoint(note, trusted.log);
  if (!opened.ok) {
    findings.add(`checkpoint refused: ${opened.error}`, from);
    return null;
  }
  const { size, root } = opened.value;
  if (size === 0n) return opened.value;
  const found = log.roots.get(Number(size));
  if (found === toHex(root)) return opened.value;
  const isShorter = Number(size) > log.size;
  findings.add(isShorter ? "the log is shorter than what was signed" : "the log differs from what was signed", from);
  return null;
}

function cosignaturesOf({ note, from }: GivenNote, trusted: Trusted, findings: Findings): readonly Cosignature[] {
  const read = readCosignatures(note, trusted.witnesses, trusted.log.publicKey, trusted.nowSeconds);
  if (!read.ok) return [];
  for (const { witness, kind } of read.value.faults)
    findings.add(`cosignature refused: ${kind}`, `${witness}, ${from}`);
  return read.value.cosignatures;
}
