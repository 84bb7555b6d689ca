/** What can be wrong with what the working group is told, worded in one place. Listed in `docs/errors/working-group.md`. */

export interface GroupFault {
  readonly code: `CUS-G${string}`;
  readonly title: string;
  /** Where: `row 12, date`. */
  readonly place: string;
  /** `null`: nothing was there. */
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
}

type Words = readonly [code: GroupFault["code"], title: string, expected: string, remedy: string];

const words = {
  noHeading: [
    "CUS-G001",
    "headings missing",
    "a first row that names each column",
    "Export the registry once, and keep its headings.",
  ],
  unknownParty: [
    "CUS-G002",
    "unknown party",
    "an ISO 3166-1 alpha-3 code of a State, or an organisation's name in capitals",
    "Write BEL for Belgium, INTERPOL for INTERPOL.",
  ],
  unknownEvent: [
    "CUS-G003",
    "unknown event",
    "original, mission-informed, note-delivered, circulated, listed or withdrawn",
    "Choose one of them; what no circular proves is listed.",
  ],
  badDate: [
    "CUS-G004",
    "no such date",
    "a day, a month or a year, or nothing where the source tells none",
    "Write 2016-12-22, 2019-03 or 2021, as the source has it.",
  ],
  noSource: [
    "CUS-G005",
    "source missing",
    "where this was read",
    "Name the document or the page; a fact without a source is not taken.",
  ],
  circularUnproven: [
    "CUS-G006",
    "circulated without reference and date",
    "an INFCIRC reference and the date of circulation",
    "Give both from the circular, or write listed.",
  ],
  badReference: [
    "CUS-G007",
    "no INFCIRC reference",
    "INFCIRC/908, INFCIRC/908/Add.1, INFCIRC/908/Corr.1 or the like",
    "Copy it from the circular's first page.",
  ],
  repeatedFact: [
    "CUS-G008",
    "already there",
    "a fact that the registry does not have yet",
    "Nothing is to be done: the row is left out.",
  ],
  tooLong: ["CUS-G009", "text too long", "at most 500 characters", "Shorten it; attach the document instead."],
  notNow: [
    "CUS-G020",
    "not possible at this step",
    "a step that follows from where the subscription stands",
    "Look at the steps: the next possible ones are offered.",
  ],
  samePerson: [
    "CUS-G021",
    "drafted and cleared by one person",
    "another person than who drafted it",
    "Ask somebody else who may clear notes.",
  ],
  otherText: [
    "CUS-G022",
    "not the cleared text",
    "the very text that was cleared",
    "Have the present text cleared, or go back to the cleared one.",
  ],
  noEvidence: [
    "CUS-G023",
    "evidence missing",
    "evidence that both addressees were written to",
    "Attach the note to the mission of the United States, and the note verbale as it was delivered.",
  ],
  daysOutOfOrder: [
    "CUS-G024",
    "days out of order",
    "a day that is not before the step it follows, nor in the future",
    "Correct the day, or the one of the step before.",
  ],
  restsOnIt: [
    "CUS-G025",
    "a later step rests on it",
    "steps that still follow from each other without the one taken back",
    "Take the later step back first.",
  ],
  unknownField: [
    "CUS-G040",
    "unknown field",
    "a field of this kind of record",
    "Look at the kind: GET /api/group/kinds names every field.",
  ],
  fieldMissing: ["CUS-G041", "field empty", "a value: this field is needed", "Fill it, or ask who knows."],
  badValue: [
    "CUS-G042",
    "not a value of this field",
    "a value of the type that the kind declares",
    "Write it as the form has it.",
  ],
  unknownChoice: ["CUS-G043", "no such choice", "one of the options of the field", "Choose one of them."],
  unknownReference: [
    "CUS-G044",
    "no such record",
    "a record of the kinds named, in your sight",
    "Choose it from the list, or make it first.",
  ],
  unmarked: [
    "CUS-G045",
    "unmarked",
    "a TLP level, to whom it is released, and the reason",
    "Mark it: what is not marked is shown to nobody.",
  ],
  aboveCeiling: [
    "CUS-G046",
    "above what this instance may hold",
    "a TLP level up to the instance's ceiling",
    "Keep it where that level may be kept.",
  ],
  tooWide: [
    "CUS-G047",
    "released more widely than its level allows",
    "everybody at TLP:CLEAR alone, the community up to TLP:GREEN, parties by name above",
    "Name the parties, or choose a milder level if it is true.",
  ],
  unknownAudience: [
    "CUS-G048",
    "unknown party in a marking",
    "organisations of this instance",
    "Choose them from the list.",
  ],
  releasedToNobody: [
    "CUS-G049",
    "released to nobody",
    "a marking that names who may read it",
    "Mark it for its readers first: an empty audience is nobody.",
  ],
  notYours: [
    "CUS-G050",
    "not yours to do",
    "a person in the position and of the organisation that the workflow names",
    "Ask them, or comment on the record.",
  ],
  noSuchStep: [
    "CUS-G051",
    "no such step from here",
    "a step that the workflow has from the record's present state",
    "Look at the record: the possible steps are offered.",
  ],
  fixedNow: [
    "CUS-G052",
    "not changed any more",
    "a field that may be changed in the record's present state",
    "Take the step back first where the workflow has one, or make a new record.",
  ],
  twoNeeded: [
    "CUS-G053",
    "done by two persons",
    "a request that a second person approves",
    "Ask for it: somebody else of your organisation approves, then you carry it out.",
  ],
  oneIsEnough: ["CUS-G054", "needs no second person", "a step that is done by two", "Do it at once."],
  changedMeanwhile: [
    "CUS-G055",
    "changed meanwhile",
    "the record as you saw it",
    "Look at it again; nothing of yours was kept.",
  ],
  nothingChanged: ["CUS-G056", "nothing to change", "a value that differs", "Go on; the record is as it was."],
  seatsFull: [
    "CUS-G060",
    "no seat left",
    "no more seats than the body has, each number once",
    "Fill a vacant seat, or change the number of seats of the body.",
  ],
  seatOfState: [
    "CUS-G061",
    "one seat a State",
    "a State that holds no other seat of the body",
    "Choose another State.",
  ],
  termsOverlap: [
    "CUS-G062",
    "terms overlap",
    "a term that begins after the one before has ended",
    "Correct the days, or end the other term first.",
  ],
  termTooLong: [
    "CUS-G063",
    "longer than this group's term",
    "a term of at most the months that this group's rules give",
    "Correct the days, or change the rules of the group.",
  ],
  noQuorum: [
    "CUS-G064",
    "no quorum",
    "as many seats present as this group's rules ask",
    "Record the attendance, or decide by silence.",
  ],
  silenceTooShort: [
    "CUS-G065",
    "silence too short",
    "at least the hours of silence that this group's rules give",
    "Choose a later end, or change the rules of the group.",
  ],
  silenceNotOver: [
    "CUS-G066",
    "silence not over",
    "the end of the silence that was set",
    "Wait for it, or record an objection.",
  ],
  daysReversed: ["CUS-G067", "days out of order", "an end that is not before its beginning", "Correct the days."],
  rulesThere: [
    "CUS-G068",
    "rules there already",
    "one set of rules for a body",
    "Change the rules that are there; what they were stays in their history.",
  ],
  otherOwner: [
    "CUS-G069",
    "kept by another organisation",
    "the organisation that keeps what it stands in",
    "Ask them to make it.",
  ],
  agendaFrozen: [
    "CUS-G070",
    "agenda frozen",
    "a meeting whose agenda is open",
    "Open the agenda again, or leave it to the backlog of the next meeting.",
  ],
  minutesAdopted: [
    "CUS-G071",
    "minutes adopted",
    "a meeting whose minutes are not adopted yet",
    "Correct them by a decision of the next meeting.",
  ],
  silencePast: [
    "CUS-G072",
    "silence over",
    "an objection before the end of the silence that was set",
    "Raise it at the next meeting.",
  ],
  surveyClosed: [
    "CUS-G073",
    "survey not open",
    "a survey that is open",
    "Ask whoever keeps the survey; answers are given while it is open.",
  ],
  answeredBefore: ["CUS-G074", "answered already", "one answer of an organisation", "Change the answer that is there."],
  repeatedRecord: [
    "CUS-G075",
    "there already",
    "a row that says something which no record of yours, and no row before, says already",
    "Nothing is to be done: the row is left out.",
  ],
  audienceTells: [
    "CUS-G076",
    "audience tells who asks",
    "the whole group, or at least five organisations by name with your own among them",
    "Release it to every organisation that takes part, or say who asks.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

export type GroupFaultName = keyof typeof words;

export function groupFault(name: GroupFaultName, place: string, found: string | null): GroupFault {
  const [code, title, expected, remedy] = words[name];
  return { code, title, place, found, expected, remedy };
}

export const groupFaultCodes: readonly string[] = Object.values(words).map(([code]) => code);
