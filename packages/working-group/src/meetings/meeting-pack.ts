/**
 * The printed pack of a meeting: agenda, papers, attendance sheet, open actions, draft decisions. Made from what one
 * audience sees up to a level, by the same selection as every export; its marking is that of everything in it.
 */
import {
  type Block,
  bracketed,
  combineMarkings,
  type DocumentCell,
  type DocumentTree,
  dayIn,
  formatTlp,
  type Json,
  labelled,
  languageTag,
  listed,
  type Marking,
  type OfficialLanguage,
  parseLanguageTag,
  type TextRun,
  type Tlp,
  textRun,
} from "@custodiet/core";
import { momentAt } from "../moment.ts";
import { community, everybody } from "../records/audience.ts";
import { kindOf } from "../records/kinds/every-kind.ts";
import {
  byEveryName,
  callParty,
  type NamedParties,
  type PartyWords,
  partiesFor,
  textOfParty,
} from "../records/party-names.ts";
import { type RecordInSight, wordsOfValue } from "../records/project.ts";
import { type ExportedRecord, exportOf } from "../records/record-export.ts";
import type { Sight } from "../records/sight.ts";
import { type AgendaPart, meetingInSight } from "./meeting-in-sight.ts";
import type { PackWords } from "./pack-words.ts";

export interface PackTerms {
  readonly language: OfficialLanguage;
  readonly words: PackWords;
  /** In the same language. */
  readonly partyWords: PartyWords;
  /** What is above it is nowhere in the pack. */
  readonly most: Tlp;
  readonly createdAtMs: number;
}

export interface MeetingPack {
  readonly tree: DocumentTree;
  readonly marking: Marking;
  /** Names of every record in it. */
  readonly records: readonly string[];
}

interface PrintedPart {
  readonly session: ExportedRecord | null;
  readonly items: readonly ExportedRecord[];
}

interface Printing extends PackTerms {
  readonly sight: Sight;
  /** What a code of a party stands for. */
  readonly partyName: (code: Json | undefined) => readonly TextRun[];
}

/** `null`: the meeting is not in sight, or above the level. */
export function packOf(sight: Sight, id: string, terms: PackTerms): MeetingPack | null {
  const whole = meetingInSight(sight, id);
  if (whole === null) return null;
  const upTo = (records: readonly RecordInSight[]): readonly ExportedRecord[] =>
    records.flatMap((record) => exportedOf(record, sight, terms.most));
  const [meeting] = upTo([whole.meeting]);
  if (meeting === undefined) return null;
  const [body = null] = whole.body === null ? [] : upTo([whole.body]);
  const agenda = whole.agenda.flatMap((part) => printedPart(part, upTo));
  const papers = upTo(whole.papers);
  const attendance = upTo(whole.attendance);
  const actions = upTo(whole.backlog.actions);
  const decisions = upTo(whole.decisions.filter(({ state }) => undecided.includes(state)));
  const parties = new Map(upTo(sight.all("party")).map((party) => [party.fields["code"], party]));
  const printing = { ...terms, sight, partyName: partyNamer(byEveryName([...parties.values()]), terms) };
  const seats = attendance.flatMap(({ fields }) => seen(sight, fields["seat"])).flatMap((seat) => upTo([seat]));
  const inAgenda = agenda.flatMap(({ session, items }) => [...(session === null ? [] : [session]), ...items]);
  const named = [...inAgenda, ...attendance, ...actions, ...papers].flatMap(partiesOf);
  const all = [
    meeting,
    ...(body === null ? [] : [body]),
    ...inAgenda,
    ...papers,
    ...attendance,
    ...actions,
    ...decisions,
    ...seats,
    ...named.flatMap((code) => parties.get(code) ?? []),
  ];
  const marking = all.map((record) => record.marking).reduce(combineMarkings);
  const blocks = [
    ...titleBlocks(meeting, body, printing),
    ...agendaBlocks(agenda, papers, printing),
    ...papersBlocks(papers, printing),
    ...attendanceBlocks(attendance, new Map(seats.map((seat) => [seat.id, seat])), printing),
    ...actionBlocks(actions, printing),
    ...decisionBlocks(decisions, printing),
    small(terms.words.independence),
    ...(terms.words.needsReview === null ? [] : [small(terms.words.needsReview)]),
  ];
  const title = labelled(terms.words.pack, plain(meeting.fields["title"], printing), terms.language);
  return {
    tree: treeOf({ title, marking, blocks, readable: partiesFor(sight, marking) }, terms),
    marking,
    records: [...new Set(all.map((each) => each.id))].sort(),
  };
}

const undecided: readonly string[] = ["draft", "tabled", "under-silence", "broken"];

function exportedOf(record: RecordInSight, sight: Sight, most: Tlp): readonly ExportedRecord[] {
  const kind = kindOf(record.kind);
  return kind === null ? [] : exportOf(kind, record, sight, most);
}

/** A session above the level takes its items with it: they stand in it. */
function printedPart(
  { session, items }: AgendaPart,
  upTo: (records: readonly RecordInSight[]) => readonly ExportedRecord[],
): readonly PrintedPart[] {
  const [printed = null] = session === null ? [] : upTo([session]);
  return session !== null && printed === null ? [] : [{ session: printed, items: upTo(items.map(({ item }) => item)) }];
}

