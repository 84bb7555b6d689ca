/** The log's witnesses: what they have seen, how far they lag, and how their answers are brought by hand. */
import type { WitnessRecord, WitnessState } from "@custodiet/store";
import {
  type Actor,
  type CheckpointKept,
  type CosignatureKept,
  cosigningFaults,
  type LogSigner,
  proveConsistency,
} from "@custodiet/trust";
import {
  formatVerifier,
  formatWitnessRequest,
  fromHex,
  type LedgerEntry,
  openWitnessed,
  parseWitnessKey,
  type WitnessKey,
} from "@custodiet/verification";
import { everyOrganisation } from "../commands/witnesses.ts";
import { commandFault } from "./failures.ts";
import { instanceActor } from "./instance-actor.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { readRestorations } from "./restorations.ts";
import type { Seen, SeenCheckpoint, WitnessesInSight, WitnessInSight } from "./witness-types.ts";

/** So many different witnesses make a checkpoint one that nobody rewrites unseen. */
export const quorum = 2;

const onlineLimitMs = 60_000;
const byHandLimitMs = 24 * 3_600_000;

export async function readWitnesses(parts: InstanceParts, signer: LogSigner, actor: Actor): Promise<WitnessesInSight> {
  scopeFor(parts, actor, "ledger.read");
  const { witnesses, ledger } = parts.store;
  const [all, states, latest, size] = [
    await witnesses.list(),
    await witnesses.states(),
    await witnesses.latest(signer.verifier.keyId),
    await ledger.size(),
  ];
  const appointed = all.filter(({ dismissedAtMs }) => dismissedAtMs === null);
  return {
    size,
    quorum,
    holds: await witnesses.holds(),
    restorations: await readRestorations(parts.store),
    verifierKey: formatVerifier(signer.verifier),
    witnesses: await Promise.all(
      appointed.map((witness) =>
        describeWitness(parts, witness, {
          size,
          state: states.find((state) => state.witness === witness.id) ?? null,
          seen: latest.find((seen) => seen.witness === witness.id) ?? null,
        }),
      ),
    ),
  };
}

interface Known {
  readonly size: number;
  readonly state: WitnessState | null;
  readonly seen: CosignatureKept | null;
}

async function describeWitness(
  { store, clock }: InstanceParts,
  { id, name, isSimulated, address, appointedAtMs }: WitnessRecord,
  { size, state, seen }: Known,
): Promise<WitnessInSight> {
  const seenSize = seen?.size ?? 0;
  const [oldest] = seenSize < size ? await store.ledger.entries(seenSize, 1) : [];
  const oldestMs = oldest ? (JSON.parse(oldest.body) as LedgerEntry).atMs : null;
  // What was entered before it was appointed counts from then on.
  const lagMs = oldestMs === null ? 0 : Math.max(0, clock.nowMs() - Math.max(oldestMs, appointedAtMs));
  const limitMs = address === null && !isSimulated ? byHandLimitMs : onlineLimitMs;
  return {
    id,
    name,
    isSimulated,
    way: isSimulated ? "simulated" : address === null ? "by-hand" : "online",
    appointedAtMs,
    seen: seen && { size: seen.size, atMs: seen.cosignedAtMs },
    unseenEntries: size - seenSize,
    lagMs,
    limitMs,
    isStale: lagMs > limitMs || state?.fault === "ahead",
    askedAtMs: state?.askedAtMs ?? null,
    answeredAtMs: state?.answeredAtMs ?? null,
    fault: state?.fault ?? null,
    detail: state?.detail ?? null,
  };
}

/** Checkpoints, newest first, with who saw each. */
export async function readCheckpoints(
  parts: InstanceParts,
  signer: LogSigner,
  actor: Actor,
  limit: number,
): Promise<readonly SeenCheckpoint[]> {
  scopeFor(parts, actor, "ledger.read");
  return withSeen(parts, signer, await parts.store.ledger.checkpoints(limit));
}

