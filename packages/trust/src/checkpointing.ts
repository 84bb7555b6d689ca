/** Signing the log's state. Who reads a checkpoint is told how far it can be trusted. */
import { frontierRoot, signCheckpoint, toHex } from "@custodiet/verification";
import type { Actor } from "./actor.ts";
import { readFrontier } from "./ledger.ts";
import type { LogSigner } from "./log-key.ts";
import type { CheckpointKept, CosignatureKept, LedgerTransaction } from "./ports.ts";

/** A signed checkpoint and who has seen it beside the server that signed it. */
export interface CheckpointStatus extends CheckpointKept {
  readonly seenBy: readonly CosignatureKept[];
  readonly statement: string;
}

/** Without a witness, whoever has the server and its key can rewrite everything: that must be said. */
const unwitnessed = "No witness has seen it.";

/** States how far a kept checkpoint can be trusted. */
export const describeCheckpoint = (kept: CheckpointKept, seenBy: readonly CosignatureKept[]): CheckpointStatus => ({
  ...kept,
  seenBy,
  statement:
    seenBy.length === 0 ? unwitnessed : `Seen by ${seenBy.map(({ witness }) => nameOfKey(witness)).join(", ")}.`,
});

/** The name in a public key as it is handed over. */
export const nameOfKey = (key: string): string => key.slice(0, key.indexOf("+"));

/** Signs the present state, unless the latest checkpoint already states it. */
export async function signPresentState(
  ledger: LedgerTransaction,
  signer: LogSigner,
  actor: Actor,
  nowMs: number,
): Promise<CheckpointStatus> {
  const frontier = await readFrontier(ledger);
  const size = Number(frontier.size);
  const latest = await ledger.latestCheckpoint();
  const { keyId } = signer.verifier;
  if (latest?.size === size && latest.keyId === keyId) {
    return describeCheckpoint(latest, await ledger.cosignaturesOf(keyId, size));
  }
  const root = frontierRoot(frontier);
  const checkpoint = {
    size,
    rootHash: toHex(root),
    note: signCheckpoint(signer, { size: frontier.size, root }),
    keyId,
    signedAtMs: nowMs,
  };
  await ledger.keepCheckpoint({ ...checkpoint, signedBy: actor.person, organisation: actor.organisation });
  return describeCheckpoint(checkpoint, []);
}
