/** The ledger of an instance: its lines, its checkpoint, its proofs. */
import {
  type Actor,
  type CheckpointStatus,
  type InclusionProof,
  type LogSigner,
  proveInclusion,
} from "@custodiet/trust";
import { formatVerifier } from "@custodiet/verification";
import { commandFault } from "./failures.ts";
import type { LedgerLineInSight } from "./instance.ts";
import { instanceActor } from "./instance-actor.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

export async function readLedger(
  parts: InstanceParts,
  actor: Actor,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<{ readonly size: number; readonly entries: readonly LedgerLineInSight[] }> {
  const scope = scopeFor(parts, actor, "ledger.read");
  const { ledger } = parts.store;
  const lines = await ledger.page(scope, before === null ? { limit } : { before, limit });
  const names = await namesOf(
    parts,
    lines.flatMap((line) => line.actor ?? []),
  );
  const entries = lines.map((line) => ({
    ...line,
    actorName: line.actor === null ? null : (names.get(line.actor) ?? line.actor),
  }));
  return { size: await ledger.size(), entries };
}

/** Signs the present state when the latest checkpoint does not state it. */
export async function readCheckpoint(
  parts: InstanceParts,
  signer: LogSigner,
  actor: Actor,
): Promise<CheckpointStatus & { readonly verifierKey: string }> {
  scopeFor(parts, actor, "ledger.read");
  const signed = await parts.pipeline.signCheckpoint(instanceActor(actor.organisation));
  if (!signed.ok) throw commandFault(signed.error);
  return { ...signed.value, verifierKey: formatVerifier(signer.verifier) };
}

export async function proveEntry(parts: InstanceParts, actor: Actor, index: number): Promise<InclusionProof | null> {
  scopeFor(parts, actor, "ledger.read");
  const proof = await proveInclusion(parts.store.ledger, index);
  return proof.ok ? proof.value : null;
}
