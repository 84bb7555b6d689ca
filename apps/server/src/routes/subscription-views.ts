/** Subscriptions as they leave the server. */
import type { KeptStep, ProposalRecord } from "@custodiet/store";
import type { NoteFacts, NoteVerbale } from "@custodiet/working-group";
import { toInstant } from "../instance/parts.ts";
import type { ProposalInSight } from "../instance/registry-types.ts";
import type {
  ComposedNote,
  NoteInSight,
  SubscriptionHead,
  SubscriptionInSight,
} from "../instance/subscription-types.ts";

export const describeHead = ({ record, state, next, waitingSinceMs, isOverdue }: SubscriptionHead) => ({
  id: record.id,
  party: record.party,
  partyKind: record.partyKind,
  beganAt: toInstant(record.beganAtMs),
  note: state.note,
  missionInformedOn: state.missionInformedOn,
  isReturned: state.isReturned,
  next,
  waitingSince: toInstant(waitingSinceMs),
  isOverdue,
});

export const describeSubscription = (seen: SubscriptionInSight) => ({
  ...describeHead(seen),
  possible: seen.possible,
  steps: seen.steps.map((step) => describeStep(step, seen.nameOf)),
  notes: seen.notes.map(describeNote),
  offers: seen.offers.map(({ id, fact, end }) => ({ id, kind: fact.kind, end: describeEnd(end) })),
  languages: seen.languages,
});

function describeStep(kept: KeptStep, nameOf: SubscriptionInSight["nameOf"]) {
  const { id, step, recordedBy, recordedAtMs, corrected, entryIndex } = kept;
  return {
    id,
    kind: step.kind,
    on: "on" in step ? step.on : null,
    by: "by" in step ? nameOf(step.by) : null,
    textHash: "textHash" in step ? step.textHash : null,
    reference: "reference" in step ? step.reference : null,
    reason: "reason" in step ? step.reason : null,
    evidence: "evidence" in step ? step.evidence : null,
    recordedBy: nameOf(recordedBy),
    recordedAt: toInstant(recordedAtMs),
    corrected: corrected && { reason: corrected.reason, by: nameOf(corrected.by), at: toInstant(corrected.atMs) },
    entry: entryIndex,
  };
}

const describeNote = ({ addressee, hash, facts, note, draftedAtMs, isCleared, findings, clearing }: NoteInSight) => ({
  addressee,
  hash,
  facts: factsOf(facts),
  note: noteOf(note),
  draftedAt: toInstant(draftedAtMs),
  isCleared,
  findings,
  clearing,
});

const factsOf = ({ partyKind: _kind, stateCode: _code, ...facts }: NoteFacts) => facts;

const noteOf = ({ stateCode: _code, author: _author, ...note }: NoteVerbale) => note;

export function describeComposed({ note, hash, findings, usualForm, words }: ComposedNote) {
  const { heading, watermark, seal, sealAndInitials, draft, needsReview, review } = words;
  return {
    note: noteOf(note),
    hash,
    findings,
    usualForm,
    words: { heading, watermark, seal, sealAndInitials, draft, needsReview, review },
  };
}

export const describeOffer = ({ proposal, isKnown }: ProposalInSight) => ({
  id: proposal.id,
  party: proposal.fact.party,
  partyKind: proposal.fact.partyKind,
  kind: proposal.fact.kind,
  on: proposal.fact.on,
  reference: proposal.fact.reference,
  source: proposal.fact.source.name,
  madeAt: toInstant(proposal.madeAtMs),
  madeBy: proposal.organisation,
  isKnown,
  end: describeEnd(proposal.end),
});

const describeEnd = (end: ProposalRecord["end"]) =>
  end && { verdict: end.verdict, reason: end.reason, at: toInstant(end.atMs) };
