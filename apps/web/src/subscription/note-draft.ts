/** A note while it is written: names by language, so that choosing another language loses none of them. */
import type { Addressee, NoteForm, NoteLanguage, NoteOrder, Subscription } from "../api/subscriptions.ts";
import { forget, today } from "../ports.ts";
import { keepSealed, recallSealed, sealedName } from "../sealed-work.ts";

export type NoteLanguageCode = NoteLanguage["code"];

interface Names {
  readonly sender: string;
  readonly senderShort: string;
  readonly government: string;
  readonly place: string;
}

export interface NoteDraft {
  readonly language: NoteLanguageCode;
  readonly names: Partial<Readonly<Record<NoteLanguageCode, Names>>>;
  readonly reference: string;
  readonly on: string;
  /** `null`: as the profile has it. */
  readonly form: NoteForm | null;
  /** As edited by hand; `null`: as the form has it. */
  readonly paragraphs: readonly string[] | null;
}

export const noNames: Names = { sender: "", senderShort: "", government: "", place: "" };

export const namesOf = ({ names, language }: NoteDraft): Names => names[language] ?? noNames;

/** What is kept in this browser first, then what was saved; names of the other note serve both. */
export function beginDraft({ id, notes }: Subscription, addressee: Addressee): NoteDraft {
  const kept = readKept(id, addressee);
  if (kept !== null) return kept;
  const own = notes.find((note) => note.addressee === addressee);
  const other = notes.find((note) => note.addressee !== addressee);
  const from = own ?? other;
  if (from === undefined) {
    return { language: "en", names: {}, reference: "", on: today(), form: null, paragraphs: null };
  }
  const { language, sender, senderShort, government, place, reference, on, form } = from.facts;
  const draft = { language, names: { [language]: { sender, senderShort, government, place } }, form };
  if (own === undefined) return { ...draft, reference: "", on: today(), paragraphs: null };
  return { ...draft, reference: reference ?? "", on, paragraphs: null };
}

const nameOf = (id: string, addressee: Addressee): string => `note.${sealedName(id, addressee)}`;

/** Sealed by the person's own key: it is nobody else's until the State has said it. */
export const keepDraft = (id: string, addressee: Addressee, draft: NoteDraft): boolean =>
  keepSealed(nameOf(id, addressee), JSON.stringify(draft));

export const forgetDraft = (id: string, addressee: Addressee): void => forget(nameOf(id, addressee));

function readKept(id: string, addressee: Addressee): NoteDraft | null {
  const text = recallSealed(nameOf(id, addressee));
  if (text === null) return null;
  try {
    return JSON.parse(text) as NoteDraft;
  } catch {
    return null;
  }
}

/** `null`: a name or the day is still missing. */
export function orderOf(draft: NoteDraft, addressee: Addressee, isState: boolean): NoteOrder | null {
  const { sender, senderShort, government, place } = namesOf(draft);
  const needed = [sender, senderShort, place, draft.on, ...(isState ? [government] : [])];
  if (needed.some((text) => text.trim() === "")) return null;
  const { language, on, form, reference } = draft;
  return {
    facts: {
      language,
      addressee,
      sender,
      senderShort,
      government,
      place,
      on,
      form,
      reference: reference.trim() || null,
    },
    paragraphs: draft.paragraphs === null ? null : draft.paragraphs.filter((text) => text.trim() !== ""),
  };
}
