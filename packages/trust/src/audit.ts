/** Reading the whole log again, from its texts: what a store says of itself is not believed. */
import { canonicalJson } from "@custodiet/core";
import {
  appendLeaf,
  emptyFrontier,
  type Frontier,
  frontierRoot,
  hashLeaf,
  isOpenedBy,
  type LedgerEntry,
  type PlacedHash,
  toHex,
} from "@custodiet/verification";
import { type CheckpointKept, type EntryToAppend, isStorageFault, type LedgerTransaction } from "./ports.ts";

/** An entry as it is kept; an opening that was erased is `null`. */
export interface EntryKept extends Omit<EntryToAppend, "nodes" | "opening"> {
  readonly opening: EntryToAppend["opening"] | null;
}

export interface AuditReads extends Pick<LedgerTransaction, "size" | "nodes"> {
  /** Entries from an index on, in order. */
  readonly entries: (from: number, limit: number) => Promise<readonly EntryKept[]>;
  readonly checkpoints: (limit: number) => Promise<readonly CheckpointKept[]>;
}

/** Something in the log that does not agree with its texts; `at` is an index, for a checkpoint its size. */
export interface AuditFinding {
  readonly kind:
    | "entry missing"
    | "entry of another index"
    | "text malformed"
    | "leaf differs"
    | "columns differ"
    | "opening differs"
    | "node differs"
    | "checkpoint differs";
  readonly at: number;
}

export interface Audit {
  readonly size: number;
  readonly rootHash: string;
  readonly findings: readonly AuditFinding[];
}

/** Entries read at once: each completes two nodes on average, and a query may ask for a few hundred of them. */
const entriesRead = 100;
const checkpointsRead = 100_000;

/** Recomputes the tree from the canonical texts and holds rows, nodes and checkpoints against it. */
export async function auditLedger(reads: AuditReads): Promise<Audit> {
  const size = await reads.size();
  const signed = await reads.checkpoints(checkpointsRead);
  const findings: AuditFinding[] = signed.filter((kept) => kept.size > size).map(({ size: at }) => differing(at));
  let frontier = emptyFrontier;
  findings.push(...checkpointFindings(signed, frontier));
  for (let from = 0; from < size; from += entriesRead) {
    const kept = await reads.entries(from, Math.min(entriesRead, size - from));
    const completed: PlacedHash[] = [];
    for (const [offset, entry] of kept.entries()) {
      const leaf = hashLeaf(Buffer.from(entry.body));
      findings.push(...entryFindings(entry, from + offset, toHex(leaf)));
      const appended = appendLeaf(frontier, leaf);
      frontier = appended.frontier;
      completed.push(...appended.completed);
      findings.push(...checkpointFindings(signed, frontier));
    }
    findings.push(...(await nodeFindings(reads, completed)));
  }
  return { size, rootHash: toHex(frontierRoot(frontier)), findings };
}

const differing = (at: number): AuditFinding => ({ kind: "checkpoint differs", at });

function checkpointFindings(signed: readonly CheckpointKept[], frontier: Frontier): AuditFinding[] {
  const size = Number(frontier.size);
  const ofSize = signed.filter((kept) => kept.size === size);
  if (ofSize.length === 0) return [];
  const rootHash = toHex(frontierRoot(frontier));
  return ofSize.filter((kept) => kept.rootHash !== rootHash).map(() => differing(size));
}

function entryFindings(kept: EntryKept, expected: number, leafHash: string): AuditFinding[] {
  if (kept.index !== expected) return [{ kind: "entry missing", at: expected }];
  const entry = readText(kept.body) as Partial<LedgerEntry> | null;
  const findings: AuditFinding[] = [];
  if (!isEntry(entry)) return [{ kind: "text malformed", at: expected }];
  if (entry.index !== expected) findings.push({ kind: "entry of another index", at: expected });
  if (kept.leafHash !== leafHash) findings.push({ kind: "leaf differs", at: expected });
  if (columnsOf(kept) !== columnsOf(entry)) findings.push({ kind: "columns differ", at: expected });
  const isOpening = kept.opening === null || isOpenedBy(entry.commitment, kept.opening);
  if (!isOpening) findings.push({ kind: "opening differs", at: expected });
  return findings;
}

/** What the rows are found by must be what the text says. */
const columnsOf = ({ organisation, action, record }: Pick<LedgerEntry, "organisation" | "action" | "record">): string =>
  canonicalJson({ organisation, action, record });

/** Whoever altered a text need not have left it readable: `null` then. */
function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isEntry = (entry: Partial<LedgerEntry> | null): entry is LedgerEntry =>
  typeof entry?.index === "number" && typeof entry.commitment === "string" && typeof entry.record === "object";

async function nodeFindings(reads: AuditReads, completed: readonly PlacedHash[]): Promise<AuditFinding[]> {
  const stored = await readNodes(reads, completed);
  const wrong = completed.filter(({ hash }, at) => stored[at] !== toHex(hash));
  return wrong.map(({ level, index }) => ({ kind: "node differs", at: Number((index + 1n) << BigInt(level)) - 1 }));
}

/** Asking for a node that is not there is a bug everywhere but here, where it may have been taken away. */
async function readNodes(reads: AuditReads, completed: readonly PlacedHash[]): Promise<readonly (string | null)[]> {
  const places = completed.map(({ level, index }) => ({ level, index: Number(index) }));
  try {
    return await reads.nodes(places);
  } catch (thrown) {
    if (isStorageFault(thrown) || completed.length === 0) throw thrown;
    if (completed.length === 1) return [null];
    const singly = await Promise.all(completed.map((node) => readNodes(reads, [node])));
    return singly.flat();
  }
}
