/** The ledger of an instance: its lines, its checkpoint, its proofs. */
import { type Actor, type InclusionProof, type LogSigner, proveInclusion } from "@custodiet/trust";
import { formatVerifier } from "@custodiet/verification";
import { commandFault } from "./failures.ts";
import type { LedgerLineInSight } from "./instance.ts";
import { instanceActor } from "./instance-actor.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";
import type { CheckpointInSight } from "./witness-types.ts";
import { lastWitnessed, withSeen } from "./witnesses.ts";

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
): Promise<CheckpointInSight> {
  scopeFor(parts, actor, "ledger.read");
  const signed = await parts.pipeline.signCheckpoint(instanceActor(actor.organisation));
  if (!signed.ok) throw commandFault(signed.error);
  const [present] = await withSeen(parts, signer, [signed.value]);
  if (!present) throw new Error("A checkpoint that was signed is not there");
  const { statement } = signed.value;
  const witnessed = await lastWitnessed(parts, signer);
  return { ...present, statement, verifierKey: formatVerifier(signer.verifier), witnessed };
}

export async function proveEntry(
  parts: InstanceParts,
  actor: Actor,
  index: number,
  size: number | null,
): Promise<InclusionProof | null> {
  scopeFor(parts, actor, "ledger.read");
  const proof = await proveInclusion(parts.store.ledger, index, size ?? undefined);
  return proof.ok ? proof.value : null;
}
