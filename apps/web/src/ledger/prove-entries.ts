import { bodyOf, client } from "../api/client.ts";
import type { LedgerEntry, SeenByWitness } from "../api/shapes.ts";
import { verifyInclusion } from "./verify-inclusion.ts";

export interface ProvedEntries {
  /** Entries that do not verify, by their number; empty: all do. */
  readonly failed: readonly number[];
  /** Entries of the ledger that the proofs reach up to. */
  readonly size: number;
  /** Who has seen the checkpoint that the proofs end at; empty: nobody has. */
  readonly seenBy: readonly SeenByWitness[];
  /** Entries that came after it, proved to the present checkpoint only. */
  readonly unseen: number;
}

interface Goal {
  readonly size: number;
  readonly rootHash: string;
}

/**
 * Fetches a proof for each entry, to the last checkpoint that witnesses have seen, or to the present one for what came
 * after it, and works every proof out here.
 */
export async function proveEntries(
  entries: readonly Pick<LedgerEntry, "index" | "leafHash">[],
  onProgress: (done: number) => void,
): Promise<ProvedEntries> {
  const present = await bodyOf(client.GET("/api/ledger/checkpoint"));
  const { witnessed } = present;
  const failed: number[] = [];
  for (const [at, entry] of entries.entries()) {
    const goal = witnessed !== null && entry.index < witnessed.size ? witnessed : present;
    if (!(await isProved(entry, goal))) failed.push(entry.index);
    onProgress(at + 1);
  }
  const unseen = witnessed === null ? [] : entries.filter(({ index }) => index >= witnessed.size);
  const { size, seenBy } = witnessed ?? present;
  return { failed, size, seenBy, unseen: unseen.length };
}

/** The leaf is the one shown on this page, the root the checkpoint's: neither is one that the proof brings along. */
async function isProved({ index, leafHash }: Pick<LedgerEntry, "index" | "leafHash">, { size, rootHash }: Goal) {
  const params = { path: { index }, query: { size } };
  const { proof } = await bodyOf(client.GET("/api/ledger/{index}/proof", { params }));
  return verifyInclusion({ index, leafHash, size, rootHash, proof });
}
