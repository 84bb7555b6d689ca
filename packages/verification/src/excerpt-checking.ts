/** Checks an excerpt of a ledger by keys that the reader brings along, without the log. */
import type { Trusted } from "./checked-notes.ts";
import { isConsistent, isIncluded } from "./checking.ts";
import type { Cosignature } from "./cosignature.ts";
import { type LedgerEntry, parseEntry } from "./entry.ts";
import type { Excerpt, ExcerptEntry, ExcerptSubject } from "./excerpt.ts";
import { type Finding, Findings } from "./findings.ts";
import { fromHex, hashLeaf, toHex } from "./hashing.ts";
import { openWitnessed } from "./witnessed.ts";

/** An entry that is in the log, and whether enough witnesses have seen a log with it. */
export interface ProvedEntry {
  readonly entry: LedgerEntry;
  readonly isWitnessed: boolean;
}

export interface ExcerptReport {
  readonly subject: ExcerptSubject;
  readonly proved: readonly ProvedEntry[];
  /** By the largest checkpoint that enough witnesses have seen; `null`: none. */
  readonly seen: { readonly size: number; readonly by: readonly Cosignature[] } | null;
  readonly hasOlder: boolean;
  readonly findings: readonly Finding[];
}

interface Signed {
  readonly root: Uint8Array;
  readonly by: readonly Cosignature[];
}

/**
 * @param trusted keys that came another way than the excerpt: the key that it names itself is not looked at
 *
 * @example
 * const read = readExcerpt(text);
 * if (read.ok) checkExcerpt(read.value, trusted).findings;   // []: every entry is in the log
 */
export function checkExcerpt(excerpt: Excerpt, trusted: Trusted): ExcerptReport {
  const findings = new Findings();
  const signed = openCheckpoints(excerpt, trusted, findings);
  const proved: ProvedEntry[] = [];
  const places = new Set<number>();
  for (const [at, each] of excerpt.entries.entries()) {
    const entry = parseEntry(each.body);
    const checkpoint = signed.get(each.size);
    const fault = faultOf(each, entry, checkpoint, places);
    if (fault !== null) findings.add(fault, entry === null ? `the excerpt's ${at + 1}.` : `entry ${entry.index}`);
    else if (entry !== null) proved.push({ entry, isWitnessed: isSeen(checkpoint, trusted) });
  }
  const seen = [...signed].filter(([, each]) => isSeen(each, trusted)).sort(([a], [b]) => b - a);
  const [largest] = seen;
  return {
    subject: excerpt.subject,
    proved,
    seen: largest === undefined ? null : { size: largest[0], by: largest[1].by },
    hasOlder: excerpt.hasOlder,
    findings: findings.kept,
  };
}

function openCheckpoints(excerpt: Excerpt, trusted: Trusted, findings: Findings): ReadonlyMap<number, Signed> {
  const signed = new Map<number, Signed>();
  for (const [at, note] of excerpt.checkpoints.entries()) {
    const opened = openWitnessed(note, trusted.logs, trusted.witnesses, trusted.nowSeconds);
    if (!opened.ok) {
      findings.add(`checkpoint refused: ${opened.error}`, `the excerpt's ${at + 1}.`);
      continue;
    }
    const { checkpoint, cosignatures, faults } = opened.value;
    for (const { witness, kind } of faults) findings.add(`cosignature refused: ${kind}`, witness);
    const size = Number(checkpoint.size);
    const known = signed.get(size);
    if (known !== undefined && toHex(known.root) !== toHex(checkpoint.root)) {
      findings.add("two checkpoints of one size differ", `size ${size}`);
    }
    signed.set(size, { root: checkpoint.root, by: cosignatures });
  }
  const [first, second] = [...signed].sort(([a], [b]) => a - b);
  if (first !== undefined && second !== undefined && !isContinued(first, second, excerpt)) {
    findings.add("the checkpoints are not of one log", `sizes ${first[0]} and ${second[0]}`);
  }
  return signed;
}

const isContinued = (
  [size1, one]: readonly [number, Signed],
  [size2, other]: readonly [number, Signed],
  { consistency }: Excerpt,
): boolean =>
  isConsistent({
    ...{ size1: BigInt(size1), size2: BigInt(size2), root1: one.root, root2: other.root },
    proof: consistency.map(fromHex),
  });

function faultOf(
  { body, size, proof }: ExcerptEntry,
  entry: LedgerEntry | null,
  checkpoint: Signed | undefined,
  places: Set<number>,
): string | null {
  if (entry === null || !Number.isSafeInteger(entry.index) || entry.index < 0) return "entry's text malformed";
  if (checkpoint === undefined) return "no good checkpoint for its proof";
  if (places.has(entry.index)) return "entry twice";
  places.add(entry.index);
  const claim = { index: BigInt(entry.index), size: BigInt(size), leafHash: hashLeaf(Buffer.from(body)) };
  return isIncluded({ ...claim, proof: proof.map(fromHex), root: checkpoint.root }) ? null : "not in the log";
}

const isSeen = (checkpoint: Signed | undefined, { quorum }: Trusted): boolean =>
  checkpoint !== undefined && quorum > 0 && checkpoint.by.length >= quorum;
