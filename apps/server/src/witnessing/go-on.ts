/**
 * Going on with a log that is held: as the last state, where the witnesses say that it is; else from a copy, openly, under
 * another key, with what is lost written down. Whoever verifies is told of it for ever.
 */
import { err, ok, type Result } from "@custodiet/core";
import { createLogKey } from "@custodiet/trust";
import { formatVerifier } from "@custodiet/verification";
import { restoreLedger } from "../commands/restore-ledger.ts";
import { everyOrganisation } from "../commands/witnesses.ts";
import { RequestFault } from "../faults.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import { perform } from "../instance/parts.ts";
import { askMemories, type Memories } from "./ask-memories.ts";
import type { Asking } from "./ask-witness.ts";
import type { WitnessContact } from "./contact.ts";

export interface GoOnOrder {
  readonly contacts: readonly WitnessContact[];
  /** Checkpoints that somebody brings: a witness's memory, by hand. */
  readonly brought: readonly string[];
  readonly reason: string;
  /** What to do where witnesses saw more, or nobody could be asked. */
  readonly loss: "refuse" | "accept" | "unknown";
}

export interface GoneOn {
  readonly entry: number;
  readonly copySize: number;
  readonly seenSize: number | null;
  readonly lost: number;
  /** The secret text of the key that signs from now on; `null`: the same as before. */
  readonly newKey: string | null;
  readonly verifierKey: string;
}

/** Throws `CUS-S013` where nothing is held. */
export async function goOn(asking: Asking, order: GoOnOrder): Promise<Result<GoneOn, RequestFault>> {
  const { parts, signer } = asking;
  if ((await parts.store.witnesses.holds()).length === 0) {
    return err(new RequestFault("CUS-S013", "Nothing keeps this ledger from being written."));
  }
  const copySize = await parts.store.ledger.size();
  const memories = await askMemories(asking, order.contacts, order.brought);
  const refused = whyNot(memories, order.loss, copySize);
  if (refused !== null) return err(refused);
  const isBehind = memories.judged.some((seen) => seen.isBehind);
  const seenSize = memories.judged.length === 0 ? null : Math.max(...memories.judged.map(({ size }) => size));
  const next = isBehind ? await nextKey(asking) : null;
  const before = formatVerifier(signer.verifier);
  const verifierKey = next?.verifierText ?? before;
  const { entry } = await perform(parts, restoreLedger, instanceActor(everyOrganisation), {
    copySize,
    seenSize,
    logKeyBefore: before,
    logKey: verifierKey,
    evidence: memories.judged.filter((seen) => seen.isBehind).map(({ note }) => note),
    reason: order.reason,
  });
  const lost = Math.max(0, (seenSize ?? 0) - copySize);
  return ok({ entry, copySize, seenSize, lost, newKey: next?.secretText ?? null, verifierKey });
}

function whyNot({ judged }: Memories, loss: GoOnOrder["loss"], copySize: number): RequestFault | null {
  const behind = judged.filter((seen) => seen.isBehind);
  if (behind.length > 0 && loss !== "accept") {
    const [worst] = behind.toSorted((a, b) => b.size - a.size);
    return new RequestFault("CUS-S090", `A witness saw ${worst?.size} entries; this copy has ${copySize}, or others.`);
  }
  const isAsked = judged.length > 0 || loss === "unknown";
  return isAsked ? null : new RequestFault("CUS-S089", "No witness that has seen this ledger could be asked.");
}

/** The witnesses will never sign two pasts of one name: the log goes on under another. */
async function nextKey({ parts }: Asking): Promise<ReturnType<typeof createLogKey>> {
  const { instanceId } = await parts.store.meta.facts();
  const count = (await parts.store.witnesses.restorations()).length;
  return createLogKey(`custodiet/${instanceId}/${count + 2}`, parts.randomness);
}
