/** Asks one witness to cosign the present checkpoint, and keeps what came of it. */

import type { WitnessRecord } from "@custodiet/store";
import { type CheckpointStatus, type LogSigner, proveConsistency, rootAt } from "@custodiet/trust";
import { formatWitnessRequest, fromHex, openWitnessed, parseWitnessKey, splitNote } from "@custodiet/verification";
import { everyOrganisation } from "../commands/witnesses.ts";
import { commandFault } from "../instance/failures.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import { type InstanceParts, newId } from "../instance/parts.ts";
import type { WitnessAnswer, WitnessContact } from "./contact.ts";

/** What kept a witness from cosigning, for the page that lists witnesses. `null`: nothing did. */
export interface AskOutcome {
  readonly fault: AskFault | null;
  readonly detail: string | null;
}

export type AskFault =
  /** No answer, or not allowed by the settings. */
  | "unreachable"
  /** It answered something else than a signature. */
  | "refused"
  /** Its signature is not of the key that was appointed. */
  | "bad-signature"
  /** It remembers more than this log has, or another past. */
  | "ahead";

const well: AskOutcome = { fault: null, detail: null };

export interface Asking {
  readonly parts: InstanceParts;
  readonly signer: LogSigner;
}

/** A witness is asked at most twice: from the size that was kept here, and from the one it says it remembers. */
export async function askWitness(
  asking: Asking,
  contact: WitnessContact,
  witness: WitnessRecord,
  checkpoint: CheckpointStatus,
): Promise<AskOutcome> {
  const { parts, signer } = asking;
  const kept = (await parts.store.witnesses.latest(signer.verifier.keyId)).find((each) => each.witness === witness.id);
  try {
    const first = await ask(parts, contact, checkpoint, kept?.size ?? 0);
    const isBehind = first.kind === "conflict" && first.remembered <= checkpoint.size;
    const answer = isBehind ? await ask(parts, contact, checkpoint, first.remembered) : first;
    return await settle(asking, contact, witness, checkpoint, answer);
  } catch (thrown) {
    return { fault: "unreachable", detail: thrown instanceof Error ? thrown.message || thrown.name : String(thrown) };
  }
}

async function ask(
  { store }: InstanceParts,
  contact: WitnessContact,
  { note, size }: CheckpointStatus,
  from: number,
): Promise<WitnessAnswer> {
  const proof = from === 0 || from === size ? [] : await requireProof(store, from, size);
  return contact.ask(formatWitnessRequest({ oldSize: BigInt(from), proof: proof.map(fromHex), note }));
}

async function requireProof(store: InstanceParts["store"], from: number, size: number): Promise<readonly string[]> {
  const proof = await proveConsistency(store.ledger, from, size);
  if (!proof.ok) throw new Error(`There is no proof from ${from} to ${size}`);
  return proof.value;
}

async function settle(
  asking: Asking,
  contact: WitnessContact,
  witness: WitnessRecord,
  checkpoint: CheckpointStatus,
  answer: WitnessAnswer,
): Promise<AskOutcome> {
  switch (answer.kind) {
    case "cosigned":
      return keepLine(asking, witness, `${checkpoint.note}${answer.line}`);
    case "conflict":
      await lookBehind(asking, contact);
      return { fault: "ahead", detail: `It remembers ${answer.remembered} entries.` };
    case "inconsistent":
      await lookBehind(asking, contact);
      return { fault: "ahead", detail: answer.detail };
    case "refused":
      return { fault: "refused", detail: answer.detail };
  }
}

/** What a note with this witness's line comes to. */
async function keepLine({ parts }: Asking, witness: WitnessRecord, note: string): Promise<AskOutcome> {
  const key = parseWitnessKey(witness.id);
  if (!key.ok || !splitNote(note).ok) return { fault: "bad-signature", detail: null };
  const actor = instanceActor(everyOrganisation);
  const done = await parts.pipeline.keepWitnessed(actor, { note, witnesses: [{ id: witness.id, key: key.value }] });
  if (done.ok) return well;
  if (done.error.kind === "fault") return { fault: "bad-signature", detail: done.error.fault.detail };
  throw commandFault(done.error);
}

/**
 * What a witness remembers of this log, where it shows that this is not the log's last state: signed by the log's own
 * key, so that no witness can make it up. From then on nothing is written (`CUS-S086`). Returns what was seen.
 */
export async function lookBehind({ parts, signer }: Asking, contact: WitnessContact): Promise<string | null> {
  const note = await contact.lastSeen(signer.verifier.keyId);
  if (note === null) return null;
  const seen = await judgeSeen(parts, signer, note);
  if (seen.isBehind) {
    const detail = `A witness saw ${seen.size} entries of this ledger, signed by its own key; ${seen.found}`;
    await parts.store.witnesses.hold({
      id: newId(parts.randomness),
      kind: "behind",
      detail,
      placedAtMs: parts.clock.nowMs(),
    });
  }
  return note;
}

export interface Judged {
  readonly size: number;
  readonly isBehind: boolean;
  /** What this log has instead. */
  readonly found: string;
}

/** Holds a checkpoint that comes from outside against this log. One that this log's key has not signed says nothing. */
export async function judgeSeen({ store, clock }: InstanceParts, signer: LogSigner, note: string): Promise<Judged> {
  const opened = openWitnessed(note, [signer.verifier], [], Math.floor(clock.nowMs() / 1000));
  if (!opened.ok) return { size: 0, isBehind: false, found: "" };
  const { size: claimed, root } = opened.value.checkpoint;
  const size = Number(claimed);
  const present = await store.ledger.size();
  if (size > present) return { size, isBehind: true, found: `here are ${present}.` };
  const isSame = size === 0 || (await rootAt(store.ledger, size)) === Buffer.from(root).toString("hex");
  return { size, isBehind: !isSame, found: "here they are others." };
}
