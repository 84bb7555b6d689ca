/** What the log's key has signed and witnesses have cosigned, against the tree as it is. */
import type { Cosignature, WitnessKey } from "./cosignature.ts";
import type { Findings } from "./findings.ts";
import { toHex } from "./hashing.ts";
import type { NoteVerifier } from "./note.ts";
import { openWitnessed, readClaim, type WitnessedCheckpoint } from "./witnessed.ts";

/** A checkpoint's note, and where it was found. */
export interface GivenNote {
  readonly note: string;
  readonly from: string;
}

export interface Trusted {
  /** The log's key; where it was restored under another, the earlier ones as well. */
  readonly logs: readonly NoteVerifier[];
  readonly witnesses: readonly WitnessKey[];
  /** How many different witnesses a checkpoint needs. */
  readonly quorum: number;
  readonly nowSeconds: number;
  /** The copy is known to leave out entries and records of others. */
  readonly isPartial: boolean;
}

/** The largest size that enough witnesses have seen, and who they are. */
export interface SeenSize {
  readonly size: number;
  readonly by: readonly Cosignature[];
}

/** A tree as it was worked out: how large it is, and its root at the sizes that were asked for. */
export interface KnownTree {
  readonly size: number;
  readonly roots: ReadonlyMap<number, string>;
}

/** Sizes that the notes speak of, whoever signed them. */
export const sizesOf = (notes: readonly GivenNote[]): ReadonlySet<number> =>
  new Set(notes.map(({ note }) => readClaim(note)).flatMap((claim) => (claim.ok ? [Number(claim.value.size)] : [])));

/** The largest size that enough witnesses have seen; `null`: none. Every note that does not fit is a finding. */
export function checkCheckpoints(
  notes: readonly GivenNote[],
  log: KnownTree,
  trusted: Trusted,
  findings: Findings,
): SeenSize | null {
  const seenBy = new Map<number, Map<string, Cosignature>>();
  for (const given of notes) {
    const opened = checkNote(given, log, trusted, findings);
    if (opened === null) continue;
    const size = Number(opened.checkpoint.size);
    const of = seenBy.get(size) ?? new Map<string, Cosignature>();
    seenBy.set(size, of);
    for (const each of opened.cosignatures) of.set(each.witness, each);
    for (const { witness, kind } of opened.faults) {
      findings.add(`cosignature refused: ${kind}`, `${witness}, ${given.from}`);
    }
  }
  const enough = [...seenBy].filter(([, by]) => by.size >= trusted.quorum).sort(([a], [b]) => b - a);
  const [largest] = enough;
  return largest === undefined ? null : { size: largest[0], by: [...largest[1].values()] };
}

function checkNote(
  { note, from }: GivenNote,
  log: KnownTree,
  { logs, witnesses, nowSeconds }: Trusted,
  findings: Findings,
): WitnessedCheckpoint | null {
  const opened = openWitnessed(note, logs, witnesses, nowSeconds);
  if (!opened.ok) {
    findings.add(`checkpoint refused: ${opened.error}`, from);
    return null;
  }
  const { size, root } = opened.value.checkpoint;
  if (size === 0n || log.roots.get(Number(size)) === toHex(root)) return opened.value;
  const isShorter = Number(size) > log.size;
  findings.add(isShorter ? "the log is shorter than what was signed" : "the log differs from what was signed", from);
  return null;
}
