/**
 * A party's way to a subscription: begun, its notes drafted, steps written down with their evidence, wrong ones taken
 * back by a later entry. Clearing a note is two persons': `clear-note.ts`.
 */
import { contentHash, err, type Json, type Marking, type OrganisationId, ok, type Result } from "@custodiet/core";
import type { EvidenceFacts, EvidenceFile, KeptText, StoreTransaction, SubscriptionRecord } from "@custodiet/store";
import type { Command, CommandFault, EffectContext } from "@custodiet/trust";
import {
  type Day,
  type GroupFault,
  type NewFact,
  type PartyCode,
  type PartyKind,
  replaySteps,
  retakeSteps,
  type Step,
  type SubscriptionState,
  takeStep,
} from "@custodiet/working-group";

/** What a party has not told anybody yet is its own. */
export const subscriptionMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "A subscription under way",
});

export interface SubscriptionToBegin {
  readonly id: string;
  readonly party: PartyCode;
  readonly partyKind: PartyKind;
}

export const beginSubscription: Command<StoreTransaction, SubscriptionToBegin, null> = {
  name: "subscription.begin",
  recordKind: "subscription",
  effect: async (tx, { id, party, partyKind }, { actor, scope, nowMs, entryIndex }) => {
    const { organisation, person } = actor;
    const marking = subscriptionMarking(organisation);
    for (const other of await tx.subscriptions.list(scope)) {
      if (other.party === party && isOpen(await stateIn(tx, other))) return err(underWayFault);
    }
    const record = { id, organisation, party, partyKind, beganAtMs: nowMs };
    await tx.subscriptions.insert(record, { actor: person, atMs: nowMs, marking, entryIndex });
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash({ party, partyKind }),
      marking,
      details: { party, partyKind },
      outbox: [],
    });
  },
};

const isOpen = ({ note }: SubscriptionState): boolean => note !== "withdrawn";

export async function stateIn(tx: StoreTransaction, { id, organisation }: SubscriptionRecord) {
  const kept = await tx.subscriptions.steps({ organisations: [organisation] }, id);
  return replaySteps(kept.filter(({ corrected }) => corrected === null).map(({ step }) => step));
}

export interface TextToDraft {
  readonly subscription: SubscriptionRecord;
  readonly stepId: string;
  readonly text: Pick<KeptText, "hash" | "facts" | "note">;
  readonly today: Day;
}

/** A change after clearing takes the note back to a draft. */
export const draftNote: Command<StoreTransaction, TextToDraft, null> = {
  name: "subscription.draft",
  recordKind: "subscription",
  effect: async (tx, { subscription, stepId, text, today }, context) => {
    const { actor, nowMs, entryIndex } = context;
    const { organisation, id, marking } = subscription;
    const kind = text.note.addressee === "mission" ? "mission-note-drafted" : "drafted";
    const step: Step = { kind, textHash: text.hash, by: actor.person };
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const taken = takeStep(await stateIn(tx, subscription), step, today);
    if (!taken.ok) return err(toCommandFault(taken.error));
    await tx.subscriptions.keepText(id, { organisation, ...text }, provenance);
    await tx.subscriptions.keepStep(id, { id: stepId, organisation, step }, provenance);
    return ok(entered(subscription, step, { language: text.note.language }));
  },
};

export interface StepToTake {
  readonly subscription: SubscriptionRecord;
  readonly stepId: string;
  readonly step: Step;
  /** What proves it; `null`: nothing is attached. */
  readonly file: (EvidenceFacts & { readonly bytes: Uint8Array }) | null;
  /** What the registry is offered with it; `null`: nothing. */
  readonly offer: { readonly id: string; readonly fact: NewFact } | null;
  readonly today: Day;
}

