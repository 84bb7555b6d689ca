/** What witnesses remember of this log, from those that can be reached and from what is brought along. */
import { openWitnessed } from "@custodiet/verification";
import { type Asking, type Judged, judgeSeen } from "./ask-witness.ts";
import type { WitnessContact } from "./contact.ts";

export interface Memories {
  /** Checkpoints that this log's key has signed, each held against the log. */
  readonly judged: readonly (Judged & { readonly note: string })[];
  /** Witnesses that answered, those that have seen nothing included. */
  readonly answered: number;
}

export async function askMemories(
  { parts, signer }: Asking,
  contacts: readonly WitnessContact[],
  brought: readonly string[],
): Promise<Memories> {
  const asked = await Promise.all(
    contacts.map((contact) => contact.lastSeen(signer.verifier.keyId).catch(() => undefined)),
  );
  const answers = asked.filter((note) => note !== undefined);
  const nowSeconds = Math.floor(parts.clock.nowMs() / 1000);
  const own = [...answers.filter((note) => note !== null), ...brought].filter(
    (note) => openWitnessed(note, [signer.verifier], [], nowSeconds).ok,
  );
  const judged = await Promise.all(own.map(async (note) => ({ ...(await judgeSeen(parts, signer, note)), note })));
  return { judged, answered: answers.length };
}