const partiesOf = ({ fields }: ExportedRecord): readonly Json[] =>
  ["party", "holder", "submitted-by", "proposed-by"].flatMap((name) => fields[name] ?? []);

const seen = (sight: Sight, id: Json | undefined): readonly RecordInSight[] => {
  const found = typeof id === "string" ? sight.see(id) : null;
  return found === null ? [] : [found];
};

interface Printed {
  readonly title: string;
  readonly marking: Marking;
  readonly blocks: readonly Block[];
  /** What everybody who reads the pack may read of parties. */
  readonly readable: NamedParties;
}

const treeOf = ({ title, marking, blocks, readable }: Printed, terms: PackTerms): DocumentTree => ({
  title,
  author: terms.words.office,
  language: languageTag(terms.language),
  name: "meeting-pack",
  createdAtMs: terms.createdAtMs,
  marking: { tlp: marking.tlp, audience: audienceOf(marking, readable, terms), placement: "every-page" },
  watermark: null,
  companionText: terms.words.companion,
  blocks,
});

function audienceOf(
  { releasedTo, caveats }: Marking,
  readable: NamedParties,
  { words, partyWords, language }: PackTerms,
): string {
  const named = releasedTo.map((party) => {
    if (party === everybody) return words.everybody;
    return party === community ? words.community : textOfParty(party, readable, partyWords);
  });
  const audience = labelled(
    words.releasedTo,
    named.length === 0 ? words.ownersOnly : listed(named, language),
    language,
  );
  return [audience, ...caveats].join(" · ");
}

function titleBlocks(meeting: ExportedRecord, body: ExportedRecord | null, printing: Printing): readonly Block[] {
  const { words, language } = printing;
  const at = (name: string): Json | undefined => meeting.fields[name];
  const languageNames = new Intl.DisplayNames(language, { type: "language" });
  const spoken = Array.isArray(at("interpretation")) ? (at("interpretation") as readonly string[]) : [];
  const facts: readonly (readonly [string, readonly TextRun[]])[] = [
    [words.begins, when(at("starts"), language)],
    [words.ends, when(at("ends"), language)],
    [words.place, line(at("place"))],
    [words.form, line(choice(at("form"), words))],
    [words.body, body === null ? [] : titled(body, printing)],
    [
      words.interpretation,
      line(
        listed(
          spoken.map((each) => languageNames.of(each) ?? each),
          language,
        ),
      ),
    ],
  ];
  const known = facts.filter(([, runs]) => runs.length > 0);
  return [
    heading(1, [textRun(labelled(words.pack, "", language)), ...titled(meeting, printing)]),
    table(
      words.details,
      [words.fact, words.value],
      [1, 3],
      known.map(([name, runs]) => [line(name), runs]),
    ),
  ];
}

function agendaBlocks(
  agenda: readonly PrintedPart[],
  papers: readonly ExportedRecord[],
  printing: Printing,
): readonly Block[] {
  const { words, language, partyName } = printing;
  const bySymbol = new Map(papers.map((paper) => [paper.id, paper.fields["symbol"]]));
  let position = 0;
  const parts = agenda.flatMap(({ session, items }): readonly Block[] => {
    const rows = items.map((item) => [
      line(String(++position)),
      titled(item, printing),
      partyName(item.fields["proposed-by"]),
      line(item.fields["minutes-planned"]),
      line(
        listed(
          listOf(item.fields["papers"]).flatMap((id) => String(bySymbol.get(String(id)) ?? "") || []),
          language,
        ),
      ),
    ]);
    const columns = [words.number, words.item, words.proposedBy, words.minutes, words.papers];
    const name = session === null ? words.agenda : plain(session.fields["title"], printing);
    const opening =
      session === null
        ? []
        : [heading(3, titled(session, printing)), paragraph(when(session.fields["starts"], language))].filter(isFull);
    return [...opening, ...(rows.length === 0 ? [none(words)] : [table(name, columns, [1, 6, 3, 2, 3], rows)])];
  });
  return [heading(2, line(words.agenda)), ...(parts.length === 0 ? [none(words)] : parts)];
}

function papersBlocks(papers: readonly ExportedRecord[], printing: Printing): readonly Block[] {
  const { words, partyName } = printing;
  const rows = papers.map((paper) => [
    line(paper.fields["symbol"]),
    titled(paper, printing),
    partyName(paper.fields["submitted-by"]),
    line(formatTlp(paper.marking.tlp)),
  ]);
  return section(
    words.papers,
    [words.symbol, words.title, words.submittedBy, words.marking],
    [2, 5, 3, 2],
    rows,
    words,
  );
}

