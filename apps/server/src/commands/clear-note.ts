/**
 * Clearing a note verbale: who drafted it asks, another person signs its exact text, and the step is written down as
 * theirs. A change of the text makes the approval void.
 */
import { err, type Json, ok, type PersonId } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { CommandFault, TwoPersonCommand } from "@custodiet/trust";
import { type Addressee, type Step, type SubscriptionState, takeStep } from "@custodiet/working-group";
import { entered, findSubscription, stateIn, toCommandFault } from "./subscriptions.ts";

/** What both persons sign, beside the text itself. */
export interface NoteToClear {
  readonly subscription: string;
  readonly addressee: Addressee;
  /** The hash of the composed note. */
  readonly textHash: string;
  readonly [key: string]: Json;
}

/** @param stepId a fresh one: an approval is carried out once */
export const clearNote = (stepId: string): TwoPersonCommand<StoreTransaction, NoteToClear, null> => ({
  name: "subscription.clear",
  recordKind: "subscription",
  needsTwo: {
    find: async (tx, asked, context) => {
      const subscription = await findSubscription(tx, asked.subscription, context);
      if (!subscription.ok) return subscription;
      const { organisation, party, marking } = subscription.value;
      const text = await tx.subscriptions.text({ organisations: [organisation] }, asked.subscription, asked.textHash);
      if (text === null || text.note.addressee !== asked.addressee) return err(noSuchText);
      const state = await stateIn(tx, subscription.value);
      const present = textOf(state, asked.addressee);
      const found = { party, note: { ...text.note } as unknown as Json, present, drafters: draftersOf(state, asked) };
      return ok({ found, marking });
    },
  },
  effect: async (tx, asked, context) => {
    const { actor, nowMs, entryIndex, approved } = context;
    const subscription = await findSubscription(tx, asked.subscription, context);
    if (!subscription.ok) return subscription;
    const { organisation, id, marking } = subscription.value;
    const [decision] = approved?.decisions ?? [];
    if (decision === undefined) return err(noSuchText);
    const step = clearingOf(asked, decision.approver.person);
    const taken = takeStep(await stateIn(tx, subscription.value), step, today);
    if (!taken.ok) return err(toCommandFault(taken.error));
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    await tx.subscriptions.keepStep(id, { id: stepId, organisation, step }, provenance);
    return ok(entered(subscription.value, step, {}));
  },
});

export const clearingOf = ({ addressee, textHash }: NoteToClear, by: PersonId): Step => ({
  kind: addressee === "mission" ? "mission-note-cleared" : "cleared",
  textHash,
  by,
});

/** A clearing tells no day. */
const today = "9999-12-31" as Parameters<typeof takeStep>[2];

const textOf = ({ textHash, missionNote }: SubscriptionState, addressee: Addressee): string | null =>
  addressee === "mission" ? missionNote.textHash : textHash;

/** Whoever worked on the text: none of them clears it. */
export const draftersOf = (
  { drafters, missionNote }: SubscriptionState,
  { addressee }: Pick<NoteToClear, "addressee">,
): readonly PersonId[] => (addressee === "mission" ? missionNote.drafters : drafters);

const noSuchText: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "There is no such text of a note.",
  remedy: "Read the subscription again.",
};
