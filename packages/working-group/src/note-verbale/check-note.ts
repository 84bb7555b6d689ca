import type { NoteVerbale } from "./note.ts";
import { type NoteFault, noteFault } from "./note-fault.ts";
import { type NoteSigns, noteSigns } from "./note-signs.ts";

/**
 * Departures of a note, as it was edited, from the form: all of them. Words are known by their look: a finding asks a
 * person to read the place again, and a note without findings is for a person to clear all the same.
 *
 * @example
 * checkNote({ ...note, paragraphs: ["We subscribe."] }); // CUS-N010 first person at paragraphs[0], CUS-N013, CUS-N014, ...
 */
export function checkNote(note: NoteVerbale): readonly NoteFault[] {
  const signs = noteSigns[note.language];
  return [
    ...note.paragraphs.flatMap((text, index) => checkParagraph(text, `paragraphs[${index}]`, signs)),
    ...checkWhole(note, signs),
  ];
}

function checkParagraph(text: string, place: string, signs: NoteSigns): readonly NoteFault[] {
  const departures = [
    ["firstPerson", signs.firstPerson],
    ["secondPerson", signs.secondPerson],
    ["signature", signs.signature],
  ] as const;
  return departures.flatMap(([name, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [noteFault(name, place, found)];
  });
}

function checkWhole(note: NoteVerbale, signs: NoteSigns): readonly NoteFault[] {
  const { paragraphs, form, placeAndDate, addressLine } = note;
  const first = paragraphs[0] ?? "";
  const has = (pattern: RegExp): boolean => paragraphs.some((text) => pattern.test(text));
  const isRequest = (text: string): boolean => text.includes("INFCIRC") && signs.circulation.test(text);
  const isRequested = note.addressee === "mission" || paragraphs.some(isRequest);
  const addressee = note.addressee === "mission" ? signs.mission : signs.addressee;
  const isAddressed = addressee.test(first) && addressee.test(addressLine);
  const closing = paragraphs.findIndex((text) => signs.closing.test(text));
  return [
    ...(signs.salutation.test(first) ? [] : [noteFault("noSalutation", "paragraphs[0]", null)]),
    ...(isAddressed ? [] : [noteFault("noAddressee", "addressLine", addressLine === "" ? null : addressLine)]),
    ...(isRequested ? [] : [noteFault("noRequest", "paragraphs", null)]),
    ...(form.closing === "required" && !has(signs.closing) ? [noteFault("noClosing", "paragraphs", null)] : []),
    ...(form.closing === "none" && closing !== -1
      ? [noteFault("closingTooMany", `paragraphs[${closing}]`, paragraphs[closing] ?? null)]
      : []),
    ...(hasPlaceAndDate(placeAndDate)
      ? []
      : [noteFault("noPlaceOrDate", "placeAndDate", placeAndDate === "" ? null : placeAndDate)]),
  ];
}

/** A year in four digits, and a name that is no month: two words at least, in Chinese one that is no date. */
const hasPlaceAndDate = (text: string): boolean =>
  /(?<!\d)\d{4}(?!\d)/.test(text) && /\p{L}{2,}.*[,，、،于]|[,，、،于].*\p{L}{2,}/u.test(text);