/** The largest checkpoint that enough of the appointed witnesses have seen; `null`: none. */
export async function lastWitnessed(parts: InstanceParts, signer: LogSigner): Promise<SeenCheckpoint | null> {
  const { witnesses, ledger } = parts.store;
  const { keyId } = signer.verifier;
  const size = await witnesses.lastSeen(keyId, quorum);
  const kept = size === null ? null : await ledger.checkpointOf(keyId, size);
  const [seen = null] = kept === null ? [] : await withSeen(parts, signer, [kept]);
  return seen;
}

export async function withSeen(
  { store }: InstanceParts,
  { verifier }: LogSigner,
  checkpoints: readonly CheckpointKept[],
): Promise<readonly SeenCheckpoint[]> {
  const records = new Map((await store.witnesses.list()).map((witness) => [witness.id, witness]));
  const sizes = checkpoints.map(({ size }) => size);
  const cosignatures = await store.witnesses.cosignatures(verifier.keyId, sizes);
  return checkpoints.map((checkpoint) => ({
    ...checkpoint,
    seenBy: cosignatures.flatMap(({ size, witness, cosignedAtMs }): Seen[] => {
      const record = records.get(witness);
      const isOf = record !== undefined && size === checkpoint.size && checkpoint.keyId === verifier.keyId;
      return isOf ? [{ name: record.name, isSimulated: record.isSimulated, atMs: cosignedAtMs }] : [];
    }),
  }));
}

/** What to carry to a witness by hand: the present checkpoint and the proof from what it saw last. `null`: no such witness. */
export async function makeWitnessRequest(
  parts: InstanceParts,
  signer: LogSigner,
  actor: Actor,
  witness: string,
): Promise<{ readonly size: number; readonly text: string } | null> {
  const { witnesses } = await readWitnesses(parts, signer, actor);
  const found = witnesses.find(({ id }) => id === witness);
  if (!found) return null;
  const signed = await parts.pipeline.signCheckpoint(instanceActor(everyOrganisation));
  if (!signed.ok) throw commandFault(signed.error);
  const { size, note } = signed.value;
  const from = found.seen?.size ?? 0;
  const proof = from === 0 || from === size ? null : await proveConsistency(parts.store.ledger, from, size);
  const hashes = proof?.ok ? proof.value.map(fromHex) : [];
  return { size, text: formatWitnessRequest({ oldSize: BigInt(from), proof: hashes, note }) };
}

/** Checkpoints among which the one is looked for that a bare signature line belongs to. */
const checkpointsTried = 200;

/**
 * Keeps what a witness answered by hand: its signature line alone, or a checkpoint with it. Throws the fault where it is
 * not this log's, or no appointed witness has signed it.
 */
export async function bringCosignature(
  parts: InstanceParts,
  signer: LogSigner,
  actor: Actor,
  answer: string,
): Promise<{ readonly size: number; readonly names: readonly string[] }> {
  const appointed = (await parts.store.witnesses.list()).flatMap(({ id, dismissedAtMs }) => {
    const key = parseWitnessKey(id);
    return key.ok && dismissedAtMs === null ? [{ id, key: key.value }] : [];
  });
  const text = `${answer.replaceAll("\r\n", "\n").trim()}\n`;
  const keys = appointed.map(({ key }) => key);
  const note = text.includes("\n\n") ? text : await noteOfLine(parts, signer, keys, text);
  const kept = await parts.pipeline.keepWitnessed(actor, { note, witnesses: appointed });
  if (!kept.ok) throw commandFault(kept.error);
  return kept.value;
}

async function noteOfLine(
  { store, clock }: InstanceParts,
  signer: LogSigner,
  keys: readonly WitnessKey[],
  line: string,
): Promise<string> {
  const nowSeconds = Math.floor(clock.nowMs() / 1000);
  for (const { note } of await store.ledger.checkpoints(checkpointsTried)) {
    const cosigned = `${note}${line}`;
    const opened = openWitnessed(cosigned, [signer.verifier], keys, nowSeconds);
    if (opened.ok && opened.value.cosignatures.length > 0) return cosigned;
  }
  throw commandFault({ kind: "fault", fault: cosigningFaults["CUS-S085"] });
}
