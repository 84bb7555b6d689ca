/** Reading the whole log again, from its texts: what a store says of itself is not believed. */
import {
  appendLeaf,
  emptyFrontier,
  type Frontier,
  frontierRoot,
  hashLeaf,
  type LedgerEntry,
  toHex,
} from "@custodiet/verification";
import { readFrontier } from "./ledger.ts";
import type { CheckpointKept, LedgerTransaction } from "./ports.ts";

export interface AuditReads extends Pick<LedgerTransaction, "size" | "nodes"> {
  readonly bodies: (
    from: number,
    limit: number,
  ) => Promise<readonly { readonly index: number; readonly body: string; readonly leafHash: string }[]>;
  readonly checkpoints: (limit: number) => Promise<readonly CheckpointKept[]>;
}

/** Something in the log that does not agree with its texts; `at` is an index, for a checkpoint its size. */
export interface AuditFinding {
  readonly kind: "entry missing" | "entry of another index" | "leaf differs" | "nodes differ" | "checkpoint differs";
  readonly at: number;
}

export interface Audit {
  readonly size: number;
  readonly rootHash: string;
  readonly findings: readonly AuditFinding[];
}

const entriesRead = 1000;
const checkpointsRead = 100_000;

/** Recomputes the tree from the canonical texts and holds leaves, nodes and checkpoints against it. */
export async function auditLedger(reads: AuditReads): Promise<Audit> {
  const size = await reads.size();
  const signed = new Map((await reads.checkpoints(checkpointsRead)).map((kept) => [kept.size, kept.rootHash]));
  const findings: AuditFinding[] = [];
  const check = (frontier: Frontier): void => {
    const rootHash = signed.get(Number(frontier.size));
    const differs = rootHash !== undefined && rootHash !== toHex(frontierRoot(frontier));
    if (differs) findings.push({ kind: "checkpoint differs", at: Number(frontier.size) });
  };
  let frontier = emptyFrontier;
  check(frontier);
  for (let from = 0; from < size; from += entriesRead) {
    for (const [offset, line] of (await reads.bodies(from, Math.min(entriesRead, size - from))).entries()) {
      const leaf = hashLeaf(Buffer.from(line.body));
      findings.push(...findingsOf(line, from + offset, toHex(leaf)));
      frontier = appendLeaf(frontier, leaf).frontier;
      check(frontier);
    }
  }
  const rootHash = toHex(frontierRoot(frontier));
  if (rootHash !== toHex(frontierRoot(await readFrontier(reads)))) findings.push({ kind: "nodes differ", at: size });
  for (const at of signed.keys()) if (at > size) findings.push({ kind: "checkpoint differs", at });
  return { size, rootHash, findings };
}

function findingsOf(
  line: { readonly index: number; readonly body: string; readonly leafHash: string },
  expected: number,
  leafHash: string,
): AuditFinding[] {
  if (line.index !== expected) return [{ kind: "entry missing", at: expected }];
  const entry = JSON.parse(line.body) as Partial<LedgerEntry>;
  const findings: AuditFinding[] = [];
  if (entry.index !== expected) findings.push({ kind: "entry of another index", at: expected });
  if (line.leafHash !== leafHash) findings.push({ kind: "leaf differs", at: expected });
  return findings;
}
