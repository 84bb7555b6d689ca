import { bodyOf, client } from "../api/client.ts";
import type { LedgerEntry } from "../api/shapes.ts";
import { verifyInclusion } from "./verify-inclusion.ts";

export interface ProvedEntries {
  /** Entries that do not verify, by their number; empty: all do. */
  readonly failed: readonly number[];
  /** Entries of the ledger that the proofs reach up to. */
  readonly size: number;
  /** The proofs end at the checkpoint's own root. `false`: the ledger grew meanwhile, and no checkpoint states it yet. */
  readonly isUnderCheckpoint: boolean;
  readonly witnesses: readonly string[];
}

/** Fetches the present checkpoint and a proof for each entry, and works every proof out here. */
export async function proveEntries(
  entries: readonly Pick<LedgerEntry, "index" | "leafHash">[],
  onProgress: (done: number) => void,
): Promise<ProvedEntries> {
  const checkpoint = await bodyOf(client.GET("/api/ledger/checkpoint"));
  const failed: number[] = [];
  let size = checkpoint.size;
  let isUnderCheckpoint = true;
  for (const [at, { index, leafHash }] of entries.entries()) {
    const given = await bodyOf(client.GET("/api/ledger/{index}/proof", { params: { path: { index } } }));
    // The leaf is the one shown on this page, not one that the proof brings along.
    if (!(await verifyInclusion({ ...given, index, leafHash }))) failed.push(index);
    if (given.size === checkpoint.size && given.rootHash !== checkpoint.rootHash) failed.push(index);
    if (given.size !== checkpoint.size) isUnderCheckpoint = false;
    size = Math.max(size, given.size);
    onProgress(at + 1);
  }
  return { failed: [...new Set(failed)], size, isUnderCheckpoint, witnesses: checkpoint.witnesses };
}
