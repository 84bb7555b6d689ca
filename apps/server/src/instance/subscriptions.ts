/** Subscriptions of an instance: begun, their notes drafted and printed, their steps written down with evidence. */
import type { KeptStep, SubscriptionRecord } from "@custodiet/store";
import type { Action, Actor } from "@custodiet/trust";
import { sha256Hex } from "@custodiet/verification";
import {
  type Day,
  nextStep,
  patienceDays,
  possibleSteps,
  readParty,
  replaySteps,
  type Step,
} from "@custodiet/working-group";
import { clearNote, type NoteToClear } from "../commands/clear-note.ts";
import { beginSubscription, correctStep, draftNote, takeSubscriptionStep } from "../commands/subscriptions.ts";
import { RequestFault } from "../faults.ts";
import { dayIn } from "../zone.ts";
import { askTwo, type InstanceParts, newId, perform, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";
import { composeFor, languagesOf, notesOf, printNote } from "./subscription-notes.ts";
import { mediaTypeOf, offerOf, stepOf } from "./subscription-steps.ts";
import type { SubscriptionHead, SubscriptionInSight, SubscriptionParts, Subscriptions } from "./subscription-types.ts";

export function createSubscriptions(parts: InstanceParts, beside: SubscriptionParts): Subscriptions {
  const { store, randomness, clock } = parts;
  const today = (): Day => dayIn(parts.timeZone, clock.nowMs()) as Day;
  const find = (actor: Actor, action: Action, id: string): Promise<SubscriptionRecord | null> =>
    store.subscriptions.get(scopeFor(parts, actor, action), id);
  const read = async (actor: Actor, id: string): Promise<SubscriptionInSight | null> => {
    const record = await find(actor, "subscription.read", id);
    return record === null ? null : describe(parts, beside, actor, record);
  };
  return {
    read,
    list: (actor) => listSubscriptions(parts, actor),
    begin: async (actor, code) => {
      const party = readParty(code, { states: beside.states });
      if (party === null) throw new RequestFault("CUS-S172", `${code} is no State's code and no organisation's name.`);
      const id = newId(randomness);
      await perform(parts, beginSubscription, actor, { id, ...party });
      return id;
    },
    compose: async (actor, id, order) => {
      const record = await find(actor, "subscription.draft", id);
      return record && composeFor(beside, record, order);
    },
    draft: async (actor, id, order) => {
      const subscription = await find(actor, "subscription.draft", id);
      if (subscription === null) return null;
      const { facts, note, hash } = composeFor(beside, subscription, order);
      const text = { facts, note, hash };
      await perform(parts, draftNote, actor, { subscription, stepId: newId(randomness), text, today: today() });
      return read(actor, id);
    },
    print: async (actor, id, order, { format, letterhead: wanted }) => {
      const record = await find(actor, "subscription.draft", id);
      if (record === null) return null;
      const { note } = composeFor(beside, record, order);
      const letterhead = await beside.letterheads.find(actor, wanted);
      return printNote(beside, record, { note, state: "draft", format, letterhead, createdAtMs: clock.nowMs() });
    },
    printKept: async (actor, id, hash, { format, letterhead: wanted }) => {
      const seen = await read(actor, id);
      const text = await store.subscriptions.text(scopeFor(parts, actor, "subscription.read"), id, hash);
      if (seen === null || text === null) return null;
      const isCleared = seen.notes.some((note) => note.hash === hash && note.isCleared);
      const { note, draftedAtMs: createdAtMs } = text;
      const letterhead = await beside.letterheads.find(actor, wanted);
      const state = isCleared ? "cleared" : "draft";
      return printNote(beside, seen.record, { note, state, format, letterhead, createdAtMs });
    },
    askClearing: async (actor, id, { addressee, textHash, reason }) => {
      if ((await find(actor, "subscription.clear", id)) === null) return null;
      const input: NoteToClear = { subscription: id, addressee, textHash };
      return askTwo(parts, clearNote(newId(randomness)), actor, { input, reason });
    },
    take: async (actor, id, order, sent) => {
      const subscription = await find(actor, "subscription.step", id);
      if (subscription === null) return null;
      const state = replaySteps(countingOf(await stepsOf(parts, subscription)));
      const file = sent && { ...sent, hash: sha256Hex(sent.bytes), byteLength: sent.bytes.byteLength };
      const kept = file && { ...file, mediaType: mediaTypeOf(file.bytes) };
      const step = stepOf(order, kept, state);
      const fact = offerOf(subscription, step, state, beside.states);
      const offer = fact && { id: newId(randomness), fact };
      const taking = { subscription, stepId: newId(randomness), step, file: kept, offer, today: today() };
      await perform(parts, takeSubscriptionStep, actor, taking);
      return read(actor, id);
    },
    correct: async (actor, id, stepId, reason) => {
      const subscription = await find(actor, "subscription.correct", id);
      if (subscription === null) return null;
      await perform(parts, correctStep, actor, { subscription, stepId, reason });
      return read(actor, id);
    },
    evidence: async (actor, id, hash) => {
      const record = await find(actor, "subscription.read", id);
      if (record === null) return null;
      const isOfIt = (await stepsOf(parts, record)).some(
        ({ step }) => "evidence" in step && step.evidence?.hash === hash,
      );
      return isOfIt ? store.subscriptions.file({ organisations: [record.organisation] }, hash) : null;
    },
  };
}

/** For pages and for what waits at home. */
export async function listSubscriptions(parts: InstanceParts, actor: Actor): Promise<readonly SubscriptionHead[]> {
  const records = await parts.store.subscriptions.list(scopeFor(parts, actor, "subscription.read"));
  return Promise.all(records.map(async (record) => headOf(parts, record, await stepsOf(parts, record))));
}

const stepsOf = ({ store }: InstanceParts, { id, organisation }: SubscriptionRecord): Promise<readonly KeptStep[]> =>
  store.subscriptions.steps({ organisations: [organisation] }, id);

const countingOf = (steps: readonly KeptStep[]): readonly Step[] =>
  steps.filter(({ corrected }) => corrected === null).map(({ step }) => step);

const dayMs = 86_400_000;

function headOf({ clock }: InstanceParts, record: SubscriptionRecord, steps: readonly KeptStep[]): SubscriptionHead {
  const state = replaySteps(countingOf(steps));
  const next = nextStep(state);
  // Taking a step back is work on it too.
  const waitingSinceMs = Math.max(
    record.beganAtMs,
    ...steps.flatMap(({ recordedAtMs, corrected }) => [recordedAtMs, corrected?.atMs ?? 0]),
  );
  const isOverdue = next !== null && clock.nowMs() - waitingSinceMs > patienceDays[next] * dayMs;
  return { record, state, next, waitingSinceMs, isOverdue };
}

async function describe(
  parts: InstanceParts,
  beside: SubscriptionParts,
  actor: Actor,
  record: SubscriptionRecord,
): Promise<SubscriptionInSight> {
  const steps = await stepsOf(parts, record);
  const head = headOf(parts, record, steps);
  const offers = (await parts.store.proposals.list()).filter(({ subscription }) => subscription === record.id);
  const names = await namesOf(
    parts,
    steps.flatMap(({ recordedBy, step, corrected }) => [
      recordedBy,
      ...("by" in step ? [step.by] : []),
      ...(corrected === null ? [] : [corrected.by]),
    ]),
  );
  return {
    ...head,
    possible: possibleSteps(head.state),
    steps,
    notes: await notesOf(parts, actor, record, head.state),
    offers,
    languages: languagesOf(beside, record),
    nameOf: (person) => names.get(person) ?? person,
  };
}

/** States that can subscribe on an instance; in a demonstration, those that there are not too. */
export function statesOf(states: ReadonlySet<string>, isDemonstration: boolean): ReadonlySet<string> {
  if (!isDemonstration) return states;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return new Set([...states, ...letters.flatMap((second) => letters.map((third) => `X${second}${third}`))]);
}
