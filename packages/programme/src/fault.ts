/** What can be wrong with a catalogue, an assessment, a plan or a test record, worded in one place. Listed in `docs/errors/programme.md`. */

export interface ProgrammeFault {
  readonly code: `CUS-Q${string}`;
  readonly title: string;
  /** Where: `measures/ACC.json measures[1].hooks[0].check`, `evidence E-12`. */
  readonly place: string;
  /** `null`: nothing was there. */
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
}

type Words = readonly [code: ProgrammeFault["code"], title: string, expected: string, remedy: string];

const words = {
  badShape: ["CUS-Q001", "another shape", "the shape that the catalogue's files have", "Mend the file at this place."],
  repeatedId: ["CUS-Q002", "id given twice", "an id of its own for each measure and criterion", "Choose a new id."],
  withdrawnId: [
    "CUS-Q003",
    "id that was withdrawn",
    "an id that never stood for something else",
    "Choose a new id: records of the past still speak of the old one.",
  ],
  wrongDomain: ["CUS-Q004", "id of another domain", "an id that begins with its file's domain", "Move or rename it."],
  unknownCommitment: [
    "CUS-Q005",
    "unknown commitment",
    "S1 to S4, C1, C2.01 to C2.16",
    "Name a commitment of INFCIRC/908, or mark the measure `extra`.",
  ],
  noCommitment: [
    "CUS-Q006",
    "no commitment",
    "a commitment that the measure serves, or the mark `extra`",
    "Say which commitment it serves, or that it serves none.",
  ],
  unknownName: ["CUS-Q007", "unknown name", "a name that the catalogue declares", "Correct it, or declare it first."],
  noCriterion: [
    "CUS-Q008",
    "level without a criterion",
    "a criterion for each level from 1 to 4",
    "Say what must be seen at this level.",
  ],
  sampleTooSmall: [
    "CUS-Q009",
    "sample too small for its claim",
    "as many clean samples as prove the failures tolerated at 95 % confidence",
    "Take the larger sample, or claim less.",
  ],
  textMissing: ["CUS-Q010", "text missing", "a text for each title, statement, test and criterion", "Write it."],
  textTooMany: ["CUS-Q011", "text of nothing", "a text of a measure or criterion that exists", "Take it out."],
  ownIdTaken: [
    "CUS-Q012",
    "not an id of one's own",
    "an id that begins with OWN-",
    "Rename it: the catalogue's own ids stay free.",
  ],
  noPerformanceTest: [
    "CUS-Q013",
    "no performance test",
    "how the measure's implementation is tested: method, interval and words",
    "Say how it is tested: what nobody can test is no measure.",
  ],
  noIdLeft: [
    "CUS-Q014",
    "no id left",
    "at most 999 measures of an organisation's own, those of the past counted",
    "Change one that there is: an id is never given again.",
  ],
  unknownOwn: [
    "CUS-Q015",
    "no such measure of one's own",
    "a measure of the organisation's own that stands",
    "Look at the list again: somebody may have retired it.",
  ],
  notLastChange: [
    "CUS-Q016",
    "not the last change",
    "the change that was the last when it was looked at",
    "Look at the list again: somebody may have changed it since.",
  ],
  noEvidenceKind: [
    "CUS-Q017",
    "no kind of evidence",
    "a kind of evidence at least, the catalogue's or one of its own",
    "Say what shows that the measure is there.",
  ],
  unknownFramework: [
    "CUS-Q018",
    "unknown framework",
    "a framework of the catalogue, or one that the organisation took in",
    "Choose it from the list, or take its catalogue in first.",
  ],
  unknownNumber: [
    "CUS-Q019",
    "number that the framework has not",
    "a number of the framework as it was taken in",
    "Choose a number from the list.",
  ],
  unknownCriterion: [
    "CUS-Q020",
    "unknown criterion",
    "a criterion of the measures in scope",
    "Choose it from the list; a withdrawn one is answered no more.",
  ],
  badDay: ["CUS-Q021", "no such day", "a day of the calendar, 2026-11-26", "Correct the day."],
  daysReversed: [
    "CUS-Q022",
    "days out of order",
    "an expiry after the day from which it holds, and nothing in the future",
    "Correct the days.",
  ],
  samePerson: [
    "CUS-Q023",
    "one person for both",
    "another person than who submitted, claimed or asked",
    "Ask somebody else to look.",
  ],
  noReason: ["CUS-Q024", "no reason", "a reason that a second person can judge", "Say why."],
  badHash: [
    "CUS-Q025",
    "no hash",
    "the SHA-256 of the evidence, 64 lower-case hexadecimal digits, or the place where it lies",
    "Choose the file again, or say where the evidence lies.",
  ],
  wrongKind: [
    "CUS-Q026",
    "kind of evidence that proves nothing here",
    "a kind that the measure names",
    "Choose the kind, or attach it to the measure that it proves.",
  ],
  noEvidence: [
    "CUS-Q027",
    "claimed without evidence",
    "evidence that holds on the day",
    "Attach evidence; until then the criterion counts as not met.",
  ],
  unknownMeasure: [
    "CUS-Q028",
    "unknown measure",
    "a measure of the programme's scope",
    "Choose it from the list, or take it into the programme first.",
  ],
  unknownEntry: [
    "CUS-Q029",
    "nothing of this name",
    "evidence, a test, an exemption, a report, an inspection or a finding that stands in the programme",
    "Read the programme again: somebody may have taken it back.",
  ],
  otherTier: [
    "CUS-Q030",
    "not of this programme",
    "the programme of a State",
    "Reports and inspections are kept in the national programme.",
  ],
  outOfTurn: [
    "CUS-Q031",
    "finding out of turn",
    "an open finding, answered before it is closed",
    "Write the answer down first; a closed finding stays closed.",
  ],
  provesLess: [
    "CUS-Q032",
    "replacement that proves less",
    "every criterion that the evidence in whose place it comes proves",
    "Tick this criterion, too; or enter it beside the other, and take the other back.",
  ],
  noProvision: [
    "CUS-Q033",
    "law without a provision",
    "the law and article that allow or forbid it",
    "Name the provision, or say that it is not known.",
  ],
  noAuthority: [
    "CUS-Q034",
    "seeded test without written authority",
    "who gave written authority for it, and the day, not after the test",
    "Enter the authority; without it there is no seeded test.",
  ],
  seededNotAllowed: [
    "CUS-Q035",
    "seeded test that the law does not allow",
    "a law that allows seeded tests, on record with its provision",
    "Enter under the programme's scope what the law says. Where it forbids them, test in another way.",
  ],
  noAudience: [
    "CUS-Q036",
    "row for nobody by name",
    "an organisation at least, or nobody, or whoever reads the report",
    "Name who reads the row, or keep it here.",
  ],
  facilityNamed: [
    "CUS-Q037",
    "a facility is named",
    "words in which no facility can be recognised",
    "Say it without the name: of facilities a report tells spreads alone.",
  ],
  overlayMissing: [
    "CUS-Q038",
    "no text to lay",
    "the text of the number, as your licence lets you keep it",
    "Write or paste it; to have none, take the text away.",
  ],
  overlayTooLong: [
    "CUS-Q039",
    "text too long",
    "at most 4,000 characters over a number",
    "Lay the part that is needed, or say where the whole is read.",
  ],
  cyclicPlan: [
    "CUS-Q040",
    "plan in a circle",
    "actions that wait for each other in one direction",
    "Take one of these dependencies out.",
  ],
  unknownAction: ["CUS-Q041", "unknown action", "an action of this plan", "Correct its name, or add it first."],
  dueTooEarly: [
    "CUS-Q042",
    "due before what it waits for",
    "a day that is not before the day of what it waits for",
    "Move one of the two days.",
  ],
  badFigure: ["CUS-Q043", "not a figure of this kind", "a finite figure in its range", "Correct the figure."],
  noExpiry: [
    "CUS-Q044",
    "acceptance without end",
    "a day, after the acceptance, on which it ends",
    "Give the day: accepted risk is looked at again.",
  ],
  stillWaitedFor: [
    "CUS-Q045",
    "action that others wait for",
    "an action that no other waits for",
    "Take it out of what the other waits for, then take it back.",
  ],
  stepGone: [
    "CUS-Q046",
    "step that is not suggested",
    "a step that is suggested for the facility's model as it is now",
    "Work out anew what helps most, and take it from there.",
  ],
  borneTooLong: [
    "CUS-Q048",
    "risk borne for too long",
    "a day within two years",
    "Choose an earlier day: a borne risk is looked at again within two years.",
  ],
  tooManyOverlays: [
    "CUS-Q049",
    "too many texts",
    "at most 2,000 texts over numbers",
    "Take away what no measure stands beside.",
  ],
  overlayColumn: [
    "CUS-Q050",
    "column missing",
    "a first row with the headings framework, number, language and text; language may be left out",
    "Add the heading, and its column below it.",
  ],
  overlayLanguage: [
    "CUS-Q051",
    "unknown language of a text",
    "ar, en, es, fr, ru or zh; nothing or `other` for another one",
    "Correct the language.",
  ],
  repeatedNumber: [
    "CUS-Q052",
    "number given twice in a table",
    "one text for each number of a framework",
    "Take one of the two rows out.",
  ],
  numberAsFigure: [
    "CUS-Q053",
    "number taken for a figure",
    "a number kept as text: a program for tables makes 8.1 of 8.10",
    "Set the column to text, write the number anew, and save the table again.",
  ],
  noOverlay: [
    "CUS-Q054",
    "no text over it",
    "a number, or a framework, over which a text lies",
    "Look at the list again: somebody may have taken it away.",
  ],
  badCount: [
    "CUS-Q060",
    "counts that cannot be",
    "a whole number of trials from 1, and failures from 0 to that number",
    "Correct the counts.",
  ],
  otherMethod: [
    "CUS-Q061",
    "another way than the measure is tested in",
    "the way in which the measure's rule has its samples chosen",
    "Enter the test in that way, with what it needs; a test made in another way proves nothing of this measure.",
  ],
  emptyPlan: [
    "CUS-Q047",
    "plan without actions",
    "an action at least",
    "Plan an action first: the format has no empty plan.",
  ],
  notOscal: [
    "CUS-Q070",
    "not an OSCAL document of a kind that is read",
    "a catalog, mapping-collection, plan-of-action-and-milestones or assessment-results",
    "Choose another file.",
  ],
  badOscal: [
    "CUS-Q071",
    "another structure than OSCAL's",
    "the structure of OSCAL 1, as far as it is written and read here",
    "Mend the file at this place, or write it anew with the program it came from.",
  ],
  danglingTarget: [
    "CUS-Q072",
    "reference to nothing",
    "a reference to something in the same document",
    "Add what it refers to, or take the reference out.",
  ],
  unknownRelationship: [
    "CUS-Q073",
    "invented relationship",
    "equal-to, equivalent-to, subset-of, superset-of or intersects-with",
    "Use one of OSCAL's words.",
  ],
  repeatedOscalId: [
    "CUS-Q074",
    "id given twice in a document",
    "an id or UUID of its own for each thing",
    "Give one of the two another id.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

export type ProgrammeFaultName = keyof typeof words;

export function programmeFault(name: ProgrammeFaultName, place: string, found: string | null): ProgrammeFault {
  const [code, title, expected, remedy] = words[name];
  return { code, title, place, found, expected, remedy };
}

/** Every code with its title, for the page that lists them. */
export const programmeFaultCodes: readonly (readonly [code: string, title: string])[] = Object.values(words).map(
  ([code, title]) => [code, title],
);
