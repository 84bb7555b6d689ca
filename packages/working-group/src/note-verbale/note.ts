/** What a note verbale is made of. Third person throughout; sealed, never signed. */
import type { OfficialLanguage } from "@custodiet/core";
import type { Day } from "../partial-date.ts";
import type { PartyKind } from "../registry/fact.ts";

/** Whom a note is for: the IAEA Secretariat, or the mission of the United States, which is informed. */
export const addressees = ["mission", "secretariat"] as const;
export type Addressee = (typeof addressees)[number];

/**
 * What a desk officer says, in the note's language. Names are given whole, for no program declines them.
 * `stateCode`: ISO 3166-1 alpha-3, or the name of an organisation in capitals; XAA to XZZ are nobody's, and serve for
 * examples.
 */
export interface NoteFacts {
  readonly language: OfficialLanguage;
  readonly addressee: Addressee;
  readonly partyKind: PartyKind;
  readonly stateCode: string;
  /** "The Permanent Mission of Arnland to the International Organizations in Vienna" */
  readonly sender: string;
  /** As the sender is called from the second paragraph on: "The Permanent Mission of Arnland". */
  readonly senderShort: string;
  /** "the Government of Arnland"; an organisation has none, and the text names the sender instead. */
  readonly government: string;
  /** The sender's own number; `null`: none. */
  readonly reference: string | null;
  readonly place: string;
  readonly on: Day;
  /** As the protocol department decided; `null`: as the profile has it. */
  readonly form: NoteForm | null;
}

/** How a State writes its notes. */
export interface NoteForm {
  readonly initials: "initialled" | "none";
  readonly closing: "required" | "none";
  /** Side of the page on which the seal is set. */
  readonly seal: "start" | "center" | "end";
}

/** `content/notes-verbales/profiles.json`. */
export interface NoteProfiles {
  readonly usual: NoteForm;
  readonly byLanguage: Readonly<Record<string, Partial<NoteForm> & { readonly source: string }>>;
  readonly byState: Readonly<Record<string, Partial<NoteForm> & { readonly source: string }>>;
}

/** `content/notes-verbales/*.json`: the wording in one language, with `{sender}` and the like where facts belong. */
export interface NoteWords {
  readonly review: "sourced form" | "draft, needs native review";
  readonly heading: string;
  readonly number: string;
  readonly salutation: string;
  readonly matter: string;
  readonly request: string;
  readonly closing: string;
  /** As it stands in the salutation, and as it stands by itself. */
  readonly addressee: string;
  readonly addressLine: string;
  /** What an organisation says that is no State. */
  readonly organisationMatter: string;
  /** The note that informs the mission of the United States. */
  readonly mission: {
    readonly matter: string;
    readonly organisationMatter: string;
    readonly closing: string;
    readonly addressee: string;
    readonly addressLine: string;
  };
  readonly statement: string;
  readonly placeAndDate: string;
  readonly seal: string;
  readonly sealAndInitials: string;
  readonly watermark: string;
  readonly draft: string;
  readonly needsReview: string | null;
  readonly companion: string | null;
  /** How the names of a State that there is not stand in a note, to be followed. */
  readonly examples: Pick<NoteFacts, "sender" | "senderShort" | "government" | "place">;
}

/** A note as it is drafted and may be edited. */
export interface NoteVerbale {
  readonly language: OfficialLanguage;
  readonly addressee: Addressee;
  readonly stateCode: string;
  readonly author: string;
  readonly form: NoteForm;
  readonly reference: string | null;
  readonly paragraphs: readonly string[];
  readonly placeAndDate: string;
  readonly addressLine: string;
}

/** The form of a State's notes in a language: its own before the language's, and that before the usual one. */
export function formOf(stateCode: string, language: OfficialLanguage, profiles: NoteProfiles): NoteForm {
  const { source: _language, ...byLanguage } = profiles.byLanguage[language] ?? { source: "" };
  const { source: _state, ...byState } = profiles.byState[stateCode] ?? { source: "" };
  return { ...profiles.usual, ...byLanguage, ...byState };
}
