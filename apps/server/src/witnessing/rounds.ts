/**
 * Asks the witnesses in rounds: every half minute by the clock, whatever happened in it, so that the times of checkpoints
 * tell nothing of what was done; and at once after many entries, so that little stands unseen. What a round does stands
 * in the database: a process that dies in the middle of one leaves nothing to repair.
 */

import { everyOrganisation } from "../commands/witnesses.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import { type Asking, askWitness } from "./ask-witness.ts";
import type { WitnessContact } from "./contact.ts";
import { keepLookingAfter } from "./looking.ts";

export interface WitnessRounds {
  /** One round now; resolves when every witness has been asked or could not be reached. */
  readonly round: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Checkpoints are cosigned at least this often while something is entered. */
export const roundEveryMs = 30_000;
/** So many entries that nobody has seen are not left to wait for the next round. */
const burstEntries = 200;
const lookEveryMs = 5000;
/** A witness that has seen everything is still asked now and then: a silent one shows before it is needed. */
const heartbeatMs = 10 * 60_000;
const leaseMs = 30_000;

export function startRounds(asking: Asking, contacts: readonly WitnessContact[]): WitnessRounds {
  const { clock } = asking.parts;
  let lastRoundMs = Number.NEGATIVE_INFINITY;
  let sizeThen = 0;

  const round = async (): Promise<void> => {
    lastRoundMs = clock.nowMs();
    sizeThen = await asking.parts.store.ledger.size();
    await askAll(asking, contacts);
  };
  const look = async (): Promise<void> => {
    const isDue = clock.nowMs() - lastRoundMs >= roundEveryMs;
    const isBurst = (await asking.parts.store.ledger.size()) - sizeThen >= burstEntries;
    if (isDue || isBurst) await round();
  };
  const looking = keepLookingAfter(look, lookEveryMs);
  return { round: () => looking.run(round), close: looking.close };
}

async function askAll(asking: Asking, contacts: readonly WitnessContact[]): Promise<void> {
  const { store, pipeline } = asking.parts;
  const signed = await pipeline.signCheckpoint(instanceActor(everyOrganisation));
  if (!signed.ok || signed.value.size === 0) return;
  const checkpoint = signed.value;
  const appointed = (await store.witnesses.list()).filter(({ dismissedAtMs }) => dismissedAtMs === null);
  const states = new Map((await store.witnesses.states()).map((state) => [state.witness, state]));
  await Promise.all(
    appointed.map(async (witness) => {
      const contact = contacts.find(({ id }) => id === witness.id);
      const hasSeen = checkpoint.seenBy.some((seen) => seen.witness === witness.id);
      const state = states.get(witness.id);
      const answered = state?.fault === null ? (state.answeredAtMs ?? 0) : 0;
      const isFresh = hasSeen && asking.parts.clock.nowMs() - answered < heartbeatMs;
      if (!contact || isFresh || !(await store.witnesses.claim(witness.id, leaseMs))) return;
      await store.witnesses.report(witness.id, await askWitness(asking, contact, witness, checkpoint));
    }),
  );
}
