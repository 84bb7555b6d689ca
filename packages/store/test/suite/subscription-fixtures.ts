/** A subscription under way of an organisation, the same for every test. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { Provenance, StoreTransaction } from "@custodiet/store";
import type { Day, NewFact, NoteFacts, NoteVerbale, PartialDate, PartyCode, Step } from "@custodiet/working-group";

const form = { initials: "none", closing: "none", seal: "end" } as const;

export const facts: NoteFacts = {
  language: "en",
  addressee: "secretariat",
  partyKind: "state",
  stateCode: "XAA",
  sender: "The Mission",
  senderShort: "The Mission",
  government: "the Government",
  reference: null,
  place: "Vienna",
  on: "2026-11-25" as Day,
  form,
};

export const note: NoteVerbale = {
  language: "en",
  addressee: "secretariat",
  stateCode: "XAA",
  author: "The Mission",
  form,
  reference: null,
  paragraphs: ["One", "Two"],
  placeAndDate: "Vienna, 25 November 2026",
  addressLine: "Secretariat",
};

const evidence = { title: "Note", hash: "e".repeat(64) };
const on = "2026-03" as PartialDate;

/** One step of each kind: each has to come back as it went. */
export const everyStep = (by: PersonId): readonly Step[] => [
  { kind: "mission-note-drafted", textHash: "m", by },
  { kind: "mission-note-cleared", textHash: "m", by },
  { kind: "mission-informed", on, evidence },
  { kind: "drafted", textHash: "t", by },
  { kind: "cleared", textHash: "t", by },
  { kind: "delivered", on, textHash: "t", evidence },
  { kind: "acknowledged", on, evidence },
  { kind: "returned", on, reason: "No request", evidence: null },
  { kind: "circulated", on, reference: "INFCIRC/908/Add.9", evidence },
  { kind: "withdrawn", on, reason: "Decided", evidence },
];

export const newFact: NewFact = {
  party: "PRT" as PartyCode,
  partyKind: "state",
  kind: "circulated",
  on,
  reference: "INFCIRC/908/Add.9",
  source: { name: "INFCIRC/908/Add.9", asOf: null },
  note: "",
};

export async function fillSubscription(
  tx: StoreTransaction,
  organisation: OrganisationId,
  made: Provenance,
): Promise<void> {
  const id = `way-${organisation}`;
  const party = { party: "XAA" as PartyCode, partyKind: "state", beganAtMs: made.atMs } as const;
  await tx.subscriptions.insert({ id, organisation, ...party }, made);
  await tx.subscriptions.keepText(id, { organisation, hash: `text-${organisation}`, facts, note }, made);
  const [step = { kind: "drafted", textHash: "t", by: made.actor }] = everyStep(made.actor);
  await tx.subscriptions.keepStep(id, { id: `step-${organisation}`, organisation, step }, made);
  const about = { hash: `file-${organisation}`, name: "note.pdf", mediaType: "application/pdf", byteLength: 2 };
  await tx.subscriptions.keepFile({ organisation, ...about, bytes: Uint8Array.of(1, 2) }, made);
}
