import { err, ok, type Result } from "@custodiet/core";
import { organisationShape } from "../registry/fact.ts";
import { formOf, type NoteFacts, type NoteProfiles, type NoteVerbale, type NoteWords } from "./note.ts";
import { type NoteFault, noteFault } from "./note-fault.ts";

/**
 * Drafts a note verbale by which a party subscribes, or informs the mission of the United States that it will:
 * salutation, matter, request of circulation, closing courtesy where the party's form has one, place and date. The text may be edited; `checkNote` says what then departs from the form.
 * Source: subscription procedure of the International Working Group's flyer; forms as `content/notes-verbales` says.
 *
 * @param knownStates alpha-3 codes of the States there are
 */
export function composeNote(
  facts: NoteFacts,
  words: NoteWords,
  profiles: NoteProfiles,
  knownStates: ReadonlySet<string>,
): Result<NoteVerbale, readonly NoteFault[]> {
  const faults = checkFacts(facts, knownStates);
  if (faults.length > 0) return err(faults);
  const { language, stateCode, sender, reference, place, addressee } = facts;
  const form = facts.form ?? formOf(stateCode, language, profiles);
  const said = wordsFor(facts, words);
  const values: Readonly<Record<string, string>> = {
    sender,
    senderShort: facts.senderShort,
    government: facts.government,
    addressee: said.addressee,
    statement: words.statement,
    place,
    date: wordDate(facts),
    reference: reference ?? "",
  };
  const fill = (text: string): string => text.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => values[name] ?? "");
  const closing = form.closing === "required" ? [said.closing] : [];
  const body = [words.salutation, said.matter, ...said.request, ...closing];
  return ok({
    language,
    addressee,
    stateCode,
    author: sender,
    form,
    reference: reference === null ? null : fill(words.number),
    paragraphs: body.map(fill),
    placeAndDate: fill(words.placeAndDate),
    addressLine: said.addressLine,
  });
}

interface SaidTo {
  readonly addressee: string;
  readonly addressLine: string;
  readonly matter: string;
  /** The mission is asked for nothing. */
  readonly request: readonly string[];
  readonly closing: string;
}

function wordsFor({ addressee, partyKind }: NoteFacts, words: NoteWords): SaidTo {
  const to = addressee === "mission" ? words.mission : words;
  const matter = partyKind === "state" ? to.matter : to.organisationMatter;
  const request = addressee === "mission" ? [] : [words.request];
  return { addressee: to.addressee, addressLine: to.addressLine, matter, request, closing: to.closing };
}

const fictional = /^X[A-Z]{2}$/;

function checkFacts(facts: NoteFacts, knownStates: ReadonlySet<string>): readonly NoteFault[] {
  const { stateCode, partyKind } = facts;
  const isState = knownStates.has(stateCode) || fictional.test(stateCode);
  const isKnown = partyKind === "state" ? isState : organisationShape.test(stateCode);
  const unknown = isKnown ? [] : [noteFault("unknownState", "stateCode", stateCode)];
  const needed = ["sender", "senderShort", ...(partyKind === "state" ? ["government" as const] : []), "place"] as const;
  const missing = needed.filter((name) => !/\S/.test(facts[name])).map((name) => noteFault("factMissing", name, null));
  return [...unknown, ...missing];
}

/** In the note's own language, with the digits of the official documents. */
const wordDate = ({ language, on }: NoteFacts): string =>
  new Intl.DateTimeFormat(language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${on}T00:00:00Z`));