export const takeSubscriptionStep: Command<StoreTransaction, StepToTake, null> = {
  name: "subscription.step",
  recordKind: "subscription",
  effect: async (tx, { subscription, stepId, step, file, offer, today }, context) => {
    const { actor, nowMs, entryIndex } = context;
    const { organisation, id, marking } = subscription;
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const taken = takeStep(await stateIn(tx, subscription), step, today);
    if (!taken.ok) return err(toCommandFault(taken.error));
    if (file !== null) await tx.subscriptions.keepFile({ organisation, ...file } satisfies EvidenceFile, provenance);
    await tx.subscriptions.keepStep(id, { id: stepId, organisation, step }, provenance);
    if (offer !== null) {
      const proposal = { id: offer.id, organisation, subscription: id, step: stepId, fact: offer.fact };
      await tx.proposals.insert(proposal, provenance);
    }
    return ok(entered(subscription, step, offer === null ? {} : { offered: offer.id }));
  },
};

export interface StepToCorrect {
  readonly subscription: SubscriptionRecord;
  readonly stepId: string;
  readonly reason: string;
}

/** The step stays to be seen, and counts no more. What it offered to the registry is taken back where it still waits. */
export const correctStep: Command<StoreTransaction, StepToCorrect, null> = {
  name: "subscription.correct",
  recordKind: "subscription",
  effect: async (tx, { subscription, stepId, reason }, context) => {
    const { actor, nowMs, entryIndex } = context;
    const { organisation, id, marking } = subscription;
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const counting = (await tx.subscriptions.steps({ organisations: [organisation] }, id)).filter(
      ({ corrected }) => corrected === null,
    );
    const wrong = counting.find((kept) => kept.id === stepId);
    if (wrong === undefined) return err(goneFault);
    const rest = retakeSteps(counting.filter((kept) => kept !== wrong).map(({ step }) => step));
    if (!rest.ok) return err(toCommandFault(rest.error));
    await tx.subscriptions.correct(wrong, reason, provenance);
    const offered = (await tx.proposals.list()).find(({ step, end }) => step === stepId && end === null);
    if (offered !== undefined) {
      await tx.proposals.end(organisation, offered.id, { verdict: "taken-back", reason, fact: null }, provenance);
    }
    return ok({
      output: null,
      recordId: id,
      hashBefore: contentHash(jsonOf(wrong.step)),
      hashAfter: null,
      marking,
      details: { step: stepId, kind: wrong.step.kind, reason },
      outbox: [],
    });
  },
};

/** The step that was taken, as the entry says it. */
export const entered = ({ id, marking }: SubscriptionRecord, step: Step, more: Readonly<Record<string, Json>>) => ({
  output: null,
  recordId: id,
  hashBefore: null,
  hashAfter: contentHash(jsonOf(step)),
  marking,
  details: { ...jsonOf(step), ...more },
  outbox: [],
});

const jsonOf = (step: Step): { readonly [key: string]: Json } => ({ ...step }) as unknown as { [key: string]: Json };

/** The command's own code says that the step is not taken; the group's says why. */
export const toCommandFault = ({ code, title, place, found, expected, remedy }: GroupFault): CommandFault => ({
  code: "CUS-S170",
  title: "the step is not taken",
  detail: `${code} ${title} (${place}${found === null ? "" : `: ${found}`}): expected ${expected}.`,
  remedy,
});

const underWayFault: CommandFault = {
  code: "CUS-S013",
  title: "under way already",
  detail: "A subscription of this party is under way already.",
  remedy: "Go on with that one, or withdraw it first.",
};

const goneFault: CommandFault = {
  code: "CUS-S013",
  title: "stands so already",
  detail: "There is no such step, or it was taken back before.",
  remedy: "Read the subscription again.",
};

/** For who may look: the record as a command needs it. */
export async function findSubscription(
  tx: StoreTransaction,
  id: string,
  { scope }: Pick<EffectContext, "scope">,
): Promise<Result<SubscriptionRecord, CommandFault>> {
  const found = await tx.subscriptions.get(scope, id);
  return found === null ? err({ ...goneFault, detail: "There is no such subscription." }) : ok(found);
}