function attendanceBlocks(
  attendance: readonly ExportedRecord[],
  seats: ReadonlyMap<string, ExportedRecord>,
  printing: Printing,
): readonly Block[] {
  const { words, partyName } = printing;
  const rows = attendance.map(({ fields }) => {
    const seat = seats.get(String(fields["seat"] ?? ""));
    return [
      partyName(fields["party"]),
      seat === undefined ? [] : titled(seat, printing),
      line(consenting(fields["person"], printing)),
      line(choice(fields["credential"], words)),
      [],
    ];
  });
  const columns = [words.party, words.seat, words.name, words.credential, words.signature];
  return section(words.attendance, columns, [6, 3, 6, 5, 6], rows, words);
}

function actionBlocks(actions: readonly ExportedRecord[], printing: Printing): readonly Block[] {
  const { words, partyName, language } = printing;
  const rows = actions.map((action) => [
    titled(action, printing),
    partyName(action.fields["holder"]),
    line(dayOf(action.fields["due"], language)),
    line(choice(action.state, words)),
    line(action.fields["carried-over"] ?? 0),
  ]);
  const columns = [words.title, words.holder, words.due, words.state, words.carried];
  return section(words.actions, columns, [10, 7, 7, 6, 6], rows, words);
}

function decisionBlocks(decisions: readonly ExportedRecord[], printing: Printing): readonly Block[] {
  const { words } = printing;
  const rows = decisions.map((decision) => [
    titled(decision, printing),
    line(decision.fields["text"]),
    line(choice(decision.state, words)),
  ]);
  return section(words.decisions, [words.decision, words.text, words.state], [3, 6, 2], rows, words);
}

/** A pack is handed round: a person is named in it for as long as they consent. */
function consenting(person: Json | undefined, { sight }: Printing): string {
  const { name = "", consentUntil = "" } = (person ?? {}) as { readonly name?: string; readonly consentUntil?: string };
  return consentUntil >= sight.audience.day ? name : "";
}

type Cells = readonly (readonly TextRun[])[];

function section(
  name: string,
  columns: readonly string[],
  shares: readonly number[],
  rows: readonly Cells[],
  words: PackWords,
): readonly Block[] {
  return [heading(2, line(name)), rows.length === 0 ? none(words) : table(name, columns, shares, rows)];
}

const table = (
  caption: string,
  columns: readonly string[],
  shares: readonly number[],
  rows: readonly Cells[],
): Block => ({
  kind: "table",
  caption: [textRun(caption)],
  columns: shares.map((share) => ({ share, align: "start" })),
  headerRows: [columns.map((column): DocumentCell => ({ runs: [textRun(column)] }))],
  rows: rows.map((cells) => cells.map((runs): DocumentCell => ({ runs }))),
});

const heading = (level: 1 | 2 | 3, runs: readonly TextRun[]): Block => ({ kind: "heading", level, runs });

const paragraph = (runs: readonly TextRun[]): Block => ({ kind: "paragraph", role: "body", align: "start", runs });

const isFull = (block: Block): boolean => block.kind !== "paragraph" || block.runs.length > 0;

const small = (text: string): Block => ({ kind: "paragraph", role: "small", align: "start", runs: [textRun(text)] });

const none = (words: PackWords): Block => paragraph([textRun(words.none)]);

/** Text on one line: a new line in it is a space. */
const line = (value: Json | undefined): readonly TextRun[] =>
  value === undefined || value === null || value === ""
    ? []
    : [textRun(String(value).replaceAll(/[^\S\u00A0]+/gu, " "))];

const dayOf = (value: Json | undefined, language: OfficialLanguage): string =>
  typeof value === "string" ? dayIn(value, language) : "";

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

const choice = (value: Json | undefined, words: PackWords): string =>
  typeof value === "string" ? (words.choices[value] ?? value) : "";

const plain = (value: Json | undefined, { language }: PackTerms): string =>
  wordsOfValue(value ?? null, [language, "en"]);

/** A title in its own language, which is said where it is another than the document's. */
function titled(record: ExportedRecord, { language, words }: Printing): readonly TextRun[] {
  const value = record.fields["title"] ?? record.fields["name"];
  const text = wordsOfValue(value ?? null, [language, "en"]);
  if (text === "") return [textRun(words.untitled, "emphasis")];
  const isByLanguage = typeof value === "object" && value !== null && !Array.isArray(value);
  const own = isByLanguage ? Object.entries(value).find(([, each]) => each === text)?.[0] : undefined;
  const tag = own === undefined || own === language ? null : parseLanguageTag(own);
  return [textRun(text.replaceAll(/\s+/gu, " "), "normal", tag)];
}

const partyNamer =
  (parties: NamedParties, { partyWords }: PackTerms) =>
  (code: Json | undefined): readonly TextRun[] =>
    typeof code === "string" ? callParty(code, parties, partyWords) : [];

/** What the clock of the place shows, with the name of its time. */
function when(value: Json | undefined, language: OfficialLanguage): readonly TextRun[] {
  const moment = momentAt(value);
  if (moment === null) return [];
  // The clock's own figures: written as if they were UTC, so that nothing moves them.
  const shown = new Intl.DateTimeFormat(`${language === "en" ? "en-GB" : language}-u-nu-latn`, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return [textRun(bracketed(shown.format(Date.parse(`${moment.at}:00Z`)), moment.timeZone, language))];
}
