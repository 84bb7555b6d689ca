/** What can be wrong with a note verbale, worded in one place. Listed in `docs/errors/notes-verbales.md`. */

export interface NoteFault {
  readonly code: `CUS-N${string}`;
  readonly title: string;
  /** `paragraphs[1]`, `placeAndDate`. */
  readonly place: string;
  /** `null`: nothing was there. */
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
}

type Words = readonly [code: NoteFault["code"], title: string, expected: string, remedy: string];

const words = {
  unknownState: [
    "CUS-N001",
    "unknown party",
    "an ISO 3166-1 alpha-3 code of a State named here, or an organisation's name in capitals",
    "Choose the State from the list, or write the organisation's name.",
  ],
  factMissing: ["CUS-N002", "fact missing", "a name in the note's language", "Write it as it stands in a sentence."],
  firstPerson: [
    "CUS-N010",
    "first person",
    "the sender named in the third person throughout",
    "Name the mission or the Government instead.",
  ],
  secondPerson: [
    "CUS-N011",
    "second person",
    "the addressee named in the third person throughout",
    "Name the Secretariat, or the mission, instead.",
  ],
  signature: [
    "CUS-N012",
    "signature block",
    "a seal, and initials where the State's form has them",
    "Take the name, the rank and the signature out.",
  ],
  noSalutation: [
    "CUS-N013",
    "salutation missing",
    "a first sentence that presents the sender's compliments",
    "Begin with the salutation of the form.",
  ],
  noAddressee: [
    "CUS-N014",
    "addressee missing",
    "the Secretariat of the International Atomic Energy Agency, or the mission of the United States, in the salutation and at the foot",
    "Name the addressee in both places.",
  ],
  noRequest: [
    "CUS-N015",
    "request of circulation missing",
    "the request that the note be circulated as an INFCIRC document",
    "Put the paragraph of the form back: without it nothing is circulated.",
  ],
  noClosing: [
    "CUS-N016",
    "closing courtesy missing",
    "the closing courtesy that this State's form has",
    "Put the last paragraph of the form back.",
  ],
  closingTooMany: [
    "CUS-N017",
    "closing courtesy",
    "no closing courtesy: this State's form has none",
    "Take the paragraph out.",
  ],
  noPlaceOrDate: [
    "CUS-N018",
    "place or date missing",
    "the place and the day of the note",
    "Write both, the year in four digits.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

export type NoteFaultName = keyof typeof words;

export function noteFault(name: NoteFaultName, place: string, found: string | null): NoteFault {
  const [code, title, expected, remedy] = words[name];
  return { code, title, place, found, expected, remedy };
}

/** Every code with its title, for the page that lists them. */
export const noteFaultCodes: readonly (readonly [code: string, title: string])[] = Object.values(words).map(
  ([code, title]) => [code, title],
);
