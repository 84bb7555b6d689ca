/** Notes of a subscription: composed from what an officer writes, checked, printed, and how far their clearing is. */
import { contentHash, type DocumentMarking, type Json, officialLanguages } from "@custodiet/core";
import type { KeptText, SubscriptionRecord } from "@custodiet/store";
import { type Actor, type ApprovalRequest, readContent, stateOf } from "@custodiet/trust";
import {
  type Addressee,
  addressees,
  checkNote,
  composeNote,
  formOf,
  type NoteFacts,
  type NotePrint,
  type NoteVerbale,
  type SubscriptionState,
  toDocument,
} from "@custodiet/working-group";
import { clearNote, type NoteToClear } from "../commands/clear-note.ts";
import type { LeavingFile } from "../exports/export-file.ts";
import { RequestFault } from "../faults.ts";
import { diagnosticsOf } from "../work/placed-faults.ts";
import type { PrintFormat } from "../work/print-job.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import type { ComposedNote, NoteInSight, NoteLanguage, NoteOrder, SubscriptionParts } from "./subscription-types.ts";

/** The note as it would be kept. */
export function composeFor(
  { content, states }: Pick<SubscriptionParts, "content" | "states">,
  { party, partyKind }: SubscriptionRecord,
  { facts: written, paragraphs }: NoteOrder,
): ComposedNote {
  const facts: NoteFacts = { ...written, partyKind, stateCode: party };
  const words = content.words[facts.language];
  const composed = composeNote(facts, words, content.profiles, states);
  if (!composed.ok) {
    throw new RequestFault("CUS-S171", "Facts of the note are missing.", diagnosticsOf(composed.error));
  }
  const note = paragraphs === null ? composed.value : { ...composed.value, paragraphs };
  return {
    facts,
    note,
    hash: contentHash({ ...note } as unknown as Json),
    findings: checkNote(note),
    usualForm: formOf(party, facts.language, content.profiles),
    words,
  };
}

export const languagesOf = (
  { content }: Pick<SubscriptionParts, "content">,
  { party }: SubscriptionRecord,
): readonly NoteLanguage[] =>
  officialLanguages.map((code) => {
    const { review, examples } = content.words[code];
    return { code, review, examples, usualForm: formOf(party, code, content.profiles) };
  });

interface NoteToPrint extends Pick<NotePrint, "state" | "createdAtMs"> {
  readonly note: NoteVerbale;
  readonly format: PrintFormat;
  readonly letterhead: Uint8Array | null;
}

/** A draft is its party's own; a cleared note is for its addressee, and says nothing of markings on its pages. */
export async function printNote(
  { content, printer }: Pick<SubscriptionParts, "content" | "printer">,
  record: SubscriptionRecord,
  { note, state, format, letterhead, createdAtMs }: NoteToPrint,
): Promise<LeavingFile> {
  const marking: DocumentMarking =
    state === "draft"
      ? { tlp: record.marking.tlp, audience: "", placement: "every-page" }
      : { tlp: "clear", audience: "", placement: "file-name" };
  const tree = toDocument(note, content.words[note.language], { state, marking, createdAtMs });
  const [file] = await printer.print({ tree, format, attached: [], letterhead });
  if (file === undefined) throw new Error("The printer wrote nothing");
  const { name, mediaType, bytes } = file;
  const about =
    state === "draft" ? record.marking : { ...record.marking, tlp: "clear" as const, releasedTo: ["everybody"] };
  return { name, type: mediaType, bytes, about: { marking: about } };
}

export async function notesOf(
  parts: InstanceParts,
  actor: Actor,
  { id, organisation }: SubscriptionRecord,
  state: SubscriptionState,
): Promise<readonly NoteInSight[]> {
  const scope = { organisations: [organisation] } as const;
  const requests = parts.pipeline.mayRead(actor, "approval.read").ok
    ? await parts.store.approvals.list(scopeFor(parts, actor, "approval.read"), mostRequests)
    : [];
  const notes: NoteInSight[] = [];
  for (const addressee of addressees) {
    const { textHash, isCleared } = standingOf(state, addressee);
    const text = textHash === null ? null : await parts.store.subscriptions.text(scope, id, textHash);
    if (text === null) continue;
    const asked = requests.find((request) => isAbout(request, { subscription: id, addressee, textHash: text.hash }));
    notes.push({ ...inSight(text, addressee, isCleared), clearing: asked ? clearingOf(parts, actor, asked) : null });
  }
  return notes;
}

const mostRequests = 200;

const standingOf = ({ note, textHash, isReturned, missionNote }: SubscriptionState, addressee: Addressee) =>
  addressee === "mission"
    ? { textHash: missionNote.textHash, isCleared: missionNote.state === "cleared" }
    : { textHash, isCleared: !isReturned && clearedOn.includes(note) };

/** From the clearing on, the note stays cleared. */
const clearedOn: readonly SubscriptionState["note"][] = ["cleared", "delivered", "acknowledged", "circulated"];

const inSight = (text: KeptText, addressee: Addressee, isCleared: boolean) => ({
  ...text,
  addressee,
  isCleared,
  findings: checkNote(text.note),
});

function isAbout(request: ApprovalRequest, wanted: Pick<NoteToClear, "subscription" | "addressee" | "textHash">) {
  if (request.action !== clearNote("").name) return false;
  const { subscription, addressee, textHash } = readContent(request).asked as NoteToClear;
  return subscription === wanted.subscription && addressee === wanted.addressee && textHash === wanted.textHash;
}

const clearingOf = ({ clock }: InstanceParts, actor: Actor, request: ApprovalRequest) => ({
  id: request.id,
  state: stateOf(request, clock.nowMs()),
  isOwn: request.requester.person === actor.person,
});
